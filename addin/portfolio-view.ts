/** What of the portfolio is shown, as it stands in an address. */
import type { Inputs } from './api.ts'
import { writeQuery } from './list-filter.ts'

export type PortfolioFilter = Inputs['portfolio']['read']
type Question = Inputs['portfolio']['customers']
export type PortfolioSort = Question['sort']

/** Each of `cell`, `stage` and `from` opens the list of customers; `from`: those who came from there, `any`: from wherever. `since` empty: for a year. */
export type PortfolioView = PortfolioFilter &
  Pick<Question, 'cell' | 'stage' | 'sort'> & {
    since: string
    from: string | null
  }

export const wholePortfolio: PortfolioView = {
  ...{ region: null, ownerId: null, targetGroup: null, since: '', cell: null, stage: null, from: null, sort: 'revenue' },
}

/** In the order in which they are told. */
export const stages = ['loyal', 'retained', 'satisfied', 'relationship', 'none'] as const
const sorts = ['name', 'class', 'revenue', 'margin', 'lifetime'] as const

const CELL = /^([ABC][123]|none)$/
const FROM = /^([ABC][123]|none|any)$/
const DAY = /^\d{4}-\d{2}-\d{2}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What an address does not name, or names wrongly, is as in the whole. */
export function readPortfolioView(query: URLSearchParams): PortfolioView {
  const fitting = (name: string, pattern: RegExp): string | null => (pattern.test(query.get(name) ?? '') ? query.get(name) : null)
  return {
    region: query.get('region')?.slice(0, 2) || null,
    ownerId: fitting('team', UUID),
    targetGroup: query.get('group')?.slice(0, 200) || null,
    since: fitting('since', DAY) ?? '',
    cell: fitting('class', CELL),
    stage: stages.find((each) => each === query.get('stage')) ?? null,
    from: fitting('from', FROM),
    sort: sorts.find((each) => each === query.get('sort')) ?? 'revenue',
  }
}

/** Begins with `?`, or is empty. */
export const writePortfolioView = ({ region, ownerId, targetGroup, since, cell, stage, from, sort }: PortfolioView): string =>
  writeQuery([
    ['region', region ?? ''],
    ['team', ownerId ?? ''],
    ['group', targetGroup ?? ''],
    ['since', since],
    ['class', cell ?? ''],
    ['stage', stage ?? ''],
    ['from', from ?? ''],
    ['sort', sort === 'revenue' ? '' : sort],
  ])
