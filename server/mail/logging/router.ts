import {
  connectOwn,
  connectShared,
  disconnectAny,
  disconnectOwn,
  mailboxToConnect,
  mailboxToDisconnect,
} from '../../outlook/mailboxes/connections.ts'
import { describeOtherMailbox, otherMailbox } from '../../outlook/mailboxes/other-mailbox.ts'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { compareMailbox, listMailboxes, mailboxToCompare } from '../health/all-mailboxes.ts'
import { showFirstReading } from '../health/first-reading.ts'
import { showHealth } from '../health/show-health.ts'
import { listUnconnected } from '../health/unconnected-people.ts'
import { explainMail, mailToExplain } from './explain-mail.ts'
import { draft, previewDraft } from './preview-draft.ts'

export const mailSyncRouter = router({
  health: procedureFor(...anyRole).query(({ ctx }) => showHealth(ctx)),
  /** null: not connected, or longer than a day since. */
  firstReading: procedureFor(...anyRole).query(({ ctx }) => showFirstReading(ctx)),
  connectOwn: procedureFor(...anyRole).mutation(({ ctx }) => connectOwn(ctx)),
  disconnectOwn: procedureFor(...anyRole).mutation(({ ctx }) => disconnectOwn(ctx)),
  connectShared: procedureFor('admin')
    .input(mailboxToConnect)
    .mutation(({ ctx, input }) => connectShared(ctx, input)),
  /** Whosever it is. */
  disconnect: procedureFor('admin')
    .input(mailboxToDisconnect)
    .mutation(({ ctx, input }) => disconnectAny(ctx, input)),
  /** Of a mailbox that Outlook shows beside the caller's own. */
  otherMailbox: procedureFor(...anyRole)
    .input(otherMailbox)
    .query(({ ctx, input }) => describeOtherMailbox(ctx, input)),
  mailboxes: procedureFor('admin').query(({ ctx }) => listMailboxes(ctx)),
  /** Who of sales has not connected his own. */
  unconnected: procedureFor('admin').query(({ ctx }) => listUnconnected(ctx)),
  compare: procedureFor(...anyRole)
    .input(mailboxToCompare)
    .mutation(({ ctx, input }) => compareMailbox(ctx, input)),
  /** What will become of a mail that is being written. */
  preview: procedureFor(...anyRole)
    .input(draft)
    .query(({ ctx, input }) => previewDraft(ctx, input)),
  /** null: nothing has judged it (yet). */
  why: procedureFor(...anyRole)
    .input(mailToExplain)
    .query(({ ctx, input }) => explainMail(ctx, input)),
})
