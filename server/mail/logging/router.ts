import { z } from 'zod'
import { connectOwn, connectShared, disconnectOwn, disconnectShared } from '../../outlook/mailboxes/connections.ts'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { address, id, words } from '../../platform/input.ts'
import { compareMailbox, listMailboxes } from './all-mailboxes.ts'
import { explainMail } from './explain-mail.ts'
import { showHealth } from './health.ts'
import { previewDraft } from './preview-draft.ts'

const draft = z.strictObject({
  recipients: z.array(address).max(1_000),
  conversationId: words.max(1_000).nullable(),
  isKeptOut: z.boolean(),
})

const mail = z.strictObject({ internetMessageId: words.max(5_000).nullable(), senderAddress: words.max(5_000).nullable() })

export const mailSyncRouter = router({
  health: procedureFor(...anyRole).query(({ ctx }) => showHealth(ctx)),
  connectOwn: procedureFor(...anyRole).mutation(({ ctx }) => connectOwn(ctx)),
  disconnectOwn: procedureFor(...anyRole).mutation(({ ctx }) => disconnectOwn(ctx)),
  connectShared: procedureFor('admin')
    .input(z.strictObject({ address }))
    .mutation(({ ctx, input }) => connectShared(ctx, input)),
  disconnectShared: procedureFor('admin')
    .input(z.strictObject({ mailboxId: id }))
    .mutation(({ ctx, input }) => disconnectShared(ctx, input)),
  mailboxes: procedureFor('admin').query(({ ctx }) => listMailboxes(ctx)),
  compare: procedureFor(...anyRole)
    .input(z.strictObject({ mailboxId: id }))
    .mutation(({ ctx, input }) => compareMailbox(ctx, input)),
  /** What will become of a mail that is being written. */
  preview: procedureFor(...anyRole)
    .input(draft)
    .query(({ ctx, input }) => previewDraft(ctx, input)),
  /** null: nothing has judged it (yet). */
  why: procedureFor(...anyRole)
    .input(z.strictObject({ mail }))
    .query(({ ctx, input }) => explainMail(ctx, input.mail)),
})
