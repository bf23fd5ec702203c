import { procedureFor, router } from '../../../../../platform/call/trpc.ts'
import { changedConnector, newConnector, oneConnector } from './connector-input.ts'
import { companiesInput, listCompanies } from './list-companies.ts'
import { listConnectors } from './list-connectors.ts'
import { pauseConnector, pausedConnector, removeConnector, runConnector } from './move-connector.ts'
import { readPlaces } from './read-places.ts'
import { changeConnector, createConnector } from './save-connector.ts'
import { settleDoubt, settledDoubt } from './settle-doubt.ts'
import { testConnector, testedConnector } from './test-connector.ts'

export const connectorsRouter = router({
  list: procedureFor('admin').query(({ ctx }) => listConnectors(ctx)),
  places: procedureFor('admin').query(({ ctx }) => readPlaces(ctx)),
  companies: procedureFor('admin')
    .input(companiesInput)
    .mutation(({ ctx, input }) => listCompanies(ctx, input)),
  create: procedureFor('admin')
    .input(newConnector)
    .mutation(({ ctx, input }) => createConnector(ctx, input)),
  change: procedureFor('admin')
    .input(changedConnector)
    .mutation(({ ctx, input }) => changeConnector(ctx, input)),
  test: procedureFor('admin')
    .input(testedConnector)
    .mutation(({ ctx, input }) => testConnector(ctx, input)),
  settleDoubt: procedureFor('admin')
    .input(settledDoubt)
    .mutation(({ ctx, input }) => settleDoubt(ctx, input)),
  pause: procedureFor('admin')
    .input(pausedConnector)
    .mutation(({ ctx, input }) => pauseConnector(ctx, input)),
  run: procedureFor('admin')
    .input(oneConnector)
    .mutation(({ ctx, input }) => runConnector(ctx, input)),
  remove: procedureFor('admin')
    .input(oneConnector)
    .mutation(({ ctx, input }) => removeConnector(ctx, input)),
})
