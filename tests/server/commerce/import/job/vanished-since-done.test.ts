/** What a source does not name any more: whether that is because it is done, or was called off, only others tell. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  for (const source of ['erp', 'liste', 'vertrieb'])
    await desk.bring('kunden.csv', 'Kundennummer;Firma;Ort\n10001;Müller GmbH;Lübeck\n10002;Schröder KG;Dresden\n', { source })
}, 90_000)
afterAll(() => desk.close())

/** `gone` once it is archived. */
const states = async (table: 'customer_order' | 'quote'): Promise<Record<string, string>> => {
  const found =
    table === 'quote'
      ? await desk.sql<State>`select number, status, archived_at is not null as gone from quote where organisation_id = ${organisation}`
      : await desk.sql<State>`select number, status, archived_at is not null as gone from customer_order where organisation_id = ${organisation}`
  return Object.fromEntries(found.map(({ number, status, gone }) => [number, gone ? 'gone' : status]))
}
type State = { number: string; status: string; gone: boolean }

/** Of an order, as no file tells it so far. */
const invoiced = (orderNumber: string, number: string, cents: number) =>
  desk.sql`insert into invoice (organisation_id, id, number, kind, customer_id, order_id, invoiced_on, due_on, total_cents)
    select ${organisation}, gen_random_uuid(), ${number}, ${cents < 0 ? 'credit_note' : 'invoice'}::"InvoiceKind", o.customer_id, o.id, current_date, current_date, ${cents}::bigint
    from customer_order o where o.organisation_id = ${organisation} and o.number = ${orderNumber}`

describe('orders', () => {
  const head = 'Auftragsnummer;Kundennummer;Auftragsdatum;Pos;Artikelbezeichnung;Menge;Offene Menge;Einzelpreis\n'
  const order = (number: string, open: number): string => `${number};10001;02.11.2026;1;Schraube;100;${open};2,50\n`
  const all = ['REST', 'GANZ', 'HEUTE', 'ZU', 'GUT', 'STORNO', 'RECHNUNG', 'NICHTS', 'DA']

  it('are delivered only where something went out after their source had told that they are partly', async () => {
    const open: Record<string, number> = { REST: 40, GANZ: 40, HEUTE: 40, ZU: 0 }
    // By day, on the 23rd of November.
    const fileFrom = (minute: number) => new Date(Date.UTC(2026, 10, 23, 12, minute)).toISOString()
    await desk.confirm('auftraege.csv', head + all.map((number) => order(number, open[number] ?? 100)).join(''), { fileFrom: fileFrom(0) })
    await desk.bring(
      'lieferscheine.csv',
      `Lieferscheinnummer;Auftragsnummer;Kundennummer;Lieferdatum
LS-1;REST;10001;20.11.2026
LS-2;GANZ;10001;20.11.2026
LS-3;GANZ;10001;24.11.2026
LS-4;HEUTE;10001;23.11.2026
`,
    )
    await invoiced('GUT', 'GS-1', -25_000)
    await invoiced('STORNO', 'RE-1', 25_000)
    await invoiced('STORNO', 'GS-2', -25_000)
    await invoiced('RECHNUNG', 'RE-2', 25_000)
    const { job } = await desk.bring('auftraege.csv', head + order('DA', 100), { fileFrom: fileFrom(1) })
    expect(job.counts).toMatchObject({ vanished: 5 })
    expect(await states('customer_order')).toEqual({
      REST: 'gone',
      GANZ: 'delivered',
      HEUTE: 'gone',
      ZU: 'delivered',
      GUT: 'gone',
      STORNO: 'gone',
      RECHNUNG: 'delivered',
      NICHTS: 'gone',
      DA: 'open',
    })
    await desk.call.imports.undo({ jobId: job.jobId })
    await desk.settled(job.jobId)
    expect(await states('customer_order')).toMatchObject({
      REST: 'partially_delivered',
      GANZ: 'partially_delivered',
      ZU: 'delivered',
      RECHNUNG: 'open',
    })
  })

  it('that are named again are open again, where their file does not say how they are', async () => {
    const short = 'Auftragsnummer;Kundennummer;Auftragsdatum;Pos;Artikelbezeichnung;Menge\n'
    const line = (number: string): string => `${number};10002;03.11.2026;1;Mutter;10\n`
    await desk.confirm('offene-auftraege.csv', short + line('WIEDER') + line('BLEIBT'), { source: 'liste' })
    await invoiced('WIEDER', 'RE-3', 1_000)
    await desk.bring('offene-auftraege.csv', short + line('BLEIBT'), { source: 'liste' })
    expect(await states('customer_order')).toMatchObject({ WIEDER: 'delivered', BLEIBT: 'open' })
    const { job } = await desk.bring('offene-auftraege.csv', short + line('WIEDER') + line('BLEIBT'), { source: 'liste' })
    expect(await states('customer_order')).toMatchObject({ WIEDER: 'open', BLEIBT: 'open' })
    await desk.call.imports.undo({ jobId: job.jobId })
    await desk.settled(job.jobId)
    expect(await states('customer_order')).toMatchObject({ WIEDER: 'delivered', BLEIBT: 'open' })
  })
})

