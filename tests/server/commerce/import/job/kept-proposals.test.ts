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

it.runIf(process.env.TEST_DATABASE_URL)('what several say at once of files of a kind is all kept, each with its file', async () => {
  const source = 'at-once'
  const cities = ['Kiel', 'Plön', 'Eutin', 'Husum']
  const jobs = await Promise.all(
    cities.map((city, nth) => desk.begin(`kunden-${nth}.csv`, `Kundennummer;Firma;Ort\n2000${nth};Anker ${nth};${city}\n`, { source })),
  )
  for (const jobId of jobs) await desk.settled(jobId)
  const fields = { number: 'Kundennummer', name: 'Firma', city: 'Ort' }
  const settled = { entity: 'customer' as const, fields, formats: {}, emptyOverwrites: false, holdsAll: false, rates: {} }
  await Promise.all(jobs.map((jobId) => desk.call.imports.settle({ jobId, ...settled })))
  for (const jobId of jobs) expect((await desk.settled(jobId)).job).toMatchObject({ state: 'checked', counts: { new: 1 } })
  const saved = await desk.firm.db.prisma.importMapping.findMany({ where: { source }, orderBy: { version: 'asc' } })
  expect(saved.map(({ version }) => version)).toEqual([1, 2, 3, 4])
})

it.runIf(process.env.TEST_DATABASE_URL)('what two say of the same file at once is said by one of them, and the other is told', async () => {
  const jobId = await desk.begin('kunden.csv', 'Kundennummer;Firma\n30001;Anker\n', { source: 'twice' })
  await desk.settled(jobId)
  const settled = { entity: 'customer' as const, formats: {}, emptyOverwrites: false, holdsAll: false, rates: {} }
  const fields = { number: 'Kundennummer', name: 'Firma' }
  const said = await Promise.allSettled([1, 2].map(() => desk.call.imports.settle({ jobId, fields, ...settled })))
  const refused = said.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { code: 'CONFLICT' } }])
  expect((await desk.settled(jobId)).job.state).toBe('checked')
})
