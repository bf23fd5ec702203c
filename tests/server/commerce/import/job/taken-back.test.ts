import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;PLZ;Ort\n10001;Müller GmbH;23552;Lübeck\n10002;Schröder KG;01067;Dresden\n')
}, 90_000)
afterAll(() => desk.close())

const takeBack = async (jobId: string) => {
  await desk.call.imports.undo({ jobId })
  return (await desk.settled(jobId)).job.state
}

/** Brought in under a mapping by which each file holds all there is. */
const bringAll = async (name: string, content: string, source: string) => {
  const jobId = await desk.begin(name, content, { source })
  const { reading } = await desk.settled(jobId)
  const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
  await desk.call.imports.settle({ jobId, entity: 'customer', fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} })
  await desk.settled(jobId)
  await desk.call.imports.start({ jobId, acceptsPart: false })
  return (await desk.settled(jobId)).job
}

describe('a file that is taken back', () => {
  it('takes orders back that were delivered since, with their delivery notes, and what they came to', async () => {
    const { job } = await desk.bring(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag;Lieferscheinnummer\nU-1;10001;03.11.2026;700,00;LS-1\nU-2;10001;03.11.2026;100,00;\n',
    )
    expect(job).toMatchObject({ state: 'done', counts: { new: 2 } })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect([await desk.count('customer_order'), await desk.count('delivery')]).toEqual([0, 0])
    expect(await desk.sql`select revenue_cents from customer_figures where organisation_id = ${organisation} and revenue_cents <> '{}'`).toEqual([])
  })

  it('leaves delivery notes of orders that stay as they were', async () => {
    const file = (rest: string) =>
      `Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag;Lieferscheinnummer;Sendungsnummer\nW-1;10001;03.11.2026;700,00;${rest}\n`
    await desk.bring('auftraege.csv', file('LS-5;JJD1'))
    const { job } = await desk.bring('auftraege.csv', `${file('LS-5;JJD2')}W-1;10001;03.11.2026;700,00;LS-6;JJD3\n`)
    expect(job.counts).toMatchObject({ changed: 1 })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await desk.sql`select number, tracking_number from delivery where organisation_id = ${organisation}`).toEqual([
      { number: 'LS-5', tracking_number: 'JJD1' },
    ])
  })

  it('takes positions back of an order that had none', async () => {
    await desk.bring('auftraege.csv', 'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\nP-1;10001;03.11.2026;700,00\n')
    const { job } = await desk.bring(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelnummer;Menge;Einzelpreis\nP-1;10001;03.11.2026;10;4711;2;100,00\n',
    )
    expect(job).toMatchObject({ state: 'done', counts: { changed: 1 } })
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(
      await desk.sql`select o.total_cents::int as cents, (select count(*) from order_line l where l.order_id = o.id) as lines from customer_order o
        where o.organisation_id = ${organisation} and o.number = 'P-1'`,
    ).toEqual([{ cents: 70_000, lines: 0 }])
  })

  it('what had vanished and came back is gone again, and comes back with the next file', async () => {
    const whole = 'Kundennummer;Firma\nK-1;Abel GmbH\nK-2;Bauer GmbH\n'
    const shorter = 'Kundennummer;Firma\nK-1;Abel GmbH\n'
    const there = async () =>
      (
        await desk.sql<{ name: string }>`select c.name from customer c join external_number e on e.entity_id = c.id and e.source = 'lager'
        where c.organisation_id = ${organisation} and c.archived_at is null order by 1`
      ).map(({ name }) => name)
    await bringAll('kunden.csv', whole, 'lager')
    expect(await bringAll('kunden.csv', shorter, 'lager')).toMatchObject({ state: 'done', counts: { vanished: 1 } })
    const again = await bringAll('kunden.csv', whole, 'lager')
    expect(again).toMatchObject({ state: 'done', counts: { changed: 1, unchanged: 1 } })
    expect(await takeBack(again.jobId)).toBe('undone')
    expect(await there()).toEqual(['Abel GmbH'])
    await bringAll('kunden.csv', whole, 'lager')
    expect(await there()).toEqual(['Abel GmbH', 'Bauer GmbH'])
  })

  it('an invoice stays of which another file has told since', async () => {
    const items = await desk.bring(
      'offene-posten.csv',
      'Rechnungsnr;Kundennr;Rechnungsdatum;Fälligkeit;Offener Betrag\nRE-1;10001;01.10.2026;31.10.2026;119,00\n',
    )
    await desk.bring('rechnungen.csv', 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Nettobetrag\nRE-1;10001;01.10.2026;100,00\n')
    expect(await takeBack(items.job.jobId)).toBe('undone')
    expect(
      await desk.sql`select number, total_cents::int as cents, open_cents::int as open from invoice where organisation_id = ${organisation}`,
    ).toEqual([{ number: 'RE-1', cents: 10_000, open: 0 }])
  })

  it('while it waits to be taken back, nobody waits for one that cannot be', async () => {
    const stuck = await desk.bring('reklamationen.csv', 'Reklamationsnummer;Kundennummer;Reklamationsdatum;Betreff\nRK-1;10001;20.11.2026;rau\n')
    await desk.database.pool.query(`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'not today'; end $$`)
    await desk.database.pool.query('create trigger refuse before delete on complaint for each row execute function refuse()')
    await desk.call.imports.undo({ jobId: stuck.job.jobId })
    await desk.bring('kunden.csv', 'Kundennummer;Firma\n10009;Neu GmbH\n', { isPart: true })
    await desk.database.pool.query('drop trigger refuse on complaint')
    expect((await desk.settled(stuck.job.jobId)).job.state).toBe('undone')
  })
})

it('what was brought in last is taken back first, also when it had come before and waited', async () => {
  const head = 'Auftragsnummer;Kundennummer;Auftragsdatum;Bestellnummer\n'
  await desk.bring('auftraege-kopf.csv', `${head}A-70;10001;03.11.2026;alt\n`, { isPart: true })
  const waiting = await desk.begin('auftraege-kopf.csv', `${head}A-70;10001;03.11.2026;gewartet\n`, { isPart: true, takesProposal: true })
  expect((await desk.settled(waiting)).job.state).toBe('checked')
  const other = await desk.bring('auftraege-kopf.csv', `${head}A-70;10001;03.11.2026;inzwischen\n`, { isPart: true })
  await desk.call.imports.start({ jobId: waiting, acceptsPart: false })
  expect((await desk.settled(waiting)).job).toMatchObject({ state: 'done', undoableUntil: expect.any(String) })
  await expect(desk.call.imports.undo({ jobId: other.job.jobId })).rejects.toMatchObject({ code: 'CONFLICT' })
})
