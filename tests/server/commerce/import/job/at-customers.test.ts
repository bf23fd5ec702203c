import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportDetail } from '../../../../../server/commerce/import/import-types.ts'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;PLZ;Ort\n10001;Müller GmbH;23552;Lübeck\n10002;Schröder KG;01067;Dresden\n')
  await desk.bring('artikel.csv', 'Artikelnummer;Bezeichnung;VK-Preis\n0012;Schraube M12;1,00\n')
}, 90_000)
afterAll(() => desk.close())

/** As an administrator confirms it for a file that holds all there is. */
async function bringAll(name: string, content: string): Promise<ImportDetail> {
  const jobId = await desk.begin(name, content)
  const { reading } = await desk.settled(jobId)
  const fields = Object.fromEntries(Object.entries(reading?.fields ?? {}).map(([field, at]) => [field, reading?.columns[at]?.key ?? '']))
  if (!reading?.entity) throw new Error('It is not known what the file holds')
  await desk.call.imports.settle({ jobId, entity: reading.entity, fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} })
  await desk.settled(jobId)
  await desk.call.imports.start({ jobId, acceptsPart: false })
  return await desk.settled(jobId)
}

const undo = async ({ job }: ImportDetail) => {
  await desk.call.imports.undo({ jobId: job.jobId })
  return (await desk.settled(job.jobId)).job.state
}

const same = { new: 0, changed: 0, rejected: 0, vanished: 0 }

const section = async <const T extends 'machines' | 'competitor_prices' | 'projects' | 'terms'>(number: string, name: T) => {
  const [row] = await desk.sql<{ id: string }>`select entity_id as id from external_number
    where organisation_id = ${organisation} and source = 'erp' and entity = 'customer' and external_id = ${number}`
  return await desk.call.cockpit.section({ customerId: row?.id ?? '', section: name, cursor: null })
}

describe('machines', () => {
  const file = `Seriennummer;Kundennummer;Modell;Inbetriebnahme;Wartungsintervall;Letzte Wartung;Nächste Wartung
SN-1;10001;Kompressor 7,5 kW;03.05.2022;12;04.05.2026;
SN-2;10001;Kettenzug;01.02.2024;halbjährlich;;15.01.2027
SN-3;10002;Schlauchpresse;;;;
`
  const rows =
    () => desk.sql`select m.name, m.serial_number as serial, m.installed_on as installed, m.service_interval_months as months, m.last_service_on as last,
    m.next_service_on as next from machine m where m.organisation_id = ${organisation} and m.archived_at is null order by m.serial_number`
  const all = [
    { name: 'Kompressor 7,5 kW', serial: 'SN-1', installed: '2022-05-03', months: 12, last: '2026-05-04', next: '2027-05-04' },
    { name: 'Kettenzug', serial: 'SN-2', installed: '2024-02-01', months: 6, last: null, next: '2027-01-15' },
    { name: 'Schlauchpresse', serial: 'SN-3', installed: null, months: null, last: null, next: null },
  ]

  it('come in with their service, once, and the cockpit shows them with their source', async () => {
    expect((await bringAll('maschinen.csv', file)).job).toMatchObject({ state: 'done', entity: 'machine', counts: { new: 3, rejected: 0 } })
    expect(await rows()).toEqual(all)
    expect((await desk.bring('maschinen.csv', file)).job).toMatchObject({ state: 'done', counts: { ...same, unchanged: 3 } })
    expect(await section('10001', 'machines')).toMatchObject({
      rows: [
        { name: 'Kettenzug', nextServiceOn: '2027-01-15' },
        { name: 'Kompressor 7,5 kW', lastServiceOn: '2026-05-04' },
      ],
      said: { source: 'erp' },
    })
  })

  it('serviced once more is one change, what is not named any more is archived, and both are taken back', async () => {
    const changed = await desk.bring('maschinen.csv', file.replace('04.05.2026', '20.11.2026').replace(/SN-3.*\n/, ''))
    expect(changed.job.counts).toMatchObject({ new: 0, changed: 1, unchanged: 1, vanished: 1 })
    expect(await rows()).toMatchObject([{ last: '2026-11-20', next: '2027-11-20' }, { serial: 'SN-2' }])
    expect(await undo(changed)).toBe('undone')
    expect(await rows()).toEqual(all)
  })

  it('are due an interval after the last service, whichever of the two the file says', async () => {
    const next = async () => ((await rows()) as { next: string | null }[]).map(({ next: day }) => day)
    await desk.bring('wartungen.csv', 'Seriennummer;Kundennummer;Modell;Letzte Wartung\nSN-1;10001;Kompressor 7,5 kW;10.11.2026\n', { isPart: true })
    expect(await next()).toEqual(['2027-11-10', '2027-01-15', null])
    await desk.bring('wartungen.csv', 'Seriennummer;Kundennummer;Modell;Wartungsintervall\nSN-1;10001;Kompressor 7,5 kW;6\n', { isPart: true })
    expect(await next()).toEqual(['2027-05-10', '2027-01-15', null])
    // Nothing of its service: what was said stays.
    await desk.bring('wartungen.csv', 'Seriennummer;Kundennummer;Modell;Nächste Wartung\nSN-2;10001;Kettenzug;\nSN-1;10001;Kompressor;\n', {
      isPart: true,
    })
    expect(await next()).toEqual(['2027-05-10', '2027-01-15', null])
    await desk.bring('maschinen.csv', file)
    expect(await rows()).toEqual(all)
  })

  it('of a customer that nobody knows, or with an interval that is none, are errors with their reason', async () => {
    const wrong = `${file}SN-4;99999;Kran;;;;\nSN-5;10001;Kran;;manchmal;;\nSN-6;10001;Kran;;365;;\n`
    const { job, rejected } = await desk.bring('maschinen.csv', wrong)
    expect(job).toMatchObject({ state: 'checked', counts: { rejected: 3 } })
    expect(rejected.map(({ column, value, reason }) => [column, value, reason])).toEqual([
      ['Kundennummer', '99999', 'unknown_customer'],
      ['Wartungsintervall', 'manchmal', 'not_a_number'],
      ['Wartungsintervall', '365', 'out_of_range'],
    ])
    expect(await rows()).toEqual(all)
  })
})

