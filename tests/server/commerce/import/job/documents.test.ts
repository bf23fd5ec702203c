import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;PLZ;Ort\n10001;Müller GmbH;23552;Lübeck\n10002;Schröder KG;01067;Dresden\n')
}, 90_000)
afterAll(() => desk.close())

const open = `Rechnungsnr;Kundennr;Rechnungsdatum;Fälligkeit;Rechnungsbetrag;Offener Betrag;Mahnstufe
RE-1;10001;01.10.2026;31.10.2026;1.190,00;190,00;1
RE-1;10001;01.10.2026;31.10.2026;1.190,00;100,00;1
RE-2;10002;15.10.2026;14.11.2026;238,00;238,00;0
RE-9;10002;30.11.2026;14.12.2026;50,00;50,00;0
`

describe('documents of an ERP', () => {
  it('quotes come in with validity, chance, state and whoever won them instead', async () => {
    const { job } = await desk.bring(
      'angebote.csv',
      `Angebotsnr;Kundennummer;Angebotsdatum;Gültig bis;Entscheidungsdatum;Wahrscheinlichkeit;Status;Absagegrund;Wettbewerber;Pos;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Rabatt
AN-1;10001;02.11.2026;02.12.2026;25.11.2026;60 %;offen;;;1;0012;Schraube;100;2,50;10
AN-1;10001;02.11.2026;02.12.2026;25.11.2026;60 %;offen;;;2;0013;Mutter;10;1,00;
AN-2;10002;03.11.2026;;;20 %;Verloren;zu teuer;Würth;1;0012;Schraube;1;5,00;
`,
    )
    expect(job).toMatchObject({ state: 'done', entity: 'quote', counts: { new: 2, rejected: 0 } })
    expect(
      await desk.sql`select number, status, total_cents::int as cents, valid_until, decision_on, probability, closed_because, competitor from quote
        where organisation_id = ${organisation} order by number`,
    ).toEqual([
      {
        number: 'AN-1',
        status: 'open',
        cents: 23_500,
        valid_until: '2026-12-02',
        decision_on: '2026-11-25',
        probability: 60,
        closed_because: null,
        competitor: null,
      },
      {
        number: 'AN-2',
        status: 'lost',
        cents: 500,
        valid_until: null,
        decision_on: null,
        probability: 20,
        closed_because: 'zu teuer',
        competitor: 'Würth',
      },
    ])
    expect(
      await desk.sql`select position, discount_percent::float as discount, total_cents::int as cents from quote_line where organisation_id = ${organisation} order by total_cents desc`,
    ).toEqual([
      { position: 1, discount: 10, cents: 22_500 },
      { position: 2, discount: null, cents: 1000 },
      { position: 1, discount: null, cents: 500 },
    ])
  })

  it('a credit note is negative, whether it is written with its sign or not', async () => {
    const file = `Rechnungsnummer;Kundennr;Rechnungsdatum;Belegart;Nettobetrag;Bruttobetrag
RE-1;10001;01.10.2026;Rechnung;1.000,00;1.190,00
GS-1;10001;05.10.2026;Gutschrift;100,00;119,00
GS-2;10001;06.10.2026;Gutschrift;-50,00;-59,50
`
    expect((await desk.bring('rechnungen.csv', file)).job).toMatchObject({ state: 'done', entity: 'invoice', counts: { new: 3 } })
    expect(
      await desk.sql`select number, kind, total_cents::int as net, gross_cents::int as gross from invoice where organisation_id = ${organisation} order by number`,
    ).toEqual([
      { number: 'GS-1', kind: 'credit_note', net: -10_000, gross: -11_900 },
      { number: 'GS-2', kind: 'credit_note', net: -5000, gross: -5950 },
      { number: 'RE-1', kind: 'invoice', net: 100_000, gross: 119_000 },
    ])
  })

  it('a list of open items says what is owed, adds parts up, and what it does not name any more is paid unless it is younger', async () => {
    const first = await desk.confirm('offene-posten.csv', open)
    expect(first.job).toMatchObject({ state: 'done', counts: { new: 2, changed: 1 } })
    const owed =
      () => desk.sql`select number, open_cents::int as open, total_cents::int as net, dunning_level, paid_on is not null as paid from invoice
      where organisation_id = ${organisation} and kind = 'invoice' order by number`
    expect(await owed()).toEqual([
      { number: 'RE-1', open: 29_000, net: 100_000, dunning_level: 1, paid: false },
      { number: 'RE-2', open: 23_800, net: null, dunning_level: 0, paid: false },
      { number: 'RE-9', open: 5000, net: null, dunning_level: 0, paid: false },
    ])
    const shorter = open
      .split('\n')
      .filter((line) => !/^RE-[19]/.test(line))
      .join('\n')
    const next = await desk.bring('offene-posten.csv', shorter)
    expect(next.job).toMatchObject({ state: 'done', counts: { unchanged: 1, vanished: 2 } })
    // Of the day of the file, RE-9 is of a later one.
    expect(await owed()).toMatchObject([
      { number: 'RE-1', open: 0, paid: true },
      { number: 'RE-2', open: 23_800 },
      { number: 'RE-9', open: 5000, paid: false },
    ])
    await desk.call.imports.undo({ jobId: next.job.jobId })
    await desk.settled(next.job.jobId)
    expect(await owed()).toMatchObject([{ open: 29_000, dunning_level: 1, paid: false }, { open: 23_800 }, { open: 5000 }])
  })

  it('another currency needs a rate, which is kept', async () => {
    const file = 'Auftragsnummer;Kundennummer;Auftragsdatum;Währung;Nettobetrag\nA-1;10001;03.11.2026;CHF;100,00\nA-2;10001;03.11.2026;EUR;100,00\n'
    const jobId = await desk.begin('auftraege.csv', file, { isAutomatic: true })
    expect((await desk.settled(jobId)).rejected).toEqual([{ line: 2, column: 'Währung', value: 'CHF', reason: 'unknown_rate' }])
    const fields = { number: 'Auftragsnummer', customerNumber: 'Kundennummer', date: 'Auftragsdatum', currency: 'Währung', netAmount: 'Nettobetrag' }
    await desk.call.imports.settle({
      jobId,

      entity: 'order',
      fields,
      formats: {},
      emptyOverwrites: false,
      holdsAll: false,
      rates: { CHF: '1.06' },
    })
    expect((await desk.settled(jobId)).job.state).toMatch(/done|checked/)
    if ((await desk.settled(jobId)).job.state === 'checked') await desk.call.imports.start({ jobId, acceptsPart: false })
    await desk.settled(jobId)
    expect(
      await desk.sql`select number, total_cents::int as cents, currency, rate::float from customer_order where organisation_id = ${organisation} order by number`,
    ).toEqual([
      { number: 'A-1', cents: 10_600, currency: 'CHF', rate: 1.06 },
      { number: 'A-2', cents: 10_000, currency: null, rate: null },
    ])
  })

  it('complaints get a deadline, contacts an address, a number and their place at the customer', async () => {
    expect(
      (
        await desk.bring(
          'reklamationen.csv',
          'Reklamationsnummer;Kundennummer;Reklamationsdatum;Betreff;Status\nRK-1;10001;20.11.2026;Gewinde rau;in Bearbeitung\n',
        )
      ).job.state,
    ).toBe('done')
    expect(await desk.sql`select number, subject, opened_on, deadline_on, status from complaint where organisation_id = ${organisation}`).toEqual([
      { number: 'RK-1', subject: 'Gewinde rau', opened_on: '2026-11-20', deadline_on: '2026-12-04', status: 'in_progress' },
    ])
    const people =
      'Kundennummer;Nachname;Vorname;Anrede;Funktion;Telefon;E-Mail\n10001;Krüger;Eva;Frau;Einkauf;0451 58210;e.krueger@mueller.example\n'
    for (const counts of [{ new: 1 }, { unchanged: 1 }])
      expect((await desk.bring('ansprechpartner.csv', people)).job).toMatchObject({ state: 'done', entity: 'contact', counts })
    expect(
      await desk.sql`select k.surname, k.name_folded, o.function, e.address, p.number from contact k join contact_role o on o.contact_id = k.id join contact_email e on e.contact_id = k.id
        join contact_phone p on p.contact_id = k.id where k.organisation_id = ${organisation}`,
    ).toEqual([{ surname: 'Krüger', name_folded: 'eva krueger', function: 'Einkauf', address: 'e.krueger@mueller.example', number: '+4945158210' }])
  })

  it('whose complaint comes in or goes, or who is blocked, is valued anew once each time, and nobody else', async () => {
    const valuedAnew = async () => {
      const rows = await desk.sql<{
        number: string
      }>`with taken as (delete from changed_customer m where m.organisation_id = ${organisation} returning m.customer_id)
        select e.external_id as number from taken join external_number e on e.organisation_id = ${organisation} and e.entity = 'customer' and e.entity_id = taken.customer_id`
      return rows.map(({ number }) => number)
    }
    await valuedAnew()
    const complaint = 'Reklamationsnummer;Kundennummer;Reklamationsdatum;Betreff\nRK-2;10002;20.11.2026;rau\n'
    const { job } = await desk.bring('reklamationen.csv', complaint, { isPart: true })
    expect(await valuedAnew()).toEqual(['10002'])
    await desk.call.imports.undo({ jobId: job.jobId })
    await desk.settled(job.jobId)
    expect(await valuedAnew()).toEqual(['10002'])
    await desk.bring('kunden.csv', 'Kundennummer;Firma;Sperre\n10001;Müller GmbH;ja\n', { isPart: true })
    expect(await valuedAnew()).toEqual(['10001'])
  })

  it('an order that went over to another customer counts for him alone', async () => {
    const file = (customer: string) => `Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\nB-1;${customer};03.11.2026;700,00\n`
    const open = () => desk.sql`select e.external_id as number, coalesce(f.revenue_cents[cardinality(f.revenue_cents)], 0)::int as cents
      from customer_figures f join external_number e on e.entity_id = f.customer_id and e.entity = 'customer' where f.organisation_id = ${organisation} order by 1`
    await desk.bring('auftraege.csv', file('10002'))
    const before = await open()
    await desk.bring('auftraege.csv', file('10001'))
    expect(await open()).toEqual(
      before.map((row) => ({
        ...(row as object),
        cents: (row as { cents: number; number: string }).cents + ((row as { number: string }).number === '10001' ? 70_000 : -70_000),
      })),
    )
  })
})
