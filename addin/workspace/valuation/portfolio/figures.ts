/** What the matrix tells, as numbers: for its table, its chart and its file. */
import type { Cell } from './use-overview.ts'

/** Money in cents; null: not known, or not told. */
export type Figure = number | null
export type CellFigures = Record<
  'revenue' | 'margin' | 'lifetime' | 'cost' | 'visits' | 'calls' | 'messages' | 'came' | 'left' | 'coverage',
  Figure
> & {
  code: string | null
  customers: number
}

/** Of the classes in which there is anybody, or was. */
export const figuresOfCells = (cells: readonly Cell[]): CellFigures[] => cells.filter(isShown).map(figuresOf)

const isShown = ({ code, customers, moved }: Cell): boolean => code !== null || customers > 0 || (moved?.left ?? 0) > 0

const figuresOf = ({ code, customers, revenueCents, marginCents, lifetimeCents, cost, moved, coverage }: Cell): CellFigures => ({
  ...{ code, customers, coverage, revenue: revenueCents, margin: marginCents, lifetime: lifetimeCents },
  ...{ cost: cost?.costCents ?? null, visits: cost?.visits ?? null, calls: cost?.calls ?? null, messages: cost?.messages ?? null },
  ...{ came: moved?.came ?? null, left: moved?.left ?? null },
})

/** Of all classes; what is not told of one of them is told of all only where the server does. */
export function totalOf(cells: readonly Cell[], totalCost: Figure): CellFigures {
  const all = cells.map(figuresOf)
  const sum = (name: 'customers' | 'revenue' | 'margin' | 'lifetime' | 'came' | 'left'): Figure => {
    const known = all.flatMap((each) => each[name] ?? [])
    return known.length > 0 ? known.reduce((total, value) => total + value, 0) : null
  }
  return {
    ...{ code: null, cost: totalCost, visits: null, calls: null, messages: null, coverage: null, customers: sum('customers') ?? 0 },
    ...{ revenue: sum('revenue'), margin: sum('margin'), lifetime: sum('lifetime'), came: sum('came'), left: sum('left') },
  }
}
