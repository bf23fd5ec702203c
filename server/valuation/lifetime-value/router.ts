import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { changeSetting, readSetting } from '../settings.ts'
import { lifetimeSetting, newLifetimePolicy } from './lifetime-setting.ts'
import { readFit } from './read-fit.ts'
import { customerToValue, readVisibleLifetime } from './read-lifetime.ts'

export const lifetimeValuesRouter = router({
  of: procedureFor(...anyRole)
    .input(customerToValue)
    .query(({ ctx, input }) => readVisibleLifetime(ctx, input.customerId)),
  /** What applies here: for everybody. */
  policy: procedureFor(...anyRole).query(({ ctx }) => readSetting(ctx.db.sql, lifetimeSetting)),
  changePolicy: procedureFor('head_of_sales', 'admin')
    .input(newLifetimePolicy)
    .mutation(({ ctx, input }) => changeSetting(ctx, lifetimeSetting, input)),
  fit: procedureFor(...anyRole).query(({ ctx }) => readFit(ctx)),
})
