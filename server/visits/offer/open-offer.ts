/** The times a customer still has to answer, as the cockpit reads them. */
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** Times that were offered to the customer and are held until he answers. */
export type OfferLine = {
  offerId: string
  owner: string
  isMine: boolean
  createdAt: string
  expiresAt: string
  /**
   * Those that are still held, in the order of time. `offeredAt`: as it was written to the customer, where the visit was moved since; else null.
   * `number` of `of`: its place among all that stood in the mail, from 1 on.
   */
  slots: { visitId: string; startsAt: string; endsAt: string; offeredAt: string | null; number: number; of: number }[]
}

export type OpenOffer = {
  offerId: string
  owner: string
  ownerId: string
  createdAt: string
  expiresAt: string
  slots: { visitId: string; startsAt: string; endsAt: string; offeredAt: string; number: number; of: number }[]
}

/** The newest offer to the customer `c` of which a time is still held, as JSON; a visit that was deleted in Outlook holds none. */
export const openOffer = (ctx: Context): SqlFragment => fragment`(
  select json_build_object('offerId', f.id, 'owner', u.name, 'ownerId', f.owner_id, 'createdAt', f.created_at, 'expiresAt', f.expires_at, 'slots', held.slots)
  from visit_offer f join app_user u on u.organisation_id = ${organisation} and u.id = f.owner_id
    cross join lateral (
      select json_agg(json_build_object('visitId', v.id, 'startsAt', v.starts_at, 'endsAt', v.ends_at, 'offeredAt', t.starts_at, 'number', t.number, 'of', t.count)
        order by v.starts_at) as slots
      from (select s.visit_id, s.starts_at, row_number() over (order by s.starts_at) as number, count(*) over () as count
          from visit_offer_slot s where s.organisation_id = ${organisation} and s.offer_id = f.id) t
        join visit v on v.organisation_id = ${organisation} and v.id = t.visit_id
      where v.status = 'asked' and v.starts_at > ${ctx.now()}) held
  where f.organisation_id = ${organisation} and f.customer_id = c.id and f.state = 'open' and f.expires_at > ${ctx.now()} and held.slots is not null
  order by f.created_at desc, f.id desc limit 1)`
