import { exactProcedureFor, router } from '../../platform/call/trpc.ts'
import { keepApart, pairToKeepApart, proposeAgain } from './keep-apart.ts'
import { listMerges } from './list-merges.ts'
import { type AfterMerge, mergeCustomers, mergeOfCustomers } from './merge-customers.ts'
import { previewMerge } from './preview-merge.ts'
import { proposeMerges } from './propose-merges.ts'
import { pairOfCustomers } from './read-pair.ts'
import { mergeToUndo, undoMerge } from './undo-merge.ts'

/** Who leads or administers sees both sides of every merge. What he was shown of one is not to be done to another. */
const leading = exactProcedureFor('head_of_sales', 'admin')

/** `after`: what belongs to rooms above. */
export const customerMergesRouter = (after: AfterMerge) =>
  router({
    proposals: leading.query(({ ctx }) => proposeMerges(ctx)),
    preview: leading.input(pairOfCustomers).query(({ ctx, input }) => previewMerge(ctx, input)),
    merge: leading.input(mergeOfCustomers).mutation(({ ctx, input }) => mergeCustomers(ctx, input, after)),
    /** What can still be undone. */
    list: leading.query(({ ctx }) => listMerges(ctx)),
    undo: leading.input(mergeToUndo).mutation(({ ctx, input }) => undoMerge(ctx, input, after)),
    keepApart: leading.input(pairToKeepApart).mutation(({ ctx, input }) => keepApart(ctx, input)),
    proposeAgain: leading.input(pairToKeepApart).mutation(({ ctx, input }) => proposeAgain(ctx, input)),
  })
