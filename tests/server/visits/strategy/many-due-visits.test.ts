import { afterAll, beforeAll, expect, it } from 'vitest'
import { dueVisits } from '../../../../server/visits/strategy/due-visits.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const CUSTOMERS = 3_000

let database: TestDatabase
let firm: Firm
let rep: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  rep = await firm.person('Viel Gebiet')
  await fillTerritory()
})
afterAll(() => database.drop())

/** Every customer with a site, twenty orders and thirty contacts. Without checks of keys: they would take minutes. */
async function fillTerritory(): Promise<void> {
  const client = await database.pool.connect()
  const run = (text: string) => client.query(text, [firm.id, rep.id])
  const mine = (times: string): string => `from customer c ${times} where c.organisation_id = $1 and c.created_by_id = $2`
  const contactAt = `timestamptz '2026-11-01' - n * interval '20 days'`
  await client.query('set session_replication_role = replica')
  await run(`insert into customer (organisation_id, id, kind, name, name_folded, class_letter, class_digit, updated_at, created_by_id)
    select $1, gen_random_uuid(), 'customer', 'Kunde ' || n, 'kunde ' || n, 'B', 1, now(), $2 from generate_series(1, ${CUSTOMERS}) n`)
  await run(`insert into care_team_member (organisation_id, id, customer_id, user_id, role, starts_on)
    select $1, gen_random_uuid(), c.id, $2, 'field', '2020-01-01' ${mine('')}`)
  await run(`insert into site (organisation_id, id, customer_id, name, is_main) select $1, gen_random_uuid(), c.id, 'Werk', true ${mine('')}`)
  await run(`insert into customer_order (organisation_id, id, number, customer_id, ordered_on, total_cents)
    select $1, gen_random_uuid(), 'N', c.id, date '2026-11-01' - n * 30, 100 ${mine('cross join generate_series(1, 20) n')}`)
  await run(`with made as (select c.id, gen_random_uuid() as report, n ${mine('cross join generate_series(1, 30) n')}),
    reports as (insert into contact_report (organisation_id, id, channel, direction, at, subject, author_id)
      select $1, report, (case when n % 10 = 0 then 'visit' when n % 3 = 0 then 'phone' else 'email' end)::"Channel", 'outgoing', ${contactAt}, '', $2 from made)
    insert into report_customer (organisation_id, customer_id, report_id, at) select $1, id, report, ${contactAt} from made`)
  await client.query('set session_replication_role = origin')
  client.release()
}

it('looks through three thousand customers', async () => {
  const found = await dueVisits(firm.context(rep), { userId: rep.id, from: TODAY, until: '2026-11-29' })
  expect(found).toHaveLength(CUSTOMERS)
  expect(found[0]).toMatchObject({ lastVisitOn: '2026-04-15', intervalDays: 90 })
})
