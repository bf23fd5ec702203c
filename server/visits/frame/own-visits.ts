/** The caller's own visits within a stretch of time, with the item that mirrors them in Outlook. */
import type { Context } from '../../platform/call/context.ts'
import type { CalendarWindow } from '../../platform/call/mailbox.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'

export type OwnVisit = {
  visitId: string
  customerId: string
  /** The site that was chosen, else the customer's main one. */
  siteId: string | null
  itemId: string | null
  /** The customer's name where its owner wrote no title of his own; empty for a customer he may not see any more. */
  subject: string
  placeText: string
  /** Instants in ISO 8601. */
  startsAt: string
  endsAt: string
  isTentative: boolean
  /** Made here, not in Outlook. */
  isOurs: boolean
  /** The place in Outlook is ours as well, so that the site says better where it is. */
  isAtSite: boolean
}

/** Cancelled ones left out; in the order of time. */
export async function ownVisits(ctx: Context, { from, until }: CalendarWindow): Promise<OwnVisit[]> {
  return await ctx.db.sql<OwnVisit>`
    select v.id as "visitId", v.customer_id as "customerId", s.id as "siteId", o.item_id as "itemId",
      coalesce(v.subject, case when ${visibleCustomer(ctx)} then c.name else '' end) as subject,
      coalesce(v.place, case when ${visibleCustomer(ctx)} then concat_ws(', ', c.name, s.street, nullif(concat_ws(' ', s.postal_code, s.city), '')) else '' end) as "placeText",
      v.starts_at as "startsAt", v.ends_at as "endsAt", v.status in ('proposed', 'asked') as "isTentative",
      v.origin = 'cockpit' as "isOurs", v.origin = 'cockpit' and v.place is null as "isAtSite"
    from visit v join customer c on c.organisation_id = ${organisation} and c.id = v.customer_id
      left join lateral (
        select s.id, s.street, s.postal_code, s.city from site s
        where s.organisation_id = ${organisation} and s.customer_id = v.customer_id and (s.id = v.site_id or (v.site_id is null and s.archived_at is null))
        order by s.id = v.site_id desc nulls last, s.is_main desc, s.id limit 1) s on true
      left join outlook_item o on o.organisation_id = ${organisation} and o.entity_id = v.id
    where v.organisation_id = ${organisation} and v.owner_id = ${ctx.user.id}::uuid and v.status <> 'cancelled'
      and v.starts_at < ${until} and v.ends_at > ${from}
    order by v.starts_at, v.id`
}
