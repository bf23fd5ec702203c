import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { documentsToFind, findDocuments } from './documents/find-documents.ts'
import { orderToRead, readOrder } from './documents/read-order.ts'
import { quoteToRead, readQuote } from './documents/read-quote.ts'
import { positionSearch, searchPositions } from './documents/search-positions.ts'
import { projectToRead, readProject } from './projects/read-project.ts'

/** What the ERP knows of customers, where the cockpit opens it. */
export const commerceRouter = router({
  order: procedureFor(...anyRole)
    .input(orderToRead)
    .query(({ ctx, input }) => readOrder(ctx, input)),
  quote: procedureFor(...anyRole)
    .input(quoteToRead)
    .query(({ ctx, input }) => readQuote(ctx, input)),
  positions: procedureFor(...anyRole)
    .input(positionSearch)
    .query(({ ctx, input }) => searchPositions(ctx, input)),
  documents: procedureFor(...anyRole)
    .input(documentsToFind)
    .query(({ ctx, input }) => findDocuments(ctx, input)),
  project: procedureFor(...anyRole)
    .input(projectToRead)
    .query(({ ctx, input }) => readProject(ctx, input)),
})
