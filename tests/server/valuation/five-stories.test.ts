/** The five customers of the demonstration who tell of worth are found by what the valuation says of them, not by their names. */
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FIVE_STORIES } from '../../../prisma/demo/company/stories/five-stories.ts'
import { makeFigures } from '../../../server/commerce/figures/make-figures.ts'
import { organisation } from '../../../server/platform/database/db.ts'
import { Threads } from '../../../server/platform/threads.ts'
import { parts } from '../../../server/valuation/parts.ts'
import { renewAll } from '../../../server/valuation/renewal/renew-all.ts'
import type { Outcomes } from '../../../server/valuation/renewal/renew-some.ts'
import { TwoOrganisations } from '../two-organisations.ts'

type Valued = {
  name: string
  code: string
  revenue: number
  before: number
  margin: number | null
  potential: number
  lastOrderOn: string
  expected: number | null
  trailing: number | null
  chances: number
  chanceCents: number
  stage: string | null
  behindOn: string | null
}

const DAY = '2026-11-23'
let world: TwoOrganisations
let valued: Valued[]

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  await makeFigures(world.database)
  const db = world.database.forOrganisation(world.hanseId)
  const threads = new Threads()
  const log = pino({ level: 'silent' })
  const now = new Date(`${DAY}T09:00:00Z`)
  const renewal = { organisationId: world.hanseId, db, day: DAY, now, atOnce: 100, threads, log, goOn: async () => undefined }
  await db.prisma.valuationRenewal.create({ data: { organisationId: world.hanseId, wantedAt: now } })
  await renewAll(renewal, parts)
  const { parts: outcomes } = await db.prisma.valuationRenewal.findFirstOrThrow()
  expect(Object.values(outcomes as Outcomes).map(({ trouble }) => trouble)).toEqual(parts.map(() => null))
  await threads.stop()
  valued =
    await db.sql<Valued>`select c.name, c.class_letter || c.class_digit as code, w.revenue_cents as revenue, w.margin_cents as margin, w.potential_cents as potential,
      (select coalesce(sum(o.total_cents), 0)::bigint from customer_order o where o.organisation_id = ${organisation} and o.customer_id = c.id and o.status <> 'cancelled'
        and o.ordered_on > ${DAY}::date - 730 and o.ordered_on <= ${DAY}::date - 365) as before,
      w.last_order_on as "lastOrderOn", v.expected_cents as expected, v.trailing_cents as trailing, l.stage, n.behind_on as "behindOn",
      (select count(*)::int from chance h where h.organisation_id = ${organisation} and h.customer_id = c.id) as chances,
      (select coalesce(sum(h.cents), 0)::bigint from chance h where h.organisation_id = ${organisation} and h.customer_id = c.id) as "chanceCents"
    from customer c join customer_worth w on w.organisation_id = ${organisation} and w.customer_id = c.id
      left join customer_lifetime v on v.organisation_id = ${organisation} and v.customer_id = c.id
      left join customer_loyalty l on l.organisation_id = ${organisation} and l.customer_id = c.id
      left join next_order n on n.organisation_id = ${organisation} and n.customer_id = c.id and n.product_group_id is null and n.machine_id is null
    where c.organisation_id = ${organisation} order by c.name`
}, 180_000)
afterAll(() => world?.database.drop())

const nameOf = (role: string): string => FIVE_STORIES.find((story) => story.role === role)?.member.name ?? ''
const found = (isIt: (customer: Valued) => boolean): string[] => valued.filter(isIt).map(({ name }) => name)
const best = (by: (customer: Valued) => number, among: (customer: Valued) => boolean = () => true): string | undefined =>
  valued.filter(among).reduce<Valued | null>((most, each) => (most === null || by(each) > by(most) ? each : most), null)?.name

describe('the valuation finds', () => {
  it('the riser: nobody who bought before has grown so much, and he is expected to bring much', () => {
    const growth = ({ revenue, before }: Valued): number => revenue / before
    expect(best(growth, ({ before, revenue }) => before > 500_000 && revenue > 2_000_000)).toBe(nameOf('riser'))
    const riser = valued.find(({ name }) => name === nameOf('riser'))
    expect(riser?.code).toBe('B1')
    expect(riser?.expected).toBeGreaterThan(riser?.trailing ?? Number.POSITIVE_INFINITY)
  })

  it('the sleeper: an A customer who buys least of his potential, with chances for what others buy', () => {
    const sleeper = best(
      ({ revenue, potential }) => -revenue / potential,
      ({ code }) => code === 'A2',
    )
    expect(sleeper).toBe(nameOf('sleeper'))
    expect(valued.find(({ name }) => name === sleeper)?.chances).toBeGreaterThan(0)
  })

  it('the bargain hunter: orders often, and costs more than he brings', () => {
    const losing = found(({ margin, revenue, lastOrderOn }) => margin !== null && margin < 0 && revenue > 1_000_000 && lastOrderOn > '2026-10-01')
    expect(losing).toEqual([nameOf('bargain_hunter')])
  })

  it('the loyal referrer: loyal, and best among those who are', () => {
    expect(
      best(
        ({ revenue }) => revenue,
        ({ stage }) => stage === 'loyal',
      ),
    ).toBe(nameOf('loyal_referrer'))
  })

  it('the dormant A: nothing for a year, though the potential is there', () => {
    const dormant = found(({ code, lastOrderOn }) => code === 'A3' && lastOrderOn !== null)
    expect(dormant).toContain(nameOf('dormant_a'))
    const { behindOn, expected } = valued.find(({ name }) => name === nameOf('dormant_a')) ?? {}
    expect(behindOn && behindOn < '2026-01-01').toBe(true)
    expect(expected ?? 0).toBeLessThan(5_000_00)
  })
})
