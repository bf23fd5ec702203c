/** What is kept of a customer's documents row by row, and what of it counts on a day. Days are `YYYY-MM-DD`, money is integer cents. */
import { addDays } from '../../time/local-time.ts'

export type OpenQuote = { id: string; number: string; subject: string | null; cents: number; quotedOn: string; validUntil: string | null }
export type Delivery = { id: string; number: string; promisedOn: string; cents: number }
export type Service = { id: string; machine: string; dueOn: string }
export type Agreement = { title: string; startsOn: string; endsOn: string; cents: number | null }

/** How many documents of a kind are current, and the newest of them; `over`: how many more were cancelled or have ended. */
export type DocumentsHead = { count: number; over: number; newestOn: string | null; newestCents: number | null; newestText: string | null }

/** Kinds of documents of which only an import tells, and of which all days say the same. */
export const documentKinds = ['orders', 'quotes', 'projects', 'machines'] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Of each kind the few rows that are shown, those that come first: open quotes by their end, deliveries and services by their day, agreements by the latest end. */
export type FigureRows = {
  quotes: OpenQuote[]
  deliveries: Delivery[]
  services: Service[]
  projects: { projectId: string; name: string }[]
  agreements: Agreement[]
  /** Days on which rebates end. */
  rebateEnds: string[]
  /** How many things of ours are at the customer's, and how many invoices and credit notes are open. */
  otherTerms: number
  /** Of each product group the day on which it was last ordered. */
  groupDays: string[]
  heads: Record<DocumentKind, DocumentsHead>
}

/** How far ahead a service counts as something to do now. */
const SERVICE_DAYS = 30

/** Deliveries promised for a day that has passed. */
export const lateDeliveries = ({ deliveries }: FigureRows, today: string): Delivery[] => deliveries.filter(({ promisedOn }) => promisedOn < today)

/** Services that are due, or will be within a month. */
export const servicesDue = ({ services }: FigureRows, today: string): Service[] =>
  services.filter(({ dueOn }) => dueOn <= addDays(today, SERVICE_DAYS))

/** Of the agreements that have not ended. */
export function agreementsHead({ agreements }: FigureRows, today: string): DocumentsHead {
  const running = agreements.filter(({ endsOn }) => endsOn >= today)
  return {
    count: running.length,
    over: agreements.length - running.length,
    newestOn: last(running.map(({ startsOn }) => startsOn)),
    newestCents: running.reduce<number | null>((most, { cents }) => (cents === null ? most : Math.max(most ?? cents, cents)), null),
    // A list of prices bears no title.
    newestText: last(running.map(({ title }) => title).filter((title) => title !== '')),
  }
}

/** Of the rebates that have not ended. */
export const runningRebates = ({ rebateEnds }: FigureRows, today: string): number => rebateEnds.filter((endsOn) => endsOn >= today).length

/** The development of product groups is told of this year and so many before. */
const YEARS_BEFORE = 2

/** The first day of the development of product groups. */
export const developmentBegins = (today: string): string => `${Number(today.slice(0, 4)) - YEARS_BEFORE}-01-01`

/** Of the product groups that were ordered in that time. */
export function productGroupsHead({ groupDays }: FigureRows, today: string): DocumentsHead {
  const recent = groupDays.filter((day) => day >= developmentBegins(today))
  return { count: recent.length, over: 0, newestOn: last(recent), newestCents: null, newestText: null }
}

const last = (texts: readonly string[]): string | null =>
  texts.reduce<string | null>((most, text) => (most === null || text > most ? text : most), null)