describe('samples and loan items', () => {
  const file = `Leihschein;Kundennummer;Art;Artikelnr;Bezeichnung;Menge;Ausgegeben am;Rückgabe bis;Zurück am
L-1;10001;Leihgabe;;Bohrhammer;1;02.11.2026;02.12.2026;
L-1;10001;Leihgabe;0012;;20;02.11.2026;02.12.2026;
M-7;10002;Muster;0012;Schraube verzinkt;5;10.11.2026;;
`
  const rows =
    () => desk.sql`select x.kind, x.product_number as number, x.text, x.quantity::int, x.given_on as given, x.due_back_on as due, x.returned_on as returned
    from loan_item x where x.organisation_id = ${organisation} and x.archived_at is null order by x.given_on, x.text`
  const all = [
    { kind: 'loan', number: null, text: 'Bohrhammer', quantity: 1, given: '2026-11-02', due: '2026-12-02', returned: null },
    { kind: 'loan', number: '0012', text: 'Schraube M12', quantity: 20, given: '2026-11-02', due: '2026-12-02', returned: null },
    { kind: 'sample', number: '0012', text: 'Schraube verzinkt', quantity: 5, given: '2026-11-10', due: null, returned: null },
  ]

  it('come in one by one, though a note holds several, and the cockpit shows what has not come back', async () => {
    expect((await bringAll('leihscheine.csv', file)).job).toMatchObject({ state: 'done', entity: 'loan_item', counts: { new: 3, rejected: 0 } })
    expect(await rows()).toEqual(all)
    expect((await desk.bring('leihscheine.csv', file)).job).toMatchObject({ counts: { ...same, unchanged: 3 } })
    expect(await section('10001', 'terms')).toMatchObject({
      terms: { loanItems: [{ kind: 'loan' }, { kind: 'loan' }] },
    })
  })

  it('what came back is one change, what is not named any more is archived, and both are taken back', async () => {
    const changed = await desk.bring('leihscheine.csv', file.replace('02.12.2026;\n', '02.12.2026;20.11.2026\n').replace(/M-7.*\n/, ''))
    expect(changed.job.counts).toMatchObject({ changed: 1, unchanged: 1, vanished: 1 })
    expect(await rows()).toMatchObject([{ text: 'Bohrhammer', returned: '2026-11-20' }, { returned: null }])
    expect(await undo(changed)).toBe('undone')
    expect(await rows()).toEqual(all)
  })

  it('of an unknown customer or product, or of nothing at all, are errors', async () => {
    const { rejected } = await desk.bring(
      'leihscheine.csv',
      `${file}L-2;99999;;;Kran;1;02.11.2026;;\nL-3;10001;;4711;Kran;1;02.11.2026;;\nL-4;10001;;;;1;02.11.2026;;\n`,
    )
    expect(rejected.map(({ column, value, reason }) => [column, value, reason])).toEqual([
      ['Kundennummer', '99999', 'unknown_customer'],
      ['Artikelnr', '4711', 'unknown_product'],
      ['Bezeichnung', null, 'missing_value'],
    ])
    expect(await rows()).toEqual(all)
  })

  it('without a kind, what is to come back was lent', async () => {
    const taken = await desk.bring(
      'ausleihe.csv',
      'Kundennummer;Bezeichnung;Ausgegeben am;Rückgabe bis\n10002;Prüfgerät;12.11.2026;12.12.2026\n10002;Farbfächer;12.11.2026;\n',
      { source: 'lager' },
    )
    expect(taken.job).toMatchObject({ state: 'checked', counts: { rejected: 2 } })
    await desk.bring('kunden.csv', 'Kundennummer;Firma\n10002;Schröder KG\n', { source: 'lager' })
    const again = await desk.bring(
      'ausleihe.csv',
      'Kundennummer;Bezeichnung;Ausgegeben am;Rückgabe bis\n10002;Prüfgerät;12.11.2026;12.12.2026\n10002;Farbfächer;12.11.2026;\n',
      { source: 'lager' },
    )
    expect(again.job).toMatchObject({ state: 'done', counts: { new: 2 } })
    expect(await rows()).toMatchObject([{}, {}, {}, { kind: 'sample', text: 'Farbfächer' }, { kind: 'loan', text: 'Prüfgerät' }])
    expect(await undo(again)).toBe('undone')
    expect(await rows()).toEqual(all)
  })
})

