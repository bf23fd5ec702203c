/** What the list of customers is narrowed to, as it stands in an address. */
import type { Inputs } from './api.ts'

export type ListFilter = Omit<Inputs['customers']['list'], 'cursor'>

export const noFilter: ListFilter = { text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name' }

export const classes = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3']
export const kinds = ['customer', 'prospect', 'former', 'supplier', 'partner', 'competitor'] as const
export const sorts = ['name', 'class', 'revenue', 'last_contact'] as const

/** What an address does not name, or names wrongly, is not narrowed. */
export function readFilter(query: URLSearchParams): ListFilter {
  const days = Number(query.get('without'))
  return {
    text: (query.get('text') ?? '').slice(0, 100),
    classes: classes.filter((each) => query.getAll('class').includes(each)),
    kinds: kinds.filter((each) => query.getAll('kind').includes(each)),
    careTeamUserId: UUID.test(query.get('team') ?? '') ? query.get('team') : null,
    noContactForDays: Number.isInteger(days) && days >= 1 && days <= 3650 ? days : null,
    sort: sorts.find((each) => each === query.get('sort')) ?? 'name',
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Only what differs from the whole list; begins with `?`, or is empty. */
export function writeFilter({ text, classes: classLabels, kinds: chosen, careTeamUserId, noContactForDays, sort }: ListFilter): string {
  return writeQuery([
    ['text', text],
    ...classLabels.map((label) => ['class', label] as const),
    ...chosen.map((kind) => ['kind', kind] as const),
    ['team', careTeamUserId ?? ''],
    ['without', noContactForDays === null ? '' : String(noContactForDays)],
    ['sort', sort === 'name' ? '' : sort],
  ])
}

/** Begins with `?`, or is empty where nothing is said. */
export function writeQuery(pairs: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(pairs.filter(([, value]) => value !== '').map(([name, value]) => [name, value])).toString()
  return query && `?${query}`
}
