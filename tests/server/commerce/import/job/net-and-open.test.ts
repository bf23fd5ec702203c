/** What invoices and open items say of one another: the net revenue of a rebate scale, where its file does not say what is reached, and what is owed. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma;Ort\n10001;Müller GmbH;Lübeck\n')
  await desk.bring(
    'bonus.csv',
    'Kundennummer;Bonusvereinbarung;Gültig von;Gültig bis;Umsatz ab;Bonus %\n10001;Jahresbonus;01.01.2026;31.12.2026;1.000,00;1\n',
  )
}, 90_000)
afterAll(() => desk.close())

async function reached() {
  const [customer] = await desk.sql<{ id: string }>`select id from customer where organisation_id = ${organisation}`
  const answer = await desk.call.cockpit.section({ customerId: customer?.id ?? '', section: 'terms', cursor: null })
  if (answer.section !== 'terms') throw new Error('not the terms')
  const [scale] = answer.terms.rebateScales
  return [scale?.reachedCents, scale?.withoutNet]
}

it('open items say what is owed with its tax, and nothing of that', async () => {
  await desk.bring(
    'offene posten.csv',
    'Rechnungsnummer;Kundennummer;Rechnungsdatum;Rechnungsbetrag;Offener Betrag\nRE-1;10001;02.02.2026;119,00;50,00\nRE-2;10001;03.02.2026;238,00;238,00\n',
    { isPart: true },
  )
  expect(await reached()).toEqual([0, 2])
})

it('invoices say it, less credit notes, of the days of the scale', async () => {
  const file = `Rechnungsnummer;Kundennummer;Rechnungsdatum;Belegart;Nettobetrag;Bruttobetrag
RE-1;10001;02.02.2026;Rechnung;100,00;119,00
GS-1;10001;03.03.2026;Gutschrift;30,00;35,70
RE-0;10001;31.12.2025;Rechnung;900,00;1.071,00
`
  const { job } = await desk.bring('rechnungen.csv', file, { isPart: true })
  expect(job.counts).toMatchObject({ new: 2, changed: 1 })
  expect(await reached()).toEqual([7_000, 1])
  const gross = await desk.bring('brutto.csv', 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Bruttobetrag\nRE-2;10001;03.02.2026;238,00\n', {
    isPart: true,
  })
  expect(gross.job).toMatchObject({ state: 'done', entity: 'invoice' })
  expect(await reached()).toEqual([7_000, 1])
  for (const { jobId } of [gross.job, job]) {
    await desk.call.imports.undo({ jobId })
    await desk.settled(jobId)
  }
  expect(await reached()).toEqual([0, 2])
})

it('a credit note that a list of open items names without its sign lowers what is owed', async () => {
  await desk.bring('gutschriften.csv', 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Belegart;Nettobetrag\nGS-9;10001;03.03.2026;Gutschrift;10,00\n', {
    isPart: true,
  })
  const list = (amount: string) =>
    desk.bring('offene posten.csv', `Rechnungsnummer;Kundennummer;Rechnungsdatum;Offener Betrag\nGS-9;10001;03.03.2026;${amount}\n`, { isPart: true })
  for (const amount of ['11,90', '-12,00']) {
    expect((await list(amount)).job).toMatchObject({ state: 'done', counts: { changed: 1 } })
    const [note] = await desk.sql`select open_cents::int as open from invoice where organisation_id = ${organisation} and number = 'GS-9'`
    expect(note).toEqual({ open: amount === '11,90' ? -1190 : -1200 })
  }
})

it('also where the list has come first', async () => {
  const list = () =>
    desk.bring('offene posten.csv', 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Offener Betrag\nGS-8;10001;03.03.2026;11,90\n', { isPart: true })
  const open = async () =>
    (await desk.sql<{ open: number }>`select open_cents::int as open from invoice where organisation_id = ${organisation} and number = 'GS-8'`)[0]
      ?.open
  await list()
  const notes = 'Rechnungsnummer;Kundennummer;Rechnungsdatum;Belegart;Nettobetrag\nGS-8;10001;03.03.2026;Gutschrift;10,00\n'
  const { job } = await desk.bring('gutschriften.csv', notes, { isPart: true })
  expect(await open()).toBe(-1190)
  await list()
  expect(await open()).toBe(-1190)
  await desk.call.imports.undo({ jobId: job.jobId })
  await desk.settled(job.jobId)
  expect(await open()).toBe(1190)
})
