/** What to do once a file is in: which kinds of files are still to come, and where its effect can be seen. */
import { missingKinds } from '../../../domain/commerce/import/job/file-order.ts'
import type { Entity } from '../../../domain/commerce/import/mapping/entities.ts'
import type { Context } from '../../platform/call/context.ts'
import { meantCustomer } from '../../platform/call/merged-customers.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { fragment, organisation } from '../../platform/database/db.ts'
import type { NextStep } from './import-types.ts'
import { stores } from './records/stores.ts'
import type { Work } from './records/work.ts'

export const nextStep = async (ctx: Context, work: Work): Promise<NextStep> => ({
  missing: await missingHere(ctx),
  customer: await customerOf(ctx, work),
})

async function missingHere(ctx: Context): Promise<Entity[]> {
  const known = await ctx.db.sql<{ entity: Entity }>`select distinct j.entity from import_job j
    where j.organisation_id = ${organisation} and j.state = 'done' and j.entity is not null`
  return missingKinds(new Set(known.map(({ entity }) => entity)))
}

/** Among so many of its records somebody will be there still. */
const LOOKED_AT = 20

/** The first whom the file has changed, and whom the caller may see. */
async function customerOf(ctx: Context, { jobId, entity }: Work): Promise<NextStep['customer']> {
  const { table, customer } = stores[entity]
  // Rows at a customer bear his id also where his figures do not depend on them.
  const id = customer ?? fragment`(to_jsonb(t) ->> 'customer_id')::uuid`
  const [found] = await ctx.db.sql<NonNullable<NextStep['customer']>>`select c.id as "customerId", c.name from (
      select r.record, ${id} as id from import_record r join ${table} on t.organisation_id = ${organisation} and t.id = r.entity_id
      where r.organisation_id = ${organisation} and r.job_id = ${jobId}::uuid and r.is_applied order by r.record limit ${LOOKED_AT}::int) d
    join customer c on c.organisation_id = ${organisation} and c.id = ${meantCustomer(fragment`d.id`)}
    where ${visibleCustomer(ctx)} order by d.record limit 1`
  return found ?? null
}
