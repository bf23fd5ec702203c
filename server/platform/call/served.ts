import { PAUSED_AFTER_DAYS } from '../../../domain/company/served.ts'

/** Of a row `u` of `app_user`: he is read and written for also while he is not here. Whoever has lost his role or has not come for weeks is not. */
export const IS_SERVED = `(u.is_active and u.removed_at is null and u.role_lost_at is null
  and coalesce(u.last_seen_at, u.created_at) > now() - interval '${PAUSED_AFTER_DAYS} days')`
