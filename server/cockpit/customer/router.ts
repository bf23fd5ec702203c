import { z } from 'zod'
import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { address, cursor, id, name, words } from '../../platform/input.ts'
import { myDay } from '../my-day/read-my-day.ts'
import { sectionNames } from './cockpit-types.ts'
import { readLatestReport } from './latest-report.ts'
import { cockpitOfCustomer, cockpitOfItem } from './open-cockpit.ts'
import { cockpitSection } from './sections.ts'

export const itemInput = z.strictObject({
  mode: z.enum(['read', 'compose', 'appointment']),
  /** Everybody on the item but the user himself, the sender first. */
  addresses: z.array(z.strictObject({ address, name })).max(500),
  /** Identity of an open mail. */
  mail: z.strictObject({ internetMessageId: words.max(2000).nullable(), senderAddress: address.nullable() }).nullable(),
  /** The customer to show when there are several; null: the last used. */
  customerId: id.nullable(),
})
export type ItemInput = z.infer<typeof itemInput>

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
