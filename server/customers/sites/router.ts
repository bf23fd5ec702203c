import { z } from 'zod'
import { procedureFor, router } from '../../platform/call/trpc.ts'
import { id, version } from '../../platform/input.ts'
import { findSitePosition } from './find-site-position.ts'
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
    .input(z.strictObject({ siteId: id, version }))
    .mutation(({ ctx, input }) => findSitePosition(ctx, input)),
})
