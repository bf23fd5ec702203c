/** Which copies are secret stands with the identity of their mails: verdicts are forgotten, and the next copy must not bring the text back. */
import { secretForAll } from '../../../domain/mail/verdict/secrecy.ts'
import type { NotLoggedReason, VerdictReason } from '../../../domain/mail/verdict/verdict-types.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import type { JudgedMail } from './judge-page.ts'

/** Verdicts that come before secrecy is looked at, and say nothing of it. */
const silent: readonly VerdictReason[] = ['withdrawn', 'draft'] satisfies NotLoggedReason[]

/** Of the mails of a page, in the transaction that stores it. */
export async function noteSecrecy(
  { mailbox, organisation: { timeZone }, now }: MailContext,
  tx: OrganisationTransaction,
  mails: readonly JudgedMail[],
): Promise<void> {
  const secret = hashesOf(mails.filter(({ verdict }) => verdict.kind === 'not_logged' && secretForAll.has(verdict.reason)))
  const open = hashesOf(mails.filter(({ verdict, keys }) => !secret.includes(keys.mailHash) && !silent.includes(verdict.reason)))
  const sql = sqlWithin(tx, mailbox.organisationId)
  if (secret.length > 0)
    await sql`
      insert into mail_secrecy (organisation_id, mail_hash, mailbox_id, secret_on)
      select ${organisation}, m, ${mailbox.id}::uuid, (${now()}::timestamptz at time zone ${timeZone})::date from unnest(${secret}::text[]) m
      on conflict do nothing`
  if (open.length > 0)
    await sql`delete from mail_secrecy where organisation_id = ${organisation} and mail_hash = any(${open}::bpchar[]) and mailbox_id = ${mailbox.id}::uuid`
}

const hashesOf = (mails: readonly JudgedMail[]): string[] => mails.map(({ keys }) => keys.mailHash)
