/** What a person has decided of a kind of files, and files that are taken as they look. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 60_000)
afterAll(() => desk.close())

it('a file that is taken as it looks, since it lacks a column, does not take the place of what somebody has confirmed', async () => {
  const whole = 'Kundennummer;Firma;Ort\n10001;Anker GmbH;Kiel\n'
  await desk.confirm('kunden.csv', whole)
  const other = await desk.settled(await desk.begin('auszug.csv', 'Kundennummer;Firma\n10002;Boje KG\n', { isAutomatic: true, takesProposal: true }))
  expect(other.job.state).toBe('done')
  const { settings } = await desk.settled(await desk.begin('kunden.csv', `${whole}10002;Boje KG;Kiel\n`, { isAutomatic: true }))
  expect(settings.holdsAll).toBe(true)
})
