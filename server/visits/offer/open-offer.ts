/** The times a customer still has to answer, as the cockpit reads them. */
import type { Context } from '../../platform/call/context.ts'
import { fragment, organisation, type SqlFragment } from '../../platform/database/db.ts'

/** Times that were offered to the customer and are held until he answers. */
export type OfferLine = {
  offerId: string
  owner: string
  isMine: boolean
  expiresAt: string
  /** Those that are still held, in the order of time. `offeredAt`: as it was written to the customer, where the visit was moved since; else null. */
  slots: { visitId: string; startsAt: string; endsAt: string; offeredAt: string | null }[]
}

export type OpenOffer = {
  offerId: string
  owner: string
  ownerId: string
  expiresAt: string
  slots: { visitId: string; startsAt: string; endsAt: string; offeredAt: string }[]
}

/** The newest offer to the customer `c` of which a time is still held, as JSON; a visit that was deleted in Outlook holds none. */
export const openOffer = (ctx: Context): SqlFragment => fragment`(
  select json_build_object('offerId', f.id, 'owner', u.name, 'ownerId', f.owner_id, 'expiresAt', f.expires_at, 'slots', held.slots)
  from visit_offer f join app_user u on u.organisation_id = ${organisation} and u.id = f.owner_id
    cross join lateral (
      select json_agg(json_build_object('visitId', v.id, 'startsAt', v.starts_at, 'endsAt', v.ends_at, 'offeredAt', t.starts_at) order by v.starts_at) as slots
      from visit_offer_slot t join visit v on v.organisation_id = ${organisation} and v.id = t.visit_id
      where t.organisation_id = ${organisation} and t.offer_id = f.id and v.status = 'asked' and v.starts_at > ${ctx.now()}) held
  where f.organisation_id = ${organisation} and f.customer_id = c.id and f.state = 'open' and f.expires_at > ${ctx.now()} and held.slots is not null
  order by f.created_at desc, f.id desc limit 1)`
