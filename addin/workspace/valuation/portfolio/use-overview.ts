/** All that stands in the cells of the matrix, from where it is known. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Flow, movementOf } from '../../../../domain/valuation/portfolio/movement.ts'
import { type ClassCode, classCodes } from '../../../../domain/visits/strategy/class-strategy.ts'
import { type Outputs, useTRPC } from '../../../api.ts'
import type { PortfolioFilter } from '../../../portfolio-view.ts'

type Worth = Outputs['portfolio']['read']['cells'][number]
type Costs = Outputs['portfolio']['costs']
type Coverage = Outputs['visitStrategy']['coverage']

/** `cost` null: not there yet; its amounts null: not told. `coverage` null: not told, or nobody drives there. */
export type Cell = Worth & {
  cost: Costs['cells'][number] | null
  moved: { came: number; left: number } | null
  coverage: number | null
}

const nobody: Omit<Worth, 'code'> = {
  ...{ customers: 0, revenueCents: 0, marginCents: null, lifetimeCents: null },
  ...{ withoutMargin: 0, withoutLifetime: 0, waiting: 0 },
}

const COVERED_DAYS = 364

/** `cells`: of each class, then those not rated. What is asked for separately comes when it comes, and holds nothing up. */
export function useOverview(filter: PortfolioFilter, since: string) {
  const { portfolio, visitStrategy, people } = useTRPC()
  const me = useQuery(people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const isLead = me.data?.role === 'head_of_sales' || me.data?.role === 'admin'
  const isWhole = !filter.region && !filter.ownerId && !filter.targetGroup
  const worth = useQuery(portfolio.read.queryOptions(filter, { placeholderData: keepPreviousData }))
  const costs = useQuery(portfolio.costs.queryOptions(filter, { placeholderData: keepPreviousData }))
  const movement = useQuery(portfolio.movement.queryOptions({ filter, since }, { placeholderData: keepPreviousData }))
  const coverage = useQuery(visitStrategy.coverage.queryOptions({ days: COVERED_DAYS }, { enabled: isLead && isWhole }))
  const known = { costs: costs.data, flows: movement.data, coverage: isWhole ? coverage.data : undefined }
  return {
    isLead,
    isWhole,
    worth,
    costs,
    movement,
    cells: worth.data ? [...classCodes, null].map((code) => cellOf(code, worth.data.cells, known)) : [],
  }
}

type Known = { costs: Costs | undefined; flows: Flow[] | undefined; coverage: Coverage | undefined }

const cellOf = (code: ClassCode | null, worths: readonly Worth[], { costs, flows, coverage }: Known): Cell => ({
  ...(worths.find((each) => each.code === code) ?? { ...nobody, code }),
  cost: costs?.cells.find((each) => each.code === code) ?? null,
  moved: flows ? movementOf(code, flows) : null,
  coverage: coverage?.classes.find(({ keys }) => keys[0] === code)?.standing?.coverage ?? null,
})