describe('a machine that somebody has entered', () => {
  it('is taken over by the file that brings its serial number, and belongs to the file from then on; another customer’s is not', async () => {
    const customers = await desk.sql<{ id: string; number: string }>`select entity_id as id, external_id as number from external_number
      where organisation_id = ${organisation} and source = 'erp' and entity = 'customer' and external_id in ('10001', '10002') order by external_id`
    const enterAt = async (customerId: string) => {
      const words = { kind: 'machine', name: 'Säge', serialNumber: 'sn-77', nextServiceOn: null } as const
      return (await desk.call.entries.enter({ id: crypto.randomUUID(), customerId, words, reportId: null, mail: null })).entryId
    }
    const [own, other] = [await enterAt(customers[0]!.id), await enterAt(customers[1]!.id)]
    const { job } = await desk.bring('maschinen.csv', 'Seriennummer;Kundennummer;Modell\nSN-77;10001;Bandsäge 400\n', { isPart: true })
    expect(job).toMatchObject({ state: 'done', entity: 'machine', counts: { new: 0, changed: 1 } })
    expect(await desk.call.entries.read({ entryId: own })).toMatchObject({ words: { name: 'Bandsäge 400', serialNumber: 'SN-77' }, mayChange: false })
    expect(await desk.call.entries.read({ entryId: other })).toMatchObject({ words: { name: 'Säge' }, mayChange: true })
    await expect(desk.call.entries.withdraw({ entryId: own, version: 1 })).rejects.toMatchObject({ cause: { reason: 'FORBIDDEN' } })
    await desk.call.entries.withdraw({ entryId: other, version: 1 })
  })
})

