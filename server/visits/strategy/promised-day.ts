import type { Context } from '../../platform/call/context.ts'
import { startOfStored } from '../../platform/call/today.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** The visit at which it was promised does not keep it. */
const dayAfter = (ctx: Context): SqlFragment => startOfStored(ctx, fragment`(p.agreed_since + 1)`)

/** The first day promised for a visit to customer `c` (a row of the enclosing statement) that no visit since has kept, as `inForce` judges it. */
export const promisedDay = (ctx: Context): SqlFragment => fragment`(select min(p.agreed_on) from visit_preference p
  where p.organisation_id = ${organisation} and p.customer_id = c.id and p.agreed_on is not null
    and not exists (select 1 from visit v where v.organisation_id = ${organisation} and v.customer_id = c.id and v.status in ('confirmed', 'drop_in', 'done')
      and v.starts_at >= ${dayAfter(ctx)} and v.starts_at <= ${ctx.now()}
      and (p.site_id is null or v.site_id is null or v.site_id = p.site_id))
    and not exists (select 1 from report_customer rc join contact_report r on r.organisation_id = ${organisation} and r.id = rc.report_id
      where rc.organisation_id = ${organisation} and rc.customer_id = c.id and rc.at >= ${dayAfter(ctx)}
        and r.channel = 'visit' and r.visit_id is null and r.withdrawn_at is null))`
