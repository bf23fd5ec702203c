/** What is agreed with customers, what comes on top of prices, and what is offered to everybody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;Ort\n10001;Müller GmbH;Lübeck\n10002;Schröder KG;Dresden\n')
  await desk.bring('warengruppen.csv', 'Warengruppe;Bezeichnung;Übergeordnet\nBEF;Befestigung;\nWZG;Werkzeug;\n')
  await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung;Preis\n0012;Schraube M8;2,50\n0013;Mutter M8;1,00\n')
}, 90_000)
afterAll(() => desk.close())

const undo = async (jobId: string): Promise<void> => {
  await desk.call.imports.undo({ jobId })
  await desk.settled(jobId)
}
const without = (file: string, line: RegExp): string =>
  file
    .split('\n')
    .filter((each) => !line.test(each))
    .join('\n')

describe('price and framework agreements', () => {
  const file = `Rahmenvertragsnr;Kundennr;Bezeichnung Vertrag;Vertragsart;Gültig ab;Gültig bis;Pos;Artikelnr;Artikelbezeichnung;Ab Menge;Preis;Preiseinheit;Vertragsmenge;Restmenge;Vertragswert
RV-1;10001;Schrauben 2026;Mengenkontrakt;01.01.2026;31.12.2026;1;0012;;;2,10;1;10.000;7.500;21.000,00
RV-1;10001;Schrauben 2026;Mengenkontrakt;01.01.2026;31.12.2026;2;;Sonderteil;;45,50;100;;;21.000,00
PV-2;10002;Staffelpreise;Preisvereinbarung;01.06.2026;31.12.9999;1;0013;;;0,95;1;;;
PV-2;10002;Staffelpreise;Preisvereinbarung;01.06.2026;31.12.9999;2;0013;;500;0,85;1;;;
`
  const heads = () => desk.sql<{
    number: string
    gone: boolean
  }>`select a.number, a.title, a.kind, a.starts_on, a.ends_on, a.volume_cents::int as volume, a.archived_at is not null as gone
    from framework_agreement a where a.organisation_id = ${organisation} order by a.number`
  const prices = () => desk.sql<{
    number: string
  }>`select a.number, p.position, p.product_id is not null as known, p.text, p.from_quantity::float as "from", p.price::float, p.price_unit as per,
      p.quantity::float, p.called_quantity::float as called from agreement_price p join framework_agreement a on a.organisation_id = ${organisation} and a.id = p.agreement_id
    where p.organisation_id = ${organisation} and p.archived_at is null order by a.number, p.position`

  it('come in with prices, scales, what is called off, and without an end', async () => {
    const { job } = await desk.confirm('rahmenvertraege.csv', file)
    expect(job).toMatchObject({ state: 'done', entity: 'agreement', counts: { new: 2, rejected: 0 } })
    expect(await heads()).toEqual([
      { number: 'PV-2', title: 'Staffelpreise', kind: 'price', starts_on: '2026-06-01', ends_on: '9999-12-31', volume: null, gone: false },
      { number: 'RV-1', title: 'Schrauben 2026', kind: 'framework', starts_on: '2026-01-01', ends_on: '2026-12-31', volume: 2_100_000, gone: false },
    ])
    const none = { from: null, quantity: null, called: 0, per: 1 }
    expect(await prices()).toEqual([
      { ...none, number: 'PV-2', position: 1, known: true, text: 'Mutter M8', price: 0.95 },
      { ...none, number: 'PV-2', position: 2, known: true, text: 'Mutter M8', price: 0.85, from: 500 },
      { ...none, number: 'RV-1', position: 1, known: true, text: 'Schraube M8', price: 2.1, quantity: 10_000, called: 2500 },
      { ...none, number: 'RV-1', position: 2, known: false, text: 'Sonderteil', price: 45.5, per: 100 },
    ])
    expect((await desk.bring('rahmenvertraege.csv', file)).job.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2, vanished: 0 })
  })

  it('change and vanish, and are as they were once the file is taken back', async () => {
    const before = [await heads(), await prices()]
    const shorter = without(file, /^PV-2|Sonderteil/).replace('7.500', '6.000')
    const { job } = await desk.bring('rahmenvertraege.csv', shorter)
    expect(job).toMatchObject({ state: 'done', counts: { changed: 1, vanished: 1 } })
    expect((await heads()).map(({ number, gone }) => [number, gone])).toEqual([
      ['PV-2', true],
      ['RV-1', false],
    ])
    expect((await prices()).filter(({ number }) => number === 'RV-1')).toMatchObject([{ position: 1, called: 4000 }])
    await undo(job.jobId)
    expect([await heads(), await prices()]).toEqual(before)
  })

  it('name products that are known', async () => {
    const before = await prices()
    const { rejected } = await desk.bring('rahmenvertraege.csv', file.replace(';0012;', ';0077;'))
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'unknown_product'],
      [3, 'with_wrong_line'],
    ])
    expect(await prices()).toEqual(before)
  })

  it('special prices need no number: those of a customer and a time are one agreement, in another currency at its rate', async () => {
    const list = `Customer No.;Starting Date;Ending Date;Item No.;Minimum Quantity;Unit Price;Currency
10001;2026-07-01;2026-12-31;0012;0;3.00;CHF
10001;2026-07-01;2026-12-31;0012;100;2.50;CHF
10002;2026-07-01;;0012;0;4.00;
10009;2026-07-01;;0012;0;4.00;
`
    await desk.bring('items.csv', 'Item No.;Description;Unit Price\n0012;Schraube M8;3.00\n', { source: 'prices' })
    await desk.bring('customers.csv', 'No.;Name;City\n10001;Müller GmbH;Lübeck\n10002;Schröder KG;Dresden\n', { source: 'prices' })
    const { job, rejected } = await desk.confirm('sales prices.csv', list, { source: 'prices', acceptsPart: true, rates: { CHF: '1.06' } })
    expect(rejected).toEqual([{ line: 5, column: 'Customer No.', value: '10009', reason: 'unknown_customer' }])
    expect(job).toMatchObject({ state: 'done', counts: { new: 2 } })
    const found = await desk.sql`select a.number, a.kind, a.ends_on, a.currency, a.rate::float, p.from_quantity::float as "from", p.price::float
      from framework_agreement a join agreement_price p on p.organisation_id = ${organisation} and p.agreement_id = a.id
      where a.organisation_id = ${organisation} and a.number = '' order by a.ends_on, p.position`
    expect(found).toEqual([
      { number: '', kind: 'price', ends_on: '2026-12-31', currency: 'CHF', rate: 1.06, from: 0, price: 3.18 },
      { number: '', kind: 'price', ends_on: '2026-12-31', currency: 'CHF', rate: 1.06, from: 100, price: 2.65 },
      { number: '', kind: 'price', ends_on: '9999-12-31', currency: null, rate: null, from: 0, price: 4 },
    ])
    await undo(job.jobId)
    expect(await desk.count('framework_agreement')).toBe(2)
  })
})

describe('rebate scales', () => {
  const file = `Kundennummer;Bonusvereinbarung;Gültig von;Gültig bis;Umsatz ab;Bonus %;Erreicht
10001;Jahresbonus;01.01.2026;31.12.2026;100.000,00;3;62.000,50
10001;Jahresbonus;01.01.2026;31.12.2026;50.000,00;1,5;62.000,50
10002;Jahresbonus;01.01.2026;31.12.2026;25.000,00;1;
`
  const scales = () => desk.sql`select s.title, s.starts_on, s.ends_on, s.reached_cents::int as reached, s.steps, s.archived_at is not null as gone
    from rebate_scale s join external_number n on n.organisation_id = ${organisation} and n.entity = 'customer' and n.entity_id = s.customer_id
    where s.organisation_id = ${organisation} and n.source = 'erp' order by n.external_id`

  it('come in with their steps, and what is reached where the file says it', async () => {
    const { job } = await desk.confirm('Bonusstaffeln.csv', file)
    expect(job).toMatchObject({ state: 'done', entity: 'rebate_scale', counts: { new: 2, rejected: 0 } })
    const rising = [
      { fromCents: 5_000_000, percent: 1.5 },
      { fromCents: 10_000_000, percent: 3 },
    ]
    expect(await scales()).toMatchObject([
      { title: 'Jahresbonus', starts_on: '2026-01-01', ends_on: '2026-12-31', reached: 6_200_050, steps: rising, gone: false },
      { reached: null, steps: [{ fromCents: 2_500_000, percent: 1 }] },
    ])
    expect((await desk.bring('Bonusstaffeln.csv', file)).job.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
  })

  it('change, vanish and come back', async () => {
    const before = await scales()
    const { job } = await desk.bring('Bonusstaffeln.csv', without(file, /^10002/).replace(';1,5;', ';2;'))
    expect(job.counts).toMatchObject({ changed: 1, vanished: 1 })
    expect(await scales()).toMatchObject([{ steps: [{ percent: 2 }, { percent: 3 }] }, { gone: true }])
    await undo(job.jobId)
    expect(await scales()).toEqual(before)
  })

  it('a wrong step leaves the whole scale as it is, and it is not taken for vanished', async () => {
    const before = await scales()
    const { job, rejected } = await desk.bring('Bonusstaffeln.csv', file.replace(';3;', ';drei;'), { acceptsPart: true })
    expect(job).toMatchObject({ state: 'done', counts: { new: 0, changed: 0, unchanged: 1, vanished: 0, rejected: 2 } })
    expect(rejected).toMatchObject([
      { line: 2, column: 'Bonus %', reason: 'not_a_number' },
      { line: 3, reason: 'with_wrong_line' },
    ])
    expect(await scales()).toEqual(before)
  })
})

describe('promotions', () => {
  const file = `Aktionsnummer;Aktion;Beschreibung;Gültig ab;Gültig bis;Warengruppe
A1;Herbstaktion;10 % auf alles;01.10.2026;31.12.2026;Befestigung
A2;Winteraktion;;01.12.2026;28.02.2027;WZG
`
  const all = () => desk.sql`select p.title, p.text, p.starts_on, p.ends_on, g.code, p.archived_at is not null as gone
    from promotion p left join product_group g on g.organisation_id = ${organisation} and g.id = p.product_group_id
    where p.organisation_id = ${organisation} order by p.title`

  it('come in, change, vanish and come back; a group that is not there is named', async () => {
    expect((await desk.confirm('Aktionen.csv', file)).job).toMatchObject({ state: 'done', entity: 'promotion', counts: { new: 2 } })
    const before = await all()
    expect(before).toEqual([
      { title: 'Herbstaktion', text: '10 % auf alles', starts_on: '2026-10-01', ends_on: '2026-12-31', code: 'BEF', gone: false },
      { title: 'Winteraktion', text: null, starts_on: '2026-12-01', ends_on: '2027-02-28', code: 'WZG', gone: false },
    ])
    expect((await desk.bring('Aktionen.csv', file)).job.counts).toMatchObject({ unchanged: 2, new: 0 })
    const { job } = await desk.bring('Aktionen.csv', without(file, /^A2/).replace('31.12.2026', '15.12.2026'))
    expect(job.counts).toMatchObject({ changed: 1, vanished: 1 })
    expect(await all()).toMatchObject([{ ends_on: '2026-12-15' }, { gone: true }])
    await undo(job.jobId)
    expect(await all()).toEqual(before)
    const wrong = await desk.bring('Aktionen.csv', file.replace('WZG', 'XYZ'))
    expect(wrong.rejected).toEqual([{ line: 3, column: 'Warengruppe', value: 'XYZ', reason: 'unknown_group' }])
    expect(await all()).toEqual(before)
  })
})

describe('surcharges of products', () => {
  const file = `Artikelnummer;Zuschlag;Zuschlag %;Betrag
0012;Messing;4,5;
0012;Fracht;;12,50
0013;Messing;3;
`
  const all = () => desk.sql`select p.number, s.name, s.percent::float, s.amount::float, s.archived_at is not null as gone
    from product_surcharge s join product p on p.organisation_id = ${organisation} and p.id = s.product_id
    where s.organisation_id = ${organisation} order by p.number, s.name`

  it('come in by product and name, change, vanish and come back', async () => {
    expect((await desk.confirm('Zuschlaege.csv', file)).job).toMatchObject({ state: 'done', entity: 'product_surcharge', counts: { new: 3 } })
    const before = await all()
    expect(before).toEqual([
      { number: '0012', name: 'Fracht', percent: null, amount: 12.5, gone: false },
      { number: '0012', name: 'Messing', percent: 4.5, amount: null, gone: false },
      { number: '0013', name: 'Messing', percent: 3, amount: null, gone: false },
    ])
    expect((await desk.bring('Zuschlaege.csv', file)).job.counts).toMatchObject({ unchanged: 3 })
    const { job } = await desk.bring('Zuschlaege.csv', without(file, /^0013/).replace('4,5', '5'))
    expect(job.counts).toMatchObject({ changed: 1, vanished: 1, unchanged: 1 })
    expect(await all()).toMatchObject([{ name: 'Fracht' }, { percent: 5 }, { gone: true }])
    await undo(job.jobId)
    expect(await all()).toEqual(before)
  })

  it('need a product that is known, and a percentage or an amount', async () => {
    const { rejected } = await desk.bring('Zuschlaege.csv', `${file}9999;Messing;3;\n0013;Fracht;;\n`)
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'unknown_product'],
      [6, 'missing_value'],
    ])
  })
})
