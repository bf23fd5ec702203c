import { procedureFor, router } from '../../platform/call/trpc.ts'
import { findSitePosition, siteToFind } from './find-site-position.ts'
import { listSitePositions, positionFilter } from './list-site-positions.ts'
import { newSitePosition, setSitePosition } from './set-site-position.ts'

/** Where customers are: a plan is only as good as that. */
export const sitePositionsRouter = router({
  list: procedureFor('admin')
    .input(positionFilter)
    .query(({ ctx, input }) => listSitePositions(ctx, input)),
  set: procedureFor('admin')
    .input(newSitePosition)
    .mutation(({ ctx, input }) => setSitePosition(ctx, input)),
  /** Asks the service outside that is configured. */
  find: procedureFor('admin')
    .input(siteToFind)
    .mutation(({ ctx, input }) => findSitePosition(ctx, input)),
})
