import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayIn, yearBefore } from '../../../../domain/time/local-time.ts'
import { makeAllFigures, makeFigures } from '../../../../server/commerce/figures/make-figures.ts'
import { type FiguresAtDay, figuresAt, marginBetween, revenueBetween, storedOrLive } from '../../../../server/commerce/figures/read-figures.ts'
import { refreshFigures } from '../../../../server/commerce/figures/refresh-figures.ts'
import { organisation, type Sql, sqlWithin, toDate } from '../../../../server/platform/database/db.ts'
import { Firm } from '../../../support/firm.ts'
import { TwoOrganisations } from '../../two-organisations.ts'

let world: TwoOrganisations
let sql: Sql

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  sql = world.database.forOrganisation(world.hanseId).sql
})
afterAll(() => world?.database.drop())

type Sums = {
  id: string
  figures: Pick<FiguresAtDay, 'revenueCents' | 'revenueLastYearCents' | 'orderDays' | 'openQuotes' | 'overdue'>
  margin: number | null
}

const from = (day: string): string => `${yearBefore(day)}`

const stored = (day: string): Promise<Sums[]> => sql<Sums>`
  select c.id, (${figuresAt(day)}::jsonb - 'rows') as figures, ${marginBetween(from(day), day)} as margin
  from customer c join customer_figures f on f.organisation_id = ${organisation} and f.customer_id = c.id where c.organisation_id = ${organisation} order by c.id`

/** Straight from the documents, each sum by itself. */
const summed = (day: string): Promise<Sums[]> => sql<Sums>`
  select c.id, jsonb_build_object(
    'revenueCents', (select coalesce(sum(o.total_cents), 0) from customer_order o where o.customer_id = c.id and o.status <> 'cancelled' and o.ordered_on between ${`${day.slice(0, 4)}-01-01`}::date and ${day}::date),
    'revenueLastYearCents', (select coalesce(sum(o.total_cents), 0) from customer_order o where o.customer_id = c.id and o.status <> 'cancelled'
      and o.ordered_on between ${`${Number(day.slice(0, 4)) - 1}-01-01`}::date and ${yearBefore(day)}::date),
    'orderDays', (select coalesce(jsonb_agg(distinct o.ordered_on), '[]') from customer_order o where o.customer_id = c.id and o.status <> 'cancelled' and o.ordered_on between ${day}::date - 1095 and ${day}::date),
    'openQuotes', (select jsonb_build_object('count', count(*), 'cents', coalesce(sum(q.total_cents), 0)) from quote q where q.customer_id = c.id and q.status = 'open'),
    'overdue', (select jsonb_build_object('invoices', count(*), 'cents', coalesce(sum(i.open_cents), 0), 'oldestDueOn', min(i.due_on)) from invoice i
      where i.customer_id = c.id and i.kind = 'invoice' and i.open_cents > 0 and i.due_on < ${day}::date)) as figures,
    (select sum(l.total_cents - l.cost_cents)::bigint from order_line l join customer_order o on o.id = l.order_id
      where l.customer_id = c.id and o.status <> 'cancelled' and l.ordered_on between ${from(day)}::date and ${day}::date) as margin
  from customer c where c.organisation_id = ${organisation} order by c.id`

/** At this instant one day ends in Berlin, and begins in Sydney. */
const INSTANT = '2026-11-23T22:30:00Z'

describe('the figures of the demonstration', () => {
  const days = ['2026-11-23', '2026-12-31', '2027-01-01', '2024-02-29', '2025-02-28', '2028-02-29', '2029-06-15', '2019-01-01']
  it.each([...days, dayIn(INSTANT, 'Europe/Berlin'), dayIn(INSTANT, 'Australia/Sydney')])('are the sums of the documents on %s', async (day) => {
    await makeFigures(world.database)
    const rows = await stored(day)
    expect(rows.length).toBeGreaterThan(200)
    expect(rows).toEqual(await summed(day))
  })

  it('say something on the day of the demonstration', async () => {
    await makeFigures(world.database)
    const rows = await stored('2026-11-23')
    for (const says of [
      (f: Sums) => f.figures.revenueCents,
      (f: Sums) => f.figures.overdue.invoices,
      (f: Sums) => f.figures.openQuotes.count,
      (f: Sums) => f.margin,
    ])
      expect(rows.filter((row) => says(row)).length).toBeGreaterThan(10)
  })

  it('show each cockpit as it is without them', async () => {
    const jonas = await world.caller(world.hanseId, 'Petersen')
    const ids = (await sql<{ id: string }>`select id from customer where organisation_id = ${organisation} and archived_at is null order by id`).map(
      ({ id }) => id,
    )
    const all = () => Promise.all(ids.map((customerId) => jonas.call('cockpit.ofCustomer', { customerId, contactId: null })))
    await makeAllFigures(world.database)
    const withFigures = await all()
    await world.rows('delete from customer_figures')
    expect(await all()).toEqual(withFigures)
    await makeAllFigures(world.database)
    // As an older version has left them.
    await world.rows(`update customer_figures set rows = '{"heads": {}}'`)
    expect(await all()).toEqual(withFigures)
    expect(JSON.stringify(withFigures)).toMatch(/late_delivery/)
  })
})

