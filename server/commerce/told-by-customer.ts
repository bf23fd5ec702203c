import { fragment, organisation, type SqlFragment } from '../platform/database/db.ts'

/**
 * The customer has told us the report `r` himself. A mail by its sender, who is his, or through a gateway that stands for whom it was sent by; what a machine answers in his name, and
 * what others write to him and to us, tells nothing of him. What is no mail counts as it was entered.
 */
export const isToldBy = (customerId: SqlFragment): SqlFragment => fragment`(r.direction = 'incoming' and coalesce((
  select not k.is_by_machine and (r.logged_because = 'gateway' or ${isSenderOf(customerId)}) from report_mail k
  where k.organisation_id = ${organisation} and k.report_id = r.id), true))`

/** A person of his, one of his own addresses, or his domain. */
const isSenderOf = (customerId: SqlFragment): SqlFragment => fragment`exists (select from report_participant s
  where s.organisation_id = ${organisation} and s.report_id = r.id and s.role = 'sender' and (
    exists (select from contact_role cr where cr.organisation_id = ${organisation} and cr.customer_id = ${customerId} and (cr.contact_id = s.contact_id
      or exists (select from contact_email e where e.organisation_id = ${organisation} and e.contact_id = cr.contact_id and e.address = s.address)))
    or exists (select from customer_email e where e.organisation_id = ${organisation} and e.customer_id = ${customerId} and e.address = s.address)
    or exists (select from customer_domain d where d.organisation_id = ${organisation} and d.customer_id = ${customerId}
      and right('.' || split_part(s.address, '@', 2), length(d.domain) + 1) = '.' || d.domain)))`
