/** Of a known contact's out-of-office notice only its facts stay, until a later one says something else. */

import { v7 as uuidv7 } from 'uuid'
import { readAbsence } from '../../../domain/mail/absence/read-absence.ts'
import type { Verdict } from '../../../domain/mail/verdict/verdict-types.ts'
import { cutText } from '../../../domain/texts/cut-text.ts'
import { dayIn } from '../../../domain/time/local-time.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { MailContent } from '../../platform/call/mailbox.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'

/** What tells of an absence in a mail that was judged. */
type Notice = { mail: Pick<MailContent, 'from' | 'subject' | 'uniqueText' | 'text' | 'receivedAt'>; verdict: Pick<Verdict, 'reason'> }

type Row = { id: string; contactId: string; noticedAt: string; until: string | null; substitute: string | null; hasLeft: boolean }

const LONGEST_NAME = 100

/** Of all mails of a page, in the transaction that stores it. `contactOf`: the contact's id by his address in lower case; null: none of ours. */
export async function noteAbsences(
  ctx: MailContext,
  tx: OrganisationTransaction,
  mails: readonly Notice[],
  { contactOf }: { contactOf: (address: string) => string | null },
): Promise<void> {
  const newest = new Map<string, Row>()
  for (const { mail, verdict } of mails) {
    const contactId = verdict.reason === 'absence_notice' && mail.from ? contactOf(mail.from.address) : null
    const facts = contactId && readAbsence(mail.subject, mail.uniqueText ?? mail.text, dayIn(mail.receivedAt, ctx.organisation.timeZone))
    if (!contactId || !facts || (newest.get(contactId)?.noticedAt ?? '') >= mail.receivedAt) continue
    const substitute = facts.substitute && cutText(facts.substitute, LONGEST_NAME)
    newest.set(contactId, { ...facts, substitute, id: uuidv7(), contactId, noticedAt: mail.receivedAt })
  }
  if (newest.size === 0) return
  await sqlWithin(tx, ctx.mailbox.organisationId)`
    insert into contact_absence as a (organisation_id, id, contact_id, noticed_at, until, substitute, has_left)
    select ${organisation}, n.id, n."contactId", n."noticedAt", n.until, n.substitute, n."hasLeft"
    from jsonb_to_recordset(${JSON.stringify([...newest.values()])}::jsonb)
      as n(id uuid, "contactId" uuid, "noticedAt" timestamptz, until date, substitute text, "hasLeft" boolean)
    on conflict (organisation_id, contact_id) do update set noticed_at = excluded.noticed_at, until = excluded.until, substitute = excluded.substitute,
      has_left = excluded.has_left where a.noticed_at < excluded.noticed_at`
}
