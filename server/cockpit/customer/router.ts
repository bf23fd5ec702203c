import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { customerToWatch, readHistoryMark } from './history-mark.ts'
import { cockpitOfCustomer, cockpitOfItem, customerToOpen, itemInput } from './open-cockpit.ts'
import { cockpitSection, sectionToRead } from './sections.ts'

export const cockpitRouter = router({
  ofItem: procedureFor(...anyRole)
    .input(itemInput)
    .query(({ ctx, input }) => cockpitOfItem(ctx, input)),
  ofCustomer: procedureFor(...anyRole)
    .input(customerToOpen)
    .query(({ ctx, input }) => cockpitOfCustomer(ctx, input)),
  /** For an open pane to ask every few seconds. */
  historyMark: procedureFor(...anyRole)
    .input(customerToWatch)
    .query(({ ctx, input }) => readHistoryMark(ctx, input)),
  section: procedureFor(...anyRole)
    .input(sectionToRead)
    .query(({ ctx, input }) => cockpitSection(ctx, input)),
})
