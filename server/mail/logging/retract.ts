/** A mail that became secret after it was logged goes out of the history again, with all that was kept of it. */
import { secretElsewhere, secretForAll, secretHere } from '../../../domain/mail/verdict/secrecy.ts'
import type { NotLoggedReason, VerdictReason } from '../../../domain/mail/verdict/verdict-types.ts'
import { forgetVerdicts, isOnHold, lockReport, removeReport } from '../../contact-reports/erase-report.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { type OrganisationTransaction, organisation, sqlWithin } from '../../platform/database/db.ts'
import type { JudgedMail } from './judge-page.ts'

/**
 * Of a mail that comes from other mailboxes, too, by themselves or by hand, only this witness goes. The row goes with everything that hangs on it:
 * unlike a withdrawn mail it may be logged again when the secrecy ends. What is on legal hold is hidden instead.
 */
export async function retract(ctx: MailContext, tx: OrganisationTransaction, mails: readonly JudgedMail[]): Promise<void> {
  const scope = { user: ctx.mailbox, now: ctx.now }
  for (const { verdict, known } of mails) {
    if (verdict.kind === 'logged' || !known || known.isWithdrawn) continue
    if (secretForAll.has(verdict.reason)) await removeReport(scope, tx, known.reportId, secretElsewhere)
    else if (secretHere.has(verdict.reason)) await removeWitness(ctx, tx, known.reportId, verdict.reason)
  }
}

/** Of mails of which only the ids are known, since they lie in an excluded folder by now. In one order, as every transaction that locks reports. */
export async function retractItems(ctx: MailContext, tx: OrganisationTransaction, itemIds: readonly string[]): Promise<void> {
  if (itemIds.length === 0) return
  const { oid, id: mailboxId } = ctx.mailbox
  const reason = 'excluded_folder'
  const where = { mailbox: oid, itemId: { in: [...itemIds] }, report: { withdrawnAt: null } }
  const found = await tx.mailWitness.findMany({ where, select: { reportId: true }, distinct: ['reportId'], orderBy: { reportId: 'asc' } })
  const scope = { user: ctx.mailbox, now: ctx.now }
  for (const { reportId } of found) {
    await lockReport(scope, tx, reportId)
    await forgetVerdicts(scope, tx, { reportIds: [reportId], mailboxId }, reason)
    await removeWitness(ctx, tx, reportId, reason)
  }
}

/** Locked first: of two mailboxes that lose the mail at once the second one sees that it is the last. */
async function removeWitness({ mailbox, now }: MailContext, tx: OrganisationTransaction, reportId: string, reason: NotLoggedReason): Promise<void> {
  const scope = { user: mailbox, now }
  await lockReport(scope, tx, reportId)
  const witnesses = await tx.mailWitness.findMany({ where: { reportId }, select: { mailbox: true } })
  const others = witnesses.filter(({ mailbox: oid }) => oid !== mailbox.oid)
  if (others.length === witnesses.length) return
  if (others.length === 0) await removeReport(scope, tx, reportId, reason)
  else if (!(await isOnHold(tx, reportId))) await tx.mailWitness.deleteMany({ where: { reportId, mailbox: mailbox.oid } })
}

/** Verdicts that come before secrecy is looked at, and say nothing of it. */
const silent: readonly VerdictReason[] = ['withdrawn', 'draft'] satisfies NotLoggedReason[]

/**
 * Which copies are secret stands with the identity of their mails: verdicts are forgotten, and the next copy must not bring the text back.
 * Of the mails of a page, in the transaction that stores it.
 */
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
