/** An order that is another customer's now, and what belongs to it. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;Ort\n10001;Müller GmbH;Lübeck\n10002;Schröder KG;Dresden\n')
}, 90_000)
afterAll(() => desk.close())
const undo = async (jobId: string): Promise<void> => {
  await desk.call.imports.undo({ jobId })
  await desk.settled(jobId)
}

const orders = (customer: string, note = 'LS-1') => `Auftragsnummer;Kundennummer;Auftragsdatum;Lieferschein;Pos;Artikelbezeichnung;Menge;Einzelpreis
A-1;${customer};03.11.2026;${note};1;Schraube;100;2,50
`
const whose =
  () => desk.sql`select d.number, cd.name as note, co.name as order, array(select c.name from order_line l join customer c on c.organisation_id = l.organisation_id and c.id = l.customer_id where l.organisation_id = o.organisation_id and l.order_id = o.id) as lines
  from delivery d join customer cd on cd.organisation_id = ${organisation} and cd.id = d.customer_id
  join customer_order o on o.organisation_id = ${organisation} and o.id = d.order_id join customer co on co.organisation_id = ${organisation} and co.id = o.customer_id
  where d.organisation_id = ${organisation} order by d.number`

it('a delivery note goes over with its order', async () => {
  await desk.bring('auftraege.csv', orders('10001'))
  const before = [{ number: 'LS-1', note: 'Müller GmbH', order: 'Müller GmbH', lines: ['Müller GmbH'] }]
  expect(await whose()).toEqual(before)
  const { job } = await desk.bring('auftraege.csv', orders('10002'))
  expect(await whose()).toEqual([{ number: 'LS-1', note: 'Schröder KG', order: 'Schröder KG', lines: ['Schröder KG'] }])
  await undo(job.jobId)
  expect(await whose()).toEqual(before)
})

it('positions and told notes go over with an order that says nothing of them', async () => {
  await desk.bring('auftraege.csv', orders('10001'))
  await desk.bring('lieferscheine.csv', 'Lieferschein;Auftrag;Versanddatum;Paketdienst\nLS-1;A-1;14.11.2026;GLS\nLS-2;A-1;14.11.2026;GLS\n')
  const before = await whose()
  const { job } = await desk.bring('koepfe.csv', 'Auftragsnummer;Kundennummer;Auftragsdatum;Auftragswert\nA-1;10002;03.11.2026;250,00\n')
  expect(job).toMatchObject({ state: 'done', entity: 'order' })
  expect(await whose()).toEqual(['LS-1', 'LS-2'].map((number) => ({ number, note: 'Schröder KG', order: 'Schröder KG', lines: ['Schröder KG'] })))
  await undo(job.jobId)
  expect(await whose()).toEqual(before)
})

it('an orders file taken back, then the note’s own: nothing stays', async () => {
  const a = await desk.bring('auftraege.csv', orders('10001', 'LS-9').replaceAll('A-1', 'A-9'))
  const b = await desk.bring('lieferschein-9.csv', 'Lieferschein;Auftrag;Kundennummer;Versanddatum;Paketdienst\nLS-9;A-9;10001;14.11.2026;GLS\n', {
    isPart: true,
  })
  await undo(a.job.jobId)
  await undo(b.job.jobId)
  expect(await desk.sql`select number from delivery where organisation_id = ${organisation} and number = 'LS-9'`).toEqual([])
})
