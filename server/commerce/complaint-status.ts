/** Whether a complaint is closed: as its source says, or while that calls it open, as somebody here has said. All who ask go by this. */
import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

const isClosedHere = (complaint: SqlFragment): SqlFragment => fragment`exists (select from complaint_step cs
  where cs.organisation_id = ${organisation} and cs.complaint_id = ${complaint}.id and cs.step = 'close')`

/** Text. `complaint`: the row's alias. */
export const complaintStatus = (complaint: SqlFragment): SqlFragment =>
  fragment`(case when ${complaint}.status <> 'closed' and ${isClosedHere(complaint)} then 'closed' else ${complaint}.status::text end)`

/** Names the state at the source as the index of open complaints has it. */
export const isOpenComplaint = (complaint: SqlFragment): SqlFragment => fragment`(${complaint}.status <> 'closed' and not ${isClosedHere(complaint)})`
