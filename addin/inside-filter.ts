/** Lists of inside sales and what one is narrowed to, as it stands in an address. */
import type { Outputs } from './api.ts'
import { writeQuery } from './list-filter.ts'

export type InsideListName = keyof Outputs['insideSales']['counts']

/** Each with its name in addresses, in the order in which they are shown. */
export const insideLists = {
  quotesToChase: 'quotes-to-chase',
  lateOrders: 'late-orders',
  openComplaints: 'open-complaints',
  blockedCustomers: 'blocked-customers',
  expiringAgreements: 'expiring-agreements',
} as const satisfies Record<InsideListName, string>
export const insideListNames = Object.keys(insideLists) as InsideListName[]

/** `sort`: as the list calls it; empty, or unknown to it: as usual there. `isOverdue`: of quotes alone. */
export type InsideFilter = { whose: 'mine' | 'all'; text: string; isOverdue: boolean; sort: string }

export const ownRows: InsideFilter = { whose: 'mine', text: '', isOverdue: false, sort: '' }

/** What an address does not name, or names wrongly, is as usual. */
export const readInsideFilter = (query: URLSearchParams): InsideFilter => ({
  whose: query.get('whose') === 'all' ? 'all' : 'mine',
  text: (query.get('text') ?? '').slice(0, 100),
  isOverdue: query.get('overdue') === 'yes',
  sort: (query.get('sort') ?? '').slice(0, 20),
})

/** Begins with `?`, or is empty. */
export const writeInsideFilter = ({ whose, text, isOverdue, sort }: InsideFilter): string =>
  writeQuery([
    ['whose', whose === 'all' ? whose : ''],
    ['text', text],
    ['overdue', isOverdue ? 'yes' : ''],
    ['sort', sort],
  ])