describe('competitor prices', () => {
  const file = `Kundennummer;Wettbewerber;Artikelnummer;Artikelbezeichnung;Preis;Preiseinheit;Erfasst am
10001;Nordtool AG;0012;;0,85;1;03.11.2026
10001;Nordtool AG;;Mutter M12;9,90;100;03.11.2026
10002;Elbe GmbH;0012;Schraube M12;0,90;1;04.11.2026
`
  const rows = () => desk.sql`select x.competitor, x.product_number as number, x.product, x.price::text, x.price_unit as per, x.seen_on as seen
    from competitor_price x where x.organisation_id = ${organisation} and x.archived_at is null and x.created_by_id is null order by x.seen_on, x.product`
  const all = [
    { competitor: 'Nordtool AG', number: null, product: 'Mutter M12', price: '9.900000', per: 100, seen: '2026-11-03' },
    { competitor: 'Nordtool AG', number: '0012', product: 'Schraube M12', price: '0.850000', per: 1, seen: '2026-11-03' },
    { competitor: 'Elbe GmbH', number: '0012', product: 'Schraube M12', price: '0.900000', per: 1, seen: '2026-11-04' },
  ]

  it('come in once, and the cockpit shows them with their source', async () => {
    expect((await bringAll('wettbewerb.csv', file)).job).toMatchObject({ state: 'done', entity: 'competitor_price', counts: { new: 3, rejected: 0 } })
    expect(await rows()).toEqual(all)
    expect((await desk.bring('wettbewerb.csv', file)).job).toMatchObject({ counts: { ...same, unchanged: 3 } })
    expect(await section('10002', 'competitor_prices')).toMatchObject({ rows: [{ competitor: 'Elbe GmbH', price: 0.9 }], said: { source: 'erp' } })
  })

  it('one that is corrected is one change, one that is not named any more is archived, and both are taken back; what a person has seen stays', async () => {
    const [customer] = await desk.sql<{ id: string }>`select entity_id as id from external_number
      where organisation_id = ${organisation} and entity = 'customer' and external_id = '10002' and source = 'erp'`
    const words = { kind: 'competitor_price', competitor: 'Elbe GmbH', productNumber: null, product: 'Scheibe' } as const
    const seen = { price: 0.1, priceUnit: 1, sourceKind: 'told', seenOn: '2026-11-05' } as const
    const place = { id: crypto.randomUUID(), customerId: customer?.id ?? '', reportId: null, mail: null }
    await desk.call.entries.enter({ ...place, words: { ...words, ...seen } })
    const changed = await desk.bring('wettbewerb.csv', file.replace('0,85', '0,80').replace(/10002.*\n/, ''))
    expect(changed.job.counts).toMatchObject({ changed: 1, unchanged: 1, vanished: 1 })
    expect(changed.changed[0]?.fields).toEqual([{ name: 'price', before: '0.85', after: '0.8' }])
    expect(await rows()).toMatchObject([{ price: '9.900000' }, { price: '0.800000' }])
    expect(await section('10002', 'competitor_prices')).toMatchObject({ rows: [{ product: 'Scheibe' }] })
    expect(await undo(changed)).toBe('undone')
    expect(await rows()).toEqual(all)
  })

  it('of an unknown product, or in a currency without a rate, are errors', async () => {
    const file = `Kundennummer;Wettbewerber;Artikelnummer;Preis;Währung;Erfasst am\n10001;Nordtool AG;4711;0,85;EUR;03.11.2026\n10001;Nordtool AG;0012;0,85;CHF;05.11.2026\n`
    expect((await desk.bring('wettbewerb.csv', file, { isPart: true })).rejected.map(({ column, value, reason }) => [column, value, reason])).toEqual(
      [
        ['Artikelnummer', '4711', 'unknown_product'],
        ['Währung', 'CHF', 'unknown_rate'],
      ],
    )
  })
})

