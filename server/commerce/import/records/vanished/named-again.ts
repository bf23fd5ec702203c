/** What its source has stopped naming counts as done where others tell so; it may be named again, by a list that says nothing of how it is. */
import { fragment, organisation, type SqlFragment } from '../../../../platform/database/db.ts'
import type { Work } from '../work.ts'

/** The state of row `t` of record `r` that its file does not tell: as it was, unless it was `done` while it was not named. */
export const untoldStatus = (
  work: Work,
  done: SqlFragment,
): SqlFragment => fragment`case when t.status = ${done} and exists (select from external_number g
  where g.organisation_id = ${organisation} and g.source = ${work.source} and g.entity = ${work.entity} and g.external_id = r.external_id and g.gone_at is not null)
  then 'open' else t.status end`
