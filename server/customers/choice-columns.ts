import { fragment, organisation } from '../platform/database/db.ts'

/** Of a row `c` of `customer` what a `CustomerChoice` says of the company. */
export const customerColumns = fragment`c.id as "customerId", c.name, c.kind, c.class_letter || c.class_digit as "classLabel",
  (select s.city from site s where s.organisation_id = ${organisation} and s.customer_id = c.id and s.archived_at is null order by s.is_main desc limit 1) as city`

/** Columns of a `CustomerChoice` without a person, from a row `c` of `customer`. */
export const choiceColumns = fragment`${customerColumns}, null::uuid as "contactId", null::text as "contactName"`
