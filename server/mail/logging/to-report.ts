/** What a logged mail comes to in its report, or adds to it. */
import type { NewReport } from '../../contact-reports/insert-reports.ts'
import type { BlindCopy, Joined } from '../../contact-reports/join-reports.ts'
import { mailRows, participantsOf } from '../../contact-reports/mail-rows.ts'
import type { FoundMail } from '../../outlook/graph/background-mail.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import type { MailAddress } from '../../platform/call/mailbox.ts'
import type { LoggedMail } from './judge-page.ts'
import { referenceHash, type Surroundings } from './known-people.ts'

/** For `insertReports`, of a mail that has no report yet. */
export function toReport(
  { mailbox, policy: { isHeaderOnly }, organisation: { mailDomains } }: MailContext,
  { reportId, mail, verdict, text }: LoggedMail,
  who: Surroundings,
): NewReport {
  const rows = mailRows({ mail, text }, { isHeaderOnly, mailDomains, who })
  return {
    ...rows,
    report: {
      ...rows.report,
      id: reportId,
      channel: verdict.kind === 'logged' ? verdict.channel : 'email',
      direction: verdict.reason === 'gateway' ? 'incoming' : rows.report.direction,
      loggedBecause: verdict.reason,
      authorId: authorOf(mailbox, mail, who.userOf),
    },
    // A gateway is a machine, but stands for somebody.
    mail: { ...rows.mail, isByMachine: rows.mail.isByMachine && verdict.reason !== 'gateway', answersHash: answeredBy(mail) },
    text: rows.text || null,
  }
}

/** For `joinReports`, of every logged mail. */
export const toJoined = ({ mailbox: { oid } }: MailContext, { reportId, verdict, mail }: LoggedMail): Joined => ({
  reportId,
  customerIds: verdict.kind === 'logged' ? verdict.customerIds : [],
  seen: { mailbox: oid, itemId: mail.itemId },
})

/** For `addBlindCopies`, of a mail whose report was there before; one that is still to be read adds them itself. */
export function blindCopies({ known, reportId, mail }: LoggedMail, who: Surroundings): BlindCopy[] {
  if (known === null || known.textState === 'follows' || mail.bcc.length === 0) return []
  const hidden = participantsOf(mail, who).filter(({ role }) => role === 'bcc')
  return hidden.map((row) => ({ ...row, reportId }))
}

/** Whoever wrote it, whichever copy is read first; of a mail that came in the mailbox's owner, or of a team's the first of us whom it names. */
function authorOf({ userId, connectedById }: MailContext['mailbox'], { from, to, cc }: FoundMail, userOf: Surroundings['userOf']): string {
  const named = (people: readonly MailAddress[]): string | undefined => people.flatMap(({ address }) => userOf(address) ?? [])[0]
  return named(from ? [from] : []) ?? userId ?? named([...to, ...cc]) ?? connectedById
}

const MESSAGE_ID = /<[^<>\s]+>/

/** Hash of the Message-ID that the mail answers; null: it names none. */
function answeredBy({ headers }: FoundMail): string | null {
  const id = MESSAGE_ID.exec(headers.find(({ name }) => name.toLowerCase() === 'in-reply-to')?.value.slice(0, 2_000) ?? '')
  return id === null ? null : referenceHash(id[0])
}
