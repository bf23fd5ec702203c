/** Where a visit takes place, as pieces of SQL around a row `v` of `visit` and its customer `c`. */
import { fragment, organisation } from '../../platform/database/db.ts'

/** Joins the visit's site as `s`, or the customer's main one when none was named. */
export const joinVisitSite = fragment`left join site s on s.organisation_id = ${organisation} and s.id = coalesce(v.site_id, (select m.id from site m
    where m.organisation_id = ${organisation} and m.customer_id = c.id and m.archived_at is null order by m.is_main desc, m.name limit 1))`

/** Street and town in a line; null when neither is known. */
export const siteAddress = fragment`nullif(concat_ws(', ', s.street, nullif(concat_ws(' ', s.postal_code, s.city), '')), '')`
