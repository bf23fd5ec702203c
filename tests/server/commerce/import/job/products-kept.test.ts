/** Trees of product groups, products that come late, and numbers that another source has given. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma\n10001;Müller GmbH\n')
}, 90_000)
afterAll(() => desk.close())

const takeBack = async (jobId: string) => {
  await desk.call.imports.undo({ jobId })
  return (await desk.settled(jobId)).job.state
}

describe('product groups', () => {
  const file = (...lines: string[]) => `Warengruppe;Warengruppenbezeichnung;Obergruppe\n${lines.join('\n')}\n`
  const tree =
    () => desk.sql`select g.code, u.code as above from product_group g left join product_group u on u.organisation_id = ${organisation} and u.id = g.parent_id
    where g.organisation_id = ${organisation} and g.archived_at is null order by g.code`
  const first = [
    { code: '01', above: null },
    { code: '02', above: null },
    { code: '0101', above: '01' },
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1))

  it('that stand under each other are errors of their lines, also where the other half is known already', async () => {
    await desk.bring('warengruppen.csv', file('01;Schrauben;', '0101;Sechskant;01', '02;Muttern;'))
    expect(await tree()).toEqual(first)
    const inFile = await desk.bring('warengruppen.csv', file('A;Dübel;B', 'B;Anker;C', 'C;Bolzen;A', 'D;Nägel;D', 'E;Stifte;', 'F;Haken;E'))
    expect(inFile.rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual(
      [2, 3, 4, 5].map((line) => [line, 'Obergruppe', 'circular_group']),
    )
    const withKnown = await desk.bring('warengruppen.csv', file('01;Schrauben;0101'))
    expect(withKnown.rejected.map(({ line, reason }) => [line, reason])).toEqual([[2, 'circular_group']])
    expect(await tree()).toEqual(first)
  })

  it('under one whose line is wrong are errors as well', async () => {
    const { rejected } = await desk.bring('warengruppen.csv', file('A;Dübel;A', 'G;Gewinde;A'))
    expect(rejected.map(({ line, reason }) => [line, reason])).toEqual([
      [2, 'circular_group'],
      [3, 'unknown_group'],
    ])
  })

  it('that moved under another one are where they were when the file is taken back', async () => {
    const { job } = await desk.bring('warengruppen.csv', file('01;Schrauben;', '0101;Sechskant;02', '02;Muttern;03', '03;Normteile;'))
    expect(job).toMatchObject({ state: 'done', counts: { new: 1, changed: 2 } })
    expect(await tree()).toMatchObject([{ code: '01' }, { code: '0101', above: '02' }, { code: '02', above: '03' }, { code: '03' }])
    expect(await takeBack(job.jobId)).toBe('undone')
    expect(await tree()).toEqual(first)
  })
})

describe('products that come after the orders that name them', () => {
  const lines =
    () => desk.sql`select o.product_number as number, o.product_id is not null as known, g.code as "group", o.unit_cost::text as cost, o.cost_cents::int as cents
    from order_line o left join product_group g on g.organisation_id = ${organisation} and g.id = o.product_group_id
    where o.organisation_id = ${organisation} order by o.position`
  const quoted = () =>
    desk.sql`select l.product_id is not null as known, l.cost_cents::int as cents from quote_line l where l.organisation_id = ${organisation}`
  const margin = () => desk.sql`select f.margin_cents[cardinality(f.margin_cents)]::int as cents, f.costed_lines[cardinality(f.costed_lines)] as lines
    from customer_figures f where f.organisation_id = ${organisation}`
  const empty = [
    { number: '0012', known: false, group: null, cost: null, cents: null },
    { number: '0012', known: false, group: null, cost: '0.250000', cents: 250 },
    { number: '4711', known: false, group: null, cost: null, cents: null },
  ]

  it('are linked with their positions, which get their group and their cost; both go again when the products are taken back', async () => {
    await desk.bring(
      'auftraege.csv',
      'Auftragsnummer;Kundennummer;Auftragsdatum;Position;Artikelnummer;Menge;Einzelpreis;EK-Preis\nA-1;10001;03.11.2026;1;0012;1.000;0,50;\nA-1;10001;03.11.2026;2;0012;10;50,00;25,00\nA-1;10001;03.11.2026;3;4711;1;9,00;\n'.replace(
        '10;50,00;25,00',
        '10;0,50;0,25',
      ),
    )
    await desk.bring(
      'angebote.csv',
      'Angebotsnummer;Kundennummer;Angebotsdatum;Position;Artikelnummer;Menge;Einzelpreis\nN-1;10001;03.11.2026;1;0012;100;0,50\n',
    )
    expect(await lines()).toEqual(empty)
    const { job } = await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung;Warengruppe;EK-Preis;Preiseinheit\n0012;Schraube M12;0101;31,20;100\n')
    expect(job).toMatchObject({ state: 'done', counts: { new: 1 } })
    const linked = [
      { number: '0012', known: true, group: '0101', cost: '0.312000', cents: 31_200 },
      { number: '0012', known: true, group: '0101', cost: '0.250000', cents: 250 },
      { number: '4711', known: false, group: null, cost: null, cents: null },
    ]
    expect([await lines(), await quoted(), await margin()]).toEqual([linked, [{ known: true, cents: 3120 }], [{ cents: 19_050, lines: 2 }]])
    expect(await takeBack(job.jobId)).toBe('undone')
    expect([await lines(), await quoted(), await margin()]).toEqual([empty, [{ known: false, cents: null }], [{ cents: 250, lines: 1 }]])
    expect((await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung\n0012;Schraube M12\n')).job).toMatchObject({ counts: { changed: 1 } })
    expect(await lines()).toMatchObject([{ known: true }, { known: true }, { known: false }])
  })

  it('stay linked when an older change of their order or quote is taken back', async () => {
    const documents = (kind: 'Auftrag' | 'Angebot', price: string) =>
      `${kind}snummer;Kundennummer;${kind}sdatum;Position;Artikelnummer;Menge;Einzelpreis\nK-1;10001;04.11.2026;1;0077;100;${price}\n`
    const kept =
      () => desk.sql`select o.product_number as number, p.number as known, g.code as "group", o.unit_price::text as price, o.cost_cents::int as cents
      from order_line o join customer_order d on d.organisation_id = ${organisation} and d.id = o.order_id and d.number = 'K-1'
      left join product p on p.organisation_id = ${organisation} and p.id = o.product_id left join product_group g on g.organisation_id = ${organisation} and g.id = o.product_group_id
      where o.organisation_id = ${organisation} union all
      select q.product_number, p.number, null, q.unit_price::text, q.cost_cents::int from quote_line q
      join quote d on d.organisation_id = ${organisation} and d.id = q.quote_id and d.number = 'K-1'
      left join product p on p.organisation_id = ${organisation} and p.id = q.product_id where q.organisation_id = ${organisation}`
    const changes: string[] = []
    for (const price of ['1,00', '2,00'])
      for (const [name, kind] of [
        ['auftraege-k.csv', 'Auftrag'],
        ['angebote-k.csv', 'Angebot'],
      ] as const) {
        const { job } = await desk.bring(name, documents(kind, price), { isPart: true })
        if (price === '2,00') changes.push(job.jobId)
      }
    const products = await desk.bring('artikel-k.csv', 'Artikelnummer;Bezeichnung;Warengruppe;EK-Preis\n0077;Anker;0101;0,40\n', { isPart: true })
    const linked = { number: '0077', known: '0077', cents: 4000 }
    expect(await kept()).toMatchObject([
      { ...linked, group: '0101', price: '2.000000' },
      { ...linked, price: '2.000000' },
    ])
    for (const jobId of changes.reverse()) expect(await takeBack(jobId)).toBe('undone')
    expect(await kept()).toMatchObject([
      { ...linked, group: '0101', price: '1.000000' },
      { ...linked, price: '1.000000' },
    ])
    expect(await takeBack(products.job.jobId)).toBe('undone')
    expect(await kept()).toMatchObject([
      { known: null, group: null, cents: null },
      { known: null, cents: null },
    ])
  })

  it('of one source are not those that another source’s orders name', async () => {
    await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung\n4711;Katalogteil\n', { source: 'katalog' })
    expect((await lines()).at(-1)).toMatchObject({ number: '4711', known: false })
  })
})

describe('a number that another source has given', () => {
  const named = () => desk.sql`select p.number, p.name, p.barcode, p.archived_at is not null as gone from product p
    where p.organisation_id = ${organisation} and p.number like 'X%' order by p.number`

  it('means the same product where both call it the same, else it is an error', async () => {
    await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung\nX1;Schlüssel 10\nX2;Schlüssel 12\n')
    const { rejected } = await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung;EAN\nX1;schlüssel 10;4006381333931\nX2;Zange;4006381333948\n', {
      source: 'pim',
    })
    expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([[3, 'Artikelnummer', 'number_elsewhere']])
    const { job } = await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung;EAN\nX1;schlüssel 10;4006381333931\n', { source: 'pim' })
    expect(job).toMatchObject({ state: 'done', counts: { new: 0, changed: 1 } })
    expect(await named()).toMatchObject([
      { number: 'X1', barcode: '4006381333931' },
      { number: 'X2', name: 'Schlüssel 12', barcode: null },
    ])
    const groups = 'Warengruppe;Warengruppenbezeichnung;Obergruppe\n01;Schrauben;\n02;Scheiben;\n'
    expect((await desk.bring('warengruppen.csv', groups, { source: 'pim' })).rejected).toMatchObject([{ line: 3, reason: 'number_elsewhere' }])
  })

  it('is archived only once no source names it any more', async () => {
    const jobId = await desk.begin('artikel.csv', 'Artikelnummer;Bezeichnung\nX9;Feile\n', { source: 'pim' })
    const { reading } = await desk.settled(jobId)
    const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
    await desk.call.imports.settle({ jobId, entity: 'product', fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} })
    await desk.settled(jobId)
    await desk.call.imports.start({ jobId, acceptsPart: false })
    expect((await desk.settled(jobId)).job).toMatchObject({ state: 'done', counts: { new: 1, vanished: 1 } })
    expect(await named()).toMatchObject([{ number: 'X1', gone: false }, { number: 'X2', gone: false }, { number: 'X9' }])
  })
})
