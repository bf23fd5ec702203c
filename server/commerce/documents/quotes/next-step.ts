import { fragment, organisation, type SqlFragment } from '../../../platform/database/db.ts'

/** In small letters with one blank around each, so that a number is found as it stands and not as a piece of another. */
const words = (text: SqlFragment): SqlFragment => fragment`(' ' || regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g') || ' ')`

/** Of an open quote `q`: the first follow-up that names it by number or subject, or its project; JSON. */
export const nextStep = fragment`(select json_build_object('followUpId', f.id, 'title', f.title, 'dueOn', f.due_on, 'assignee', u.name)
  from follow_up f join app_user u on u.organisation_id = ${organisation} and u.id = f.assignee_id
  where f.organisation_id = ${organisation} and f.customer_id = q.customer_id and f.done_at is null and f.dropped_at is null
    and (f.project_id = q.project_id or strpos(${words(fragment`concat_ws(' ', f.title, f.note)`)}, ${words(fragment`q.number`)}) > 0
      or strpos(lower(f.title), nullif(lower(q.subject), '')) > 0)
  order by f.due_on, f.id limit 1)`
