/** Addresses of the workspace's pages; the pane leads to them too. */
import type { Inputs } from './api.ts'
import { type ImportFilter, readImportFilter, writeImportFilter } from './import-filter.ts'
import { type InsideFilter, type InsideListName, insideListNames, insideLists, readInsideFilter, writeInsideFilter } from './inside-filter.ts'
import { type ListFilter, readFilter, writeFilter, writeQuery } from './list-filter.ts'
import { type PortfolioView, readPortfolioView, writePortfolioView } from './portfolio-view.ts'

export type Route =
  | { page: 'customers'; filter: ListFilter }
  | { page: 'customer'; customerId: string }
  /** Where the event of a visit leads to. */
  | { page: 'visit'; customerId: string; visitId: string }
  | { page: 'my_day' }
  | { page: 'unknown_senders' }
  /** For the phone, between two visits. */
  | { page: 'road' }
  | { page: 'team_mailbox' }
  /** A customer's cockpit with one of its reports open. */
  | { page: 'report'; customerId: string; reportId: string }
  /** `text`: to which names the list of the due is narrowed. */
  | { page: 'planner'; text: string }
  | { page: 'coverage' }
  | { page: 'portfolio'; view: PortfolioView }
  /** `section` null: the first rows of all of them. */
  | { page: 'this_week'; section: Inputs['thisWeek']['read']['section'] }
  | { page: 'objections' }
  | { page: 'inside_sales'; list: InsideListName; filter: InsideFilter }
  | { page: 'search'; text: string }
  | { page: 'settings'; section: string }
  /** `jobId` null: the list of files; `filter`: to what it is narrowed, also while one of them is open. */
  | { page: 'imports'; jobId: string | null; filter: ImportFilter }
  | ({ page: 'visit_sheet' } & Inputs['visitSheet']['read'])

const weekSections = [
  'overdue_customers',
  'expiring_quotes',
  'late_complaints',
  'falling_revenue',
  'silent_customers',
  'objections',
  'absences',
  'unconnected_mailboxes',
] as const satisfies readonly Inputs['thisWeek']['read']['section'][]

/** Before anybody has gone anywhere. */
export const isNowhere = (hash: string): boolean => hash.replace(/^#\/?/, '') === ''

/** What an address leads to; the customer list when it names no page we know. */
export function readRoute(hash: string): Route {
  const [path = '', words = ''] = hash.replace(/^#\/?/, '').split('?')
  const query = new URLSearchParams(words)
  const text = (query.get('text') ?? '').slice(0, 100)
  const [page, id, ...more] = path.split('/')
  const [part, partId] = more
  if (page === 'customers' && id && part === 'visits' && partId)
    return { page: 'visit', customerId: decodeURIComponent(id), visitId: decodeURIComponent(partId) }
  if (page === 'customers' && id && part === 'reports' && partId)
    return { page: 'report', customerId: decodeURIComponent(id), reportId: decodeURIComponent(partId) }
  if (page === 'customers' && id) return { page: 'customer', customerId: decodeURIComponent(id) }
  if (page === 'planner') return { page: 'planner', text }
  if (page === 'coverage') return { page: 'coverage' }
  if (page === 'portfolio') return { page: 'portfolio', view: readPortfolioView(query) }
  if (page === 'on-the-road') return { page: 'road' }
  if (page === 'this-week') return { page: 'this_week', section: weekSections.find((name) => name === id) ?? null }
  if (page === 'objections') return { page: 'objections' }
  if (page === 'unknown-senders') return { page: 'unknown_senders' }
  if (page === 'inside-sales')
    return {
      page: 'inside_sales',
      list: insideListNames.find((name) => insideLists[name] === id) ?? 'quotesToChase',
      filter: readInsideFilter(query),
    }
  if (page === 'my-day') return { page: 'my_day' }
  if (page === 'team-mailbox') return { page: 'team_mailbox' }
  if (page === 'visit-sheet' && id) return { page: 'visit_sheet', ...sheetIn(id, more) }
  if (page === 'erp-data') return { page: 'imports', jobId: id ? decodeURIComponent(id) : null, filter: readImportFilter(query) }
  if (page === 'settings') return { page: 'settings', section: id ?? '' }
  return page === 'search' ? { page: 'search', text } : { page: 'customers', filter: readFilter(query) }
}

/** `id/visit` or `id/customer`, then the version. */
function sheetIn(id: string, [of, audience]: string[]): Inputs['visitSheet']['read'] {
  const subject = decodeURIComponent(id)
  return { of: of === 'visit' ? { visitId: subject } : { customerId: subject }, audience: audience === 'customer' ? 'customer' : 'internal' }
}

/** Begins with `#/`. */
export function addressOf(route: Route): string {
  switch (route.page) {
    case 'customers':
      return `#/customers${writeFilter(route.filter)}`
    case 'customer':
      return `#/customers/${encodeURIComponent(route.customerId)}`
    case 'coverage':
      return '#/coverage'
    case 'portfolio':
      return `#/portfolio${writePortfolioView(route.view)}`
    case 'this_week':
      return route.section ? `#/this-week/${route.section}` : '#/this-week'
    case 'objections':
      return '#/objections'
    case 'planner':
      return `#/planner${writeQuery([['text', route.text]])}`
    case 'visit':
      return `#/customers/${encodeURIComponent(route.customerId)}/visits/${encodeURIComponent(route.visitId)}`
    case 'road':
      return '#/on-the-road'
    case 'report':
      return `#/customers/${encodeURIComponent(route.customerId)}/reports/${encodeURIComponent(route.reportId)}`
    case 'team_mailbox':
      return '#/team-mailbox'
    case 'unknown_senders':
      return '#/unknown-senders'
    case 'my_day':
      return '#/my-day'
    case 'inside_sales':
      return `#/inside-sales/${insideLists[route.list]}${writeInsideFilter(route.filter)}`
    case 'search':
      return `#/search${writeQuery([['text', route.text]])}`
    case 'imports':
      return `#/erp-data${route.jobId ? `/${encodeURIComponent(route.jobId)}` : ''}${writeImportFilter(route.filter)}`
    case 'settings':
      return route.section ? `#/settings/${route.section}` : '#/settings'
    case 'visit_sheet': {
      const { of, audience } = route
      return 'visitId' in of ? `#/visit-sheet/${of.visitId}/visit/${audience}` : `#/visit-sheet/${of.customerId}/customer/${audience}`
    }
  }
}
