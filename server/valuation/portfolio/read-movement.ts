/** Who was in another class on a day. */
import { z } from 'zod'
import type { Flow } from '../../../domain/valuation/portfolio/movement.ts'
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'
import { day } from '../../platform/input.ts'
import { classCodeOf, portfolioFilter, portfolioOf } from './portfolio-filter.ts'

export const movementQuestion = z.strictObject({ filter: portfolioFilter, since: day })

export async function readMovement(ctx: Context, { filter, since }: z.infer<typeof movementQuestion>): Promise<Flow[]> {
  return ctx.db.sql<Flow>`
    select m.code as "from", ${classCodeOf} as "to", count(*) as customers from ${classesThen(since)} m
      join customer c on c.organisation_id = ${organisation} and c.id = m.customer_id
    where ${await portfolioOf(ctx, filter)} and m.code is distinct from ${classCodeOf}
    group by 1, 2 order by 3 desc, 1, 2`
}

/**
 * `customer_id` and `code` of then, of those whose class has changed since: that to which the last change until then led, else that from which the
 * first one after it did. Of everybody else it is today's.
 */
export const classesThen = (since: string): SqlFragment => fragment`(
  select f.customer_id, case when b.id is null then f.from_code else b.to_code end as code
  from (select distinct on (x.customer_id) x.customer_id, x.from_code from class_change x
      where x.organisation_id = ${organisation} and x.changed_on > ${since}::date order by x.customer_id, x.changed_at, x.id) f
    left join lateral (select x.id, x.to_code from class_change x where x.organisation_id = ${organisation} and x.customer_id = f.customer_id
      and x.changed_on <= ${since}::date order by x.changed_at desc, x.id desc limit 1) b on true)`
