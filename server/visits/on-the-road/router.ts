import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { readRoadDay } from './road-day.ts'

export const onTheRoadRouter = router({
  /** The caller's own. */
  today: procedureFor(...anyRole).query(({ ctx }) => readRoadDay(ctx)),
})