describe('figures of one customer', () => {
  let firm: Firm
  let customerId: string
  const key = () => ({ organisationId: firm.id, id: uuidv7() })
  const order = (orderedOn: string, totalCents: bigint, changes: object = {}) => ({
    ...key(),
    customerId,
    number: 'AU',
    orderedOn: toDate(orderedOn),
    totalCents,
    ...changes,
  })
  const invoice = (dueOn: string, openCents: bigint) => ({
    ...key(),
    customerId,
    number: 'RE',
    invoicedOn: toDate('2026-01-01'),
    dueOn: toDate(dueOn),
    totalCents: openCents,
    openCents,
  })
  const at = async (day: string): Promise<FiguresAtDay> =>
    (
      await firm.db.sql<{
        figures: FiguresAtDay
      }>`select ${figuresAt(day)} as figures from customer_figures f where f.organisation_id = ${organisation} and f.customer_id = ${customerId}::uuid`
    )[0]!.figures
  const refresh = (ids = [customerId], whose = firm) => firm.db.prisma.$transaction((tx) => refreshFigures(sqlWithin(tx, whose.id), ids))

  beforeAll(async () => {
    firm = await Firm.found(world.database)
    customerId = await firm.customer('Kunde GmbH')
  })

  it('follow what is written, the cancelled left out; what has vanished at its source was sold all the same', async () => {
    const { prisma } = firm.db
    const [kept, gone] = [order('2026-02-01', 500n), order('2026-03-01', 700n)]
    await prisma.order.createMany({
      data: [kept, gone, order('2026-04-01', 900n, { status: 'cancelled' }), order('2026-12-24', 30n), order('2025-11-24', 11n)],
    })
    await prisma.invoice.createMany({ data: [invoice('2026-11-22', 100n), invoice('2026-11-23', 50n), invoice('2026-10-01', -20n)] })
    await refresh()
    expect(await at('2026-11-23')).toMatchObject({
      revenueCents: 1200,
      revenueLastYearCents: 0,
      overdue: { invoices: 1, cents: 100, oldestDueOn: '2026-11-22' },
    })
    expect(await at('2026-11-24')).toMatchObject({ revenueLastYearCents: 11, overdue: { invoices: 2, cents: 150 } })
    expect(await at('2026-12-24')).toMatchObject({ revenueCents: 1230 })
    await prisma.order.updateMany({ where: { id: gone.id }, data: { archivedAt: new Date() } })
    await refresh()
    expect(await at('2026-11-23')).toMatchObject({ revenueCents: 1200, rows: { heads: { orders: { count: 3, over: 1 } } } })
  })

  it('name of a customer’s machines the one that is serviced next, also when it should have been already', async () => {
    const machine = (name: string, nextServiceOn: string | null) => ({
      ...{ organisationId: firm.id, id: uuidv7(), customerId, name },
      nextServiceOn: nextServiceOn && toDate(nextServiceOn),
    })
    await firm.db.prisma.machine.createMany({ data: [machine('Presse', '2027-06-04'), machine('Säge', '2026-09-12'), machine('Bohrer', null)] })
    await refresh()
    expect(await at('2026-11-23')).toMatchObject({ rows: { heads: { machines: { count: 3, newestOn: '2026-09-12', newestText: 'Säge' } } } })
  })

  it('are nobody’s of another organisation', async () => {
    const other = await Firm.found(world.database)
    await refresh([customerId], other)
    expect(await world.rows('select 1 from customer_figures where organisation_id = $1', [other.id])).toEqual([])
    const before = await world.rows('select xmin::text, f.* from customer_figures f where customer_id = $1', [customerId])
    await refresh()
    expect(await world.rows('select xmin::text, f.* from customer_figures f where customer_id = $1', [customerId])).toEqual(before)
  })

  it('are made live for lists where there are none', async () => {
    const read = () => firm.db.sql<{
      cents: number
    }>`select ${revenueBetween('2026-01-01', '2026-11-23')} as cents from customer c join ${storedOrLive} f on f.customer_id = c.id
      where c.organisation_id = ${organisation} and c.id = ${customerId}::uuid`
    await refresh()
    const kept = await read()
    await world.rows('delete from customer_figures where customer_id = $1', [customerId])
    expect(await read()).toEqual(kept)
    expect(kept).toEqual([{ cents: 1200 }])
  })

  it.runIf(process.env.TEST_DATABASE_URL)('hold what both wrote who came at the same time', async () => {
    for (const isNew of [true, false]) {
      if (isNew) await world.rows('delete from customer_figures where customer_id = $1', [customerId])
      else await refresh()
      await firm.db.prisma.order.deleteMany({ where: { customerId } })
      await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          firm.db.prisma.$transaction(
            async (tx) => {
              await tx.order.create({ data: order('2026-05-01', BigInt(10 ** i)) })
              await refreshFigures(sqlWithin(tx, firm.id), [customerId])
              await new Promise((resolve) => setTimeout(resolve, 30))
            },
            { timeout: 60_000, maxWait: 60_000 },
          ),
        ),
      )
      expect((await at('2026-11-23')).revenueCents).toBe(11_111_111)
    }
  })

  it('are made for customers that are new, page by page', async () => {
    const rows = Array.from({ length: 1_001 }, (_, i) => ({ ...key(), kind: 'customer' as const, name: `Kunde ${i}`, nameFolded: `kunde ${i}` }))
    await firm.db.prisma.customer.createMany({ data: rows })
    await makeFigures(world.database)
    expect(await world.rows('select count(*) as n from customer_figures where organisation_id = $1', [firm.id])).toEqual([{ n: 1_002 }])
    const late = await firm.customer('Später')
    await makeFigures(world.database)
    expect(await world.rows('select 1 from customer_figures where customer_id = $1', [late])).toEqual([])
    await makeAllFigures(world.database)
    expect(await world.rows('select 1 as n from customer_figures where customer_id = $1', [late])).toEqual([{ n: 1 }])
  })
})
