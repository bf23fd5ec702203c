import { anyRole, procedureFor, router } from '../../platform/call/trpc.ts'
import { changeSetting, keptOf, readSetting } from '../settings.ts'
import { beginExport } from './begin-export.ts'
import { contactRates } from './contact-rates.ts'
import { chosenCustomers, customerQuestion, listPortfolioCustomers } from './list-customers.ts'
import { portfolioFilter } from './portfolio-filter.ts'
import { readChoices } from './read-choices.ts'
import { readCosts } from './read-costs.ts'
import { movementQuestion, readMovement } from './read-movement.ts'
import { readPortfolio } from './read-portfolio.ts'

export const portfolioRouter = router({
  choices: procedureFor(...anyRole).query(({ ctx }) => readChoices(ctx)),
  read: procedureFor(...anyRole)
    .input(portfolioFilter)
    .query(({ ctx, input }) => readPortfolio(ctx, input)),
  costs: procedureFor(...anyRole)
    .input(portfolioFilter)
    .query(({ ctx, input }) => readCosts(ctx, input)),
  movement: procedureFor(...anyRole)
    .input(movementQuestion)
    .query(({ ctx, input }) => readMovement(ctx, input)),
  customers: procedureFor(...anyRole)
    .input(customerQuestion)
    .query(({ ctx, input }) => listPortfolioCustomers(ctx, input)),
  beginExport: procedureFor(...anyRole)
    .input(chosenCustomers)
    .mutation(({ ctx, input }) => beginExport(ctx, input)),
  rates: procedureFor(...anyRole).query(({ ctx }) => readSetting(ctx.db.sql, contactRates)),
  changeRates: procedureFor('head_of_sales', 'admin')
    .input(keptOf(contactRates))
    .mutation(({ ctx, input }) => changeSetting(ctx, contactRates, input)),
})
