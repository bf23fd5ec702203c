/** The gap list of the demonstration against counting customer by customer. */
import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addDays, yearBefore } from '../../../../domain/time/local-time.ts'
import { sizeBands } from '../../../../domain/valuation/cross-selling/size-band.ts'
import { makeFigures } from '../../../../server/commerce/figures/make-figures.ts'
import { Threads } from '../../../../server/platform/threads.ts'
import { parts } from '../../../../server/valuation/parts.ts'
import { renewAll } from '../../../../server/valuation/renewal/renew-all.ts'
import { NOW, TwoOrganisations } from '../../two-organisations.ts'

const DAY = '2026-11-23'
const FROM = addDays(yearBefore(DAY), 1)

let world: TwoOrganisations
const threads = new Threads()

beforeAll(async () => {
  world = await TwoOrganisations.seed()
  await makeFigures(world.database)
  const db = world.database.forOrganisation(world.hanseId)
  await db.prisma.valuationRenewal.create({ data: { organisationId: world.hanseId, wantedAt: NOW } })
  const renewal = {
    organisationId: world.hanseId,
    db,
    day: DAY,
    now: NOW,
    atOnce: 500,
    threads,
    log: pino({ level: 'error' }, pino.destination(2)),
    goOn: async () => undefined,
  }
  await renewAll(renewal, parts)
  expect((await db.prisma.valuationRenewal.findFirst())?.parts).toMatchObject({ chances: { trouble: null } })
})
afterAll(async () => {
  await threads.stop()
  await world?.database.drop()
})

type Line = { customerId: string; groupId: string; day: string; cents: number }
type Customer = { id: string; targetGroup: string; sizes: string[]; isSpared: boolean; complained: string[]; lines: Line[] }

async function readCustomers(): Promise<Customer[]> {
  const lines = await world.rows<Line>(
    `select l.customer_id as "customerId", l.product_group_id as "groupId", l.ordered_on::text as day, l.total_cents::float8 as cents from order_line l
     join customer_order o on o.organisation_id = l.organisation_id and o.id = l.order_id where l.organisation_id = $1 and o.status <> 'cancelled' and l.ordered_on between $2 and $3`,
    [world.hanseId, FROM, DAY],
  )
  const rows = await world.rows<
    Omit<Customer, 'sizes' | 'lines'> & { employees: number | null; potentialCents: number | null; revenueCents: number | null }
  >(
    `select c.id, c.target_group as "targetGroup", c.employees, w.potential_cents::float8 as "potentialCents", w.revenue_cents::float8 as "revenueCents",
       c.is_credit_blocked or exists (select from complaint m where m.customer_id = c.id and m.status <> 'closed' and m.archived_at is null
         and not exists (select from complaint_step s where s.complaint_id = m.id and s.step = 'close')) as "isSpared",
       array(select p.product_group_id from complaint m join product p on p.organisation_id = m.organisation_id and p.number = m.product_number where m.customer_id = c.id) as complained
     from customer c left join customer_worth w on w.organisation_id = c.organisation_id and w.customer_id = c.id
     where c.organisation_id = $1 and c.archived_at is null and c.kind in ('customer', 'former', 'prospect')`,
    [world.hanseId],
  )
  return rows.map(({ employees, potentialCents, revenueCents, ...customer }) => ({
    ...customer,
    sizes: sizeBands({ employees, potentialCents, revenueCents }),
    lines: lines.filter(({ customerId }) => customerId === customer.id),
  }))
}

const hasBought = ({ lines }: Customer, groupId: string): boolean => lines.some((line) => line.groupId === groupId && line.cents > 0)
const spentOn = ({ lines }: Customer, groupId: string): number =>
  lines.filter((line) => line.groupId === groupId).reduce((sum, { cents }) => sum + cents, 0)
const buysAtAll = ({ lines }: Customer): boolean => lines.some(({ cents }) => cents > 0)

function gapsByHand(customer: Customer, all: readonly Customer[], groups: readonly string[]): string[] {
  const alike = all.filter((other) => other !== customer && other.targetGroup === customer.targetGroup && buysAtAll(other))
  const others = customer.sizes.map((size) => alike.filter(({ sizes }) => sizes.includes(size))).find(({ length }) => length >= 5)
  if (customer.isSpared || customer.targetGroup === null || !others) return []
  return groups.flatMap((groupId) => {
    const spent = others.filter((other) => hasBought(other, groupId) && spentOn(other, groupId) > 0).map((other) => spentOn(other, groupId))
    if (hasBought(customer, groupId) || customer.complained.includes(groupId) || spent.length < 0.6 * others.length) return []
    spent.sort((one, other) => one - other)
    const [low, high] = [spent[Math.ceil(spent.length / 2) - 1] as number, spent[Math.floor(spent.length / 2)] as number]
    return [`${customer.id} ${groupId} ${spent.length}/${others.length} ${Math.round((low + high) / 2)}`]
  })
}

it('equals it, for every customer', async () => {
  const customers = await readCustomers()
  const groups = [...new Set(customers.flatMap(({ lines }) => lines.map(({ groupId }) => groupId)))]
  const byHand = customers.flatMap((customer) => gapsByHand(customer, customers, groups))
  const found = await world.rows<{ customerId: string; line: string }>(
    `select customer_id as "customerId", customer_id || ' ' || product_group_id || ' ' || (basis ->> 'buyers') || '/' || (basis ->> 'of') || ' ' || cents as line
     from chance where organisation_id = $1 and kind = 'gap'`,
    [world.hanseId],
  )
  expect(byHand.length).toBeGreaterThan(20)
  const kept = byHand.filter((line) => found.some((each) => each.line === line))
  expect(found.map(({ line }) => line).sort()).toEqual(kept.sort())
  // At most three are kept of each: whoever has fewer by hand has all of them.
  const full = await world.rows<{ id: string }>('select customer_id as id from chance where organisation_id = $1 group by 1 having count(*) >= 3', [
    world.hanseId,
  ])
  const isFull = new Set(full.map(({ id }) => id))
  expect(byHand.filter((line) => !isFull.has(line.slice(0, 36)) && !kept.includes(line))).toEqual([])
})
