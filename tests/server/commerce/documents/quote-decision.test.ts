/** How quotes ended, as people here say it, beside what files say of the same quotes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChasedQuote } from '../../../../server/cockpit/inside-sales/quotes-to-chase/next-contacts.ts'
import { organisation } from '../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../support/import-desk.ts'

let desk: ImportDesk

beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma\r\n10001;Travewerk GmbH\r\n')
})
afterAll(() => desk?.close())

type Line = { number: string; status?: string; reason?: string; until?: string }
const bring = (...lines: Line[]) =>
  desk.bring(
    'angebote.csv',
    `Angebotsnr;Kundennummer;Angebotsdatum;Gültig bis;Status;Absagegrund;Nettobetrag\r\n${lines
      .map(
        ({ number, status = 'offen', reason = '', until = '24.12.2026' }) => `${number};10001;10.11.2026;${until};${status};${reason};12.000,00\r\n`,
      )
      .join('')}`,
  )

const quoteOf = async (number: string): Promise<ChasedQuote> => {
  const { id: customerId } = await desk.firm.db.prisma.customer.findFirstOrThrow({ select: { id: true } })
  const answer = await desk.call.cockpit.section({ customerId, section: 'quotes', cursor: null })
  if (answer.section !== 'quotes') throw new Error('no quotes')
  return answer.rows.find((row) => row.number === number)!
}

const openQuotes = async (): Promise<number> => {
  const [figures] = await desk.firm.db.prisma.customerFigures.findMany({ select: { openQuotes: true } })
  return figures?.openQuotes ?? 0
}

const toChase = async (): Promise<string[]> =>
  (await desk.call.insideSales.quotesToChase({ whose: 'all', text: '', isOverdue: false, sort: 'day', size: 50, cursor: null })).rows
    .map(({ number }) => number)
    .sort()

const lost = { outcome: 'lost' as const, because: 'Preis', competitor: 'Nordtool AG', priceCents: 990_000 }
const decide = async (number: string, said: Parameters<typeof desk.call.quotes.decide>[0]['outcome'] | typeof lost, version = 0) => {
  const { quoteId } = await quoteOf(number)
  const given = typeof said === 'string' ? { outcome: said, because: null, competitor: null, priceCents: null } : said
  return desk.call.quotes.decide({ quoteId, ...given, version })
}

describe('a decision', () => {
  it('counts wherever the quote is told of, and can be added to and taken back', async () => {
    await bring({ number: 'A1' }, { number: 'A2' })
    const reminded = await toChase()
    expect(reminded).toEqual(['A1', 'A2'])
    expect(await openQuotes()).toBe(2)
    expect((await quoteOf('A1')).nextContact).toEqual({ step: 'questions', dueOn: '2026-11-19' })
    expect(await decide('A1', 'lost')).toEqual({ version: 1 })
    await decide('A1', lost, 1)
    expect(await quoteOf('A1')).toMatchObject({
      ...{ status: 'lost', closedBecause: 'Preis', competitor: 'Nordtool AG', nextStep: null, nextContact: null },
      decision: { by: 'Jan Brandt', priceCents: 990_000, version: 2 },
    })
    expect(await openQuotes()).toBe(1)
    expect(await toChase()).toEqual(['A2'])
    const week = await desk.call.thisWeek.read({ section: 'expiring_quotes' })
    expect(week.sections.expiring_quotes?.rows.some(({ number }) => number === 'A1')).toBe(false)
    const { quoteId } = await quoteOf('A1')
    await desk.call.quotes.withdrawDecision({ quoteId, version: 2 })
    await desk.call.quotes.withdrawDecision({ quoteId, version: 2 })
    expect(await quoteOf('A1')).toMatchObject({ status: 'open', closedBecause: null, competitor: null, decision: null })
    expect(await openQuotes()).toBe(2)
    expect(await toChase()).toEqual(['A1', 'A2'])
  })

  it('is refused where somebody else has decided meanwhile', async () => {
    await bring({ number: 'B1' })
    await decide('B1', 'won')
    const { quoteId } = await quoteOf('B1')
    const conflict = { cause: { reason: 'CONFLICT' } }
    await expect(decide('B1', 'lost')).rejects.toMatchObject(conflict)
    await expect(decide('B1', 'lost', 7)).rejects.toMatchObject(conflict)
    await expect(desk.call.quotes.withdrawDecision({ quoteId, version: 7 })).rejects.toMatchObject(conflict)
    expect((await quoteOf('B1')).status).toBe('won')
  })

  it('is not taken back, nor added to, by whoever has an older one in hand that is gone', async () => {
    await bring({ number: 'H1' })
    const { version } = await decide('H1', 'lost')
    const { quoteId } = await quoteOf('H1')
    await desk.call.quotes.withdrawDecision({ quoteId, version })
    await decide('H1', 'won')
    const conflict = { cause: { reason: 'CONFLICT' } }
    await expect(decide('H1', lost, version)).rejects.toMatchObject(conflict)
    await expect(desk.call.quotes.withdrawDecision({ quoteId, version })).rejects.toMatchObject(conflict)
    expect((await quoteOf('H1')).status).toBe('won')
  })
})

describe('a file that tells of the same quote later', () => {
  it('changes what it says, and leaves the decision while it calls the quote open', async () => {
    await bring({ number: 'C1' })
    await decide('C1', lost)
    await bring({ number: 'C1', until: '31.01.2027' })
    expect(await quoteOf('C1')).toMatchObject({ status: 'lost', validUntil: '2027-01-31', competitor: 'Nordtool AG', decision: { version: 1 } })
  })

  it('has the last word once it calls it anything else', async () => {
    await bring({ number: 'D1' })
    await decide('D1', lost)
    await bring({ number: 'D1', status: 'gewonnen', reason: 'Bestellung' })
    expect(await quoteOf('D1')).toMatchObject({ status: 'won', closedBecause: 'Bestellung', competitor: null, decision: null })
    await expect(decide('D1', 'lost', 1)).rejects.toMatchObject({ cause: { reason: 'CONFLICT' } })
  })

  it('that is taken back again lets the decision count once more', async () => {
    await bring({ number: 'E1' })
    await decide('E1', 'part_won')
    const { job } = await bring({ number: 'E1', status: 'gewonnen' })
    expect((await quoteOf('E1')).status).toBe('won')
    await desk.call.imports.undo({ jobId: job.jobId })
    await desk.settled(job.jobId)
    expect((await quoteOf('E1')).status).toBe('part_won')
  })

  it('that is taken back with the quote itself, and brought in again, finds what was said of it', async () => {
    const { job } = await bring({ number: 'G1' })
    const { quoteId } = await quoteOf('G1')
    await decide('G1', lost)
    await desk.call.quotes.pause({ quoteId, until: '2026-12-01' })
    await desk.call.imports.undo({ jobId: job.jobId })
    await desk.settled(job.jobId)
    expect(await quoteOf('G1')).toBeUndefined()
    await bring({ number: 'G1' })
    expect(await quoteOf('G1')).toMatchObject({ quoteId, status: 'lost', competitor: 'Nordtool AG', decision: { version: 1 } })
    expect(await desk.count('quote_pause')).toBe(1)
  })

  it('and a click at the same time both keep what they have written', async () => {
    await bring({ number: 'F1' })
    const file = bring({ number: 'F1', until: '28.02.2027' }, ...Array.from({ length: 300 }, (_, i) => ({ number: `F-${i}` })))
    await decide('F1', 'won')
    await file
    const told =
      await desk.sql`select q.valid_until, d.outcome from quote q join quote_decision d on d.organisation_id = ${organisation} and d.quote_id = q.id
      where q.organisation_id = ${organisation} and q.number = 'F1'`
    expect(told).toEqual([{ valid_until: '2027-02-28', outcome: 'won' }])
    const { id } = await desk.firm.db.prisma.customer.findFirstOrThrow({ select: { id: true } })
    const open = await desk.sql<{
      count: number
    }>`select count(*) as count from quote q where q.organisation_id = ${organisation} and q.customer_id = ${id}::uuid
      and q.status = 'open' and not exists (select from quote_decision d where d.organisation_id = q.organisation_id and d.quote_id = q.id
        and d.outcome <> 'open')`
    expect(await openQuotes()).toBe(open[0]!.count)
  })
})
