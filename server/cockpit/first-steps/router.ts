import { procedureFor, router } from '../../platform/call/trpc.ts'
import { readFirstSteps } from './read-first-steps.ts'

export const firstStepsRouter = router({
  read: procedureFor('admin').query(({ ctx }) => readFirstSteps(ctx)),
})
