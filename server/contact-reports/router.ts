import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { filesToKeep, keepFiles } from './files/open-file.ts'
import { knownReport } from './known-report.ts'
import { contactToLog, logContact } from './log-contact.ts'
import { logMail, mailToLog } from './log-mail.ts'
import { customersCalled, readMissedCalls } from './missed-calls.ts'
import { readReport } from './read-report.ts'
import { colleaguesFor, giveBackMail, handOverMail, mailToHandOver, mailToTake, settleMail, takeMail } from './team/take-mail.ts'
import { boardPart, readTeamBoard } from './team/team-board.ts'
import { reportToWithdraw, withdrawReport } from './withdraw-report.ts'

export const contactReportsRouter = router({
  logMail: procedureFor(...anyRole)
    .input(mailToLog)
    .mutation(({ ctx, input }) => logMail(ctx, input)),
  logContact: procedureFor(...anyRole)
    .input(contactToLog)
    .mutation(({ ctx, input }) => logContact(ctx, input)),
  /** Where nobody was reached on the phone, how often, and when to call again. */
  missedCalls: procedureFor(...anyRole)
    .input(customersCalled)
    .query(({ ctx, input }) => readMissedCalls(ctx, input)),
  /** The whole text of one report. */
  read: procedureFor(...anyRole)
    .input(knownReport)
    .query(({ ctx, input }) => readReport(ctx, input)),
  /** While they can be had. */
  keepFiles: procedureFor(...anyRole)
    .input(filesToKeep)
    .mutation(({ ctx, input }) => keepFiles(ctx, input)),
  /** "I take it": for mails in a team mailbox. */
  take: procedureFor(...anyRole)
    .input(mailToTake)
    .mutation(({ ctx, input }) => takeMail(ctx, input)),
  handOver: procedureFor(...anyRole)
    .input(mailToHandOver)
    .mutation(({ ctx, input }) => handOverMail(ctx, input)),
  /** To whom. */
  colleaguesFor: procedureFor(...anyRole)
    .input(knownReport)
    .query(({ ctx, input }) => colleaguesFor(ctx, input)),
  /** It needs no answer. */
  settle: procedureFor(...anyRole)
    .input(mailToTake)
    .mutation(({ ctx, input }) => settleMail(ctx, input)),
  /** What waits in the teams' mailboxes, and for whom. */
  teamBoard: procedureFor(...anyRole)
    .input(boardPart)
    .query(({ ctx, input }) => readTeamBoard(ctx, input)),
  giveBack: procedureFor(...anyRole)
    .input(knownReport)
    .mutation(({ ctx, input }) => giveBackMail(ctx, input)),
  /** Text and files are gone for all; only the fact remains. For the author and the owner of a mailbox it came from. */
  withdraw: procedureFor(...anyRole)
    .input(reportToWithdraw)
    .mutation(({ ctx, input }) => withdrawReport(ctx, input)),
})
