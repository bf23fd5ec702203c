import { z } from 'zod'
import { positionAccuracies } from '../../../domain/travel/position.ts'
import { procedureFor, router } from '../../platform/call/trpc.ts'
import { cursor, id, version } from '../../platform/input.ts'
import { findSitePosition } from './find-site-position.ts'
import { listSitePositions } from './list-site-positions.ts'
import { setSitePosition } from './set-site-position.ts'

export const positionFilter = z.strictObject({ accuracy: z.enum([...positionAccuracies, 'none']), cursor })
export type PositionFilter = z.infer<typeof positionFilter>

const position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracy: z.enum(positionAccuracies),
})
export const newSitePosition = z.strictObject({ siteId: id, version, position: position.nullable() })
export type NewSitePosition = z.infer<typeof newSitePosition>

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