describe('projects', () => {
  const file = `Projektnummer;Bauvorhaben;Kundennummer;Rolle;Bauort;Status;Volumen;Vergabe
P-1;Neubau Klinik;10001;Bieter;Lübeck;laufend;86.000,00;15.01.2027
P-1;Neubau Klinik;10002;Architekt;Lübeck;laufend;86.000,00;15.01.2027
P-2;Umbau Lager;10001;;Kiel;beauftragt;12.500,50;
`
  const rows =
    () => desk.sql`select p.number, p.name, p.name_folded as folded, p.city, p.status, p.volume_cents::int as cents, p.decision_on as decision, p.version,
      (select string_agg(e.external_id || ' ' || x.role, ', ' order by e.external_id, x.role) from project_party x
        join external_number e on e.organisation_id = ${organisation} and e.source = 'erp' and e.entity = 'customer' and e.entity_id = x.customer_id
        where x.organisation_id = ${organisation} and x.project_id = p.id) as parties
    from project p where p.organisation_id = ${organisation} and p.archived_at is null order by p.number`
  const clinic = {
    number: 'P-1',
    name: 'Neubau Klinik',
    folded: 'neubau klinik',
    city: 'Lübeck',
    status: 'open',
    cents: 8_600_000,
    decision: '2027-01-15',
  }
  const store = { number: 'P-2', name: 'Umbau Lager', folded: 'umbau lager', city: 'Kiel', status: 'won', cents: 1_250_050, decision: null }

  it('come in with all their parties, once, and the cockpit of each shows them', async () => {
    expect((await bringAll('projekte.csv', file)).job).toMatchObject({ state: 'done', entity: 'project', counts: { new: 2, rejected: 0 }, lines: 3 })
    expect(await rows()).toMatchObject([
      { ...clinic, parties: '10001 bidder, 10002 planner' },
      { ...store, parties: '10001 owner' },
    ])
    expect((await desk.bring('projekte.csv', file)).job).toMatchObject({ counts: { ...same, unchanged: 2 } })
    expect(await section('10002', 'projects')).toMatchObject({
      rows: [{ name: 'Neubau Klinik', volumeCents: 8_600_000, role: 'planner', parties: [{ name: 'Müller GmbH', role: 'bidder' }] }],
      said: { source: 'erp' },
    })
  })

  it('another party and another state are one change and taken back; the party that a person has entered stays', async () => {
    const [known] = await desk.sql<{
      project: string
      customer: string
    }>`select p.id as project, e.entity_id as customer from project p join external_number e
      on e.organisation_id = ${organisation} and e.source = 'erp' and e.entity = 'customer' and e.external_id = '10002'
      where p.organisation_id = ${organisation} and p.number = 'P-1'`
    const own = { organisationId: desk.firm.id, id: crypto.randomUUID(), projectId: known?.project ?? '', customerId: known?.customer ?? '' }
    await desk.firm.db.prisma.projectParty.create({ data: { ...own, role: 'contractor' } })
    const changed = await desk.bring(
      'projekte.csv',
      file
        .replaceAll('laufend', 'verloren')
        .replace('10002;Architekt', '10001;Bauherr')
        .replace(/P-2.*\n/, ''),
    )
    expect(changed.job.counts).toMatchObject({ changed: 1, vanished: 1 })
    expect(await rows()).toMatchObject([{ ...clinic, status: 'lost', version: 2, parties: '10001 owner, 10001 bidder, 10002 contractor' }])
    expect(await section('10002', 'projects')).toMatchObject({ rows: [{ role: 'contractor' }] })
    expect(await undo(changed)).toBe('undone')
    expect(await rows()).toMatchObject([
      { ...clinic, version: 3, parties: '10001 bidder, 10002 planner, 10002 contractor' },
      { ...store, parties: '10001 owner' },
    ])
  })

  it('what a person has written since stays when the file is taken back', async () => {
    const changed = await desk.bring('projekte.csv', file.replace('86.000,00', '90.000,00').replace('86.000,00', '90.000,00'))
    await desk.firm.db.prisma.project.updateMany({ where: { number: 'P-1' }, data: { volumeCents: 9_500_000n, internalNote: 'Los 3' } })
    expect(await undo(changed)).toBe('undone')
    expect(await rows()).toMatchObject([{ number: 'P-1', cents: 9_500_000 }, {}])
    await desk.firm.db.prisma.project.updateMany({ where: { number: 'P-1' }, data: { volumeCents: 8_600_000n } })
  })

  it('a project that a person has entered under the number is the same one, and what the file does not tell stays as it was written', async () => {
    const id = crypto.randomUUID()
    await desk.firm.db.prisma.project.create({
      data: { organisationId: desk.firm.id, id, number: 'P-3', name: 'Brücke', nameFolded: 'bruecke', city: 'Hamburg', internalNote: 'eilt' },
    })
    const brought = await desk.bring('projekte.csv', `${file}P-3;Brückenbau;10001;Bieter;;;;\n`)
    expect(brought.job.counts).toMatchObject({ new: 0, changed: 1, unchanged: 2 })
    const [row] = (await rows()).filter((each) => (each as { number: string }).number === 'P-3')
    expect(row).toMatchObject({ name: 'Brückenbau', city: 'Hamburg', status: 'open', parties: '10001 bidder' })
    expect(await undo(brought)).toBe('undone')
    expect((await rows()).at(-1)).toMatchObject({ number: 'P-3', name: 'Brücke', parties: null })
  })

  it('lines that contradict each other, and states that nobody knows, are errors', async () => {
    const wrong = 'Projektnummer;Bauvorhaben;Kundennummer;Status\nP-8;Halle;10001;blau\nP-9;Halle;10001;offen\nP-9;Hafen;10002;offen\n'
    const { rejected } = await desk.bring('projekte.csv', wrong, { isPart: true })
    expect(rejected.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [2, 'Status', 'unknown_status'],
      [3, null, 'with_wrong_line'],
      [4, 'Bauvorhaben', 'contradicts'],
    ])
  })
})
