/** Whom a view of the portfolio is about. */
import { yearBefore } from '../../../../domain/time/local-time.ts'
import type { Inputs } from '../../../api.ts'
import type { PortfolioFilter, PortfolioView } from '../../../portfolio-view.ts'
import { today } from '../../../ui/days.ts'

/** Since when movement is told: for a year where nothing else was chosen. */
export const sinceOf = ({ since }: PortfolioView): string => since || yearBefore(today())

export const filterOf = ({ region, ownerId, targetGroup }: PortfolioView): PortfolioFilter => ({ region, ownerId, targetGroup })

/** All of the portfolio, or those behind the figure that was clicked. */
export const chosenOf = (view: PortfolioView): Inputs['portfolio']['beginExport'] => ({
  filter: filterOf(view),
  cell: view.cell,
  stage: view.stage,
  moved: view.from === null ? null : { since: sinceOf(view), from: view.from === 'any' ? null : view.from },
})

/** Customers one by one are shown, not the matrix. */
export const isList = ({ cell, stage, from }: PortfolioView): boolean => cell !== null || stage !== null || from !== null
