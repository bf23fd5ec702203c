import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { readRenewal, wantRenewal } from './want-renewal.ts'

export const renewalRouter = router({
  state: procedureFor(...anyRole).query(({ ctx }) => readRenewal(ctx)),
  /** At once, not only by night. */
  renew: procedureFor('head_of_sales', 'admin').mutation(({ ctx }) => ctx.db.prisma.$transaction((tx) => wantRenewal(ctx, tx))),
})