describe('quotes', () => {
  const quoteHead = 'Angebotsnr;Kundennummer;Angebotsdatum;Nettobetrag;Währung\n'
  const orderHead = 'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag;Währung\n'
  const rates = { USD: '0.5' }

  it('are won only by an order of their own, of the same customer and amount, that has come since', async () => {
    const quotes = [
      'EINMAL;10001;02.11.2026;100,00;',
      'ZWEI-ALT;10001;02.11.2026;200,00;',
      'ZWEI-NEU;10001;03.11.2026;200,00;',
      'NULL;10001;02.11.2026;0,00;',
      'ANDERER;10002;02.11.2026;300,00;',
      'LANGE-HER;10001;02.11.2026;400,00;',
      'SCHON-DA;10001;02.01.2020;500,00;',
      'DOLLAR;10001;02.11.2026;600,00;USD',
      'EURO;10001;02.11.2026;350,00;',
      'BLEIBT;10001;02.11.2026;900,00;',
    ]
    const given = { rates, source: 'vertrieb' }
    await desk.confirm('angebote.csv', `${quoteHead}${quotes.join('\n')}\n`, given)
    await desk.confirm(
      'auftraege-netto.csv',
      `${orderHead}${[
        'A-1;10001;30.11.2026;100,00;',
        'A-2;10001;30.11.2026;200,00;',
        'A-3;10001;30.11.2026;0,00;',
        'A-4;10001;30.11.2026;300,00;',
        'A-5;10001;20.11.2026;400,00;',
        'A-6;10001;20.01.2020;500,00;',
        'A-7;10001;30.11.2026;600,00;USD',
        'A-8;10001;30.11.2026;700,00;USD',
      ].join('\n')}\n`,
      given,
    )
    const known = (number: string, days: number) =>
      desk.sql`update external_number set created_at = now() - ${days}::int * interval '1 day' where organisation_id = ${organisation} and external_id = ${number}`
    for (const number of quotes.map((line) => line.split(';')[0] ?? '')) await known(number, 60)
    // It has come, and long after that the quote still was there.
    await known('A-5', 50)
    // Both were there when the first data were brought in.
    await known('SCHON-DA', 0)
    await desk.bring('angebote.csv', `${quoteHead}${quotes.at(-1)}\n`, { source: 'vertrieb' })
    expect(await states('quote')).toEqual({
      EINMAL: 'won',
      'ZWEI-ALT': 'gone',
      'ZWEI-NEU': 'won',
      NULL: 'gone',
      ANDERER: 'gone',
      'LANGE-HER': 'gone',
      'SCHON-DA': 'gone',
      DOLLAR: 'won',
      EURO: 'gone',
      BLEIBT: 'open',
    })
    await desk.bring('angebote.csv', `${quoteHead}${quotes[0]}\n${quotes.at(-1)}\n`, { source: 'vertrieb' })
    expect(await states('quote')).toMatchObject({ EINMAL: 'open', 'ZWEI-NEU': 'won', BLEIBT: 'open' })
  })
})
