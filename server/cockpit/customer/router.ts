import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { cursor, id } from '../../platform/input.ts'
import { myDay } from '../my-day/read-my-day.ts'
import { sectionNames } from './cockpit-types.ts'
import { readLatestReport } from './latest-report.ts'
import { cockpitOfCustomer, cockpitOfItem, itemInput } from './open-cockpit.ts'
import { cockpitSection } from './sections.ts'

export const cockpitRouter = router({
  ofItem: procedureFor(...anyRole)
    .input(itemInput)
    .query(({ ctx, input }) => cockpitOfItem(ctx, input)),
  ofCustomer: procedureFor(...anyRole)
    .input(z.strictObject({ customerId: id, contactId: id.nullable() }))
    .query(({ ctx, input }) => cockpitOfCustomer(ctx, input)),
  /** For an open pane to ask every few seconds. */
  latestReport: procedureFor(...anyRole)
    .input(z.strictObject({ customerId: id }))
    .query(({ ctx, input }) => readLatestReport(ctx, input.customerId)),
  section: procedureFor(...anyRole)
    .input(z.strictObject({ customerId: id, section: z.enum(sectionNames), cursor }))
    .query(({ ctx, input }) => cockpitSection(ctx, input)),
  myDay: procedureFor(...anyRole).query(({ ctx }) => myDay(ctx)),
})
