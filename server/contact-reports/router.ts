import { z } from 'zod'
import { followUpDraft } from '../follow-ups/follow-up-draft.ts'
import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { id, instant, line, text, version, words } from '../platform/input.ts'
import { logContact } from './log-contact.ts'
import { logMail } from './log-mail.ts'
import { readReport } from './read-report.ts'
import { giveBackMail, takeMail } from './take-mail.ts'
import { withdrawReport } from './withdraw-report.ts'

export const mailToLog = z.strictObject({
  /** Id of the new report. */
  id,
  /** The mail in the caller's mailbox: nothing else of it is taken from the client. */
  itemId: words.min(1).max(2000),
  internetMessageId: words.max(2000).nullable(),
  senderAddress: words.max(320).nullable(),
  subject: words.max(1000),
  /** When Outlook says it was made, until Graph tells when it was sent. */
  sentAt: instant,
  direction: z.enum(['incoming', 'outgoing']),
  customerIds: z.array(id).min(1).max(20),
  note: text.nullable(),
  projectId: id.nullable(),
  followUp: followUpDraft.nullable(),
})
export type MailToLog = z.infer<typeof mailToLog>

export const contactToLog = z.strictObject({
  id,
  customerId: id,
  contactId: id.nullable(),
  channel: z.enum(['phone', 'fax', 'visit', 'meeting', 'letter', 'chat']),
  direction: z.enum(['incoming', 'outgoing', 'internal']),
  outcome: z.enum(['reached', 'not_reached', 'calls_back']).nullable(),
  at: instant,
  subject: line,
  text: text.nullable(),
  projectId: id.nullable(),
  followUp: followUpDraft.nullable(),
  /** The follow-up that is done by it. */
  resultOf: z.strictObject({ followUpId: id, version }).nullish(),
})
export type ContactToLog = z.infer<typeof contactToLog>

export const contactReportsRouter = router({
  logMail: procedureFor(...anyRole)
    .input(mailToLog)
    .mutation(({ ctx, input }) => logMail(ctx, input)),
  logContact: procedureFor(...anyRole)
    .input(contactToLog)
    .mutation(({ ctx, input }) => logContact(ctx, input)),
  /** The whole text of one report. */
  read: procedureFor(...anyRole)
    .input(z.strictObject({ reportId: id }))
    .query(({ ctx, input }) => readReport(ctx, input)),
  /** "I take it": for mails in a team mailbox. */
  take: procedureFor(...anyRole)
    .input(z.strictObject({ reportId: id, insteadOf: id.nullable() }))
    .mutation(({ ctx, input }) => takeMail(ctx, input)),
  giveBack: procedureFor(...anyRole)
    .input(z.strictObject({ reportId: id }))
    .mutation(({ ctx, input }) => giveBackMail(ctx, input)),
  /** Text and files are gone for all; only the fact remains. For the author and the owner of a mailbox it came from. */
  withdraw: procedureFor(...anyRole)
    .input(z.strictObject({ reportId: id }))
    .mutation(({ ctx, input }) => withdrawReport(ctx, input)),
})
