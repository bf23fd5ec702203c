/** What every part of the generator works with. */
import type { ClassRules } from '../../../domain/valuation/customer-class/class-rules.ts'
import type { DemoCustomer, DemoFacts } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import type { Catalog } from './catalog.ts'
import type { Diary } from './diary.ts'
import type { Industry } from './industry.ts'
import type { Rows } from './rows.ts'
import type { Season } from './season.ts'

/** How much an average customer has; bigger ones have more, smaller ones less. */
export type Volume = {
  customers: number
  contacts: number
  reports: number
  orderLines: number
  quotes: number
  visits: number
  followUps: number
  complaints: number
  machines: number
  competitorPrices: number
  /** Orders older than this many days have no invoice any more. */
  invoiceDays: number
}

export type CountPerCustomer = Exclude<keyof Volume, 'customers' | 'invoiceDays'>

/** Immutable id of the event with that `iCalUId` in the mailbox of the user with that object id. */
export type EventId = (oid: string, iCalUId: string) => string

/** A user of the organisation with the id of the row. */
export type Staff = DemoUser & { id: string }

export type Context = {
  day: string
  random: Random
  nextId: () => string
  /** Chance and ids of what only the ERP tells: more of it changes nothing else of the company. */
  erp: { random: Random; nextId: () => string }
  /** The same of what customers are worth. */
  worth: { random: Random; nextId: () => string }
  classRules: ClassRules
  rows: Rows
  staff: ReadonlyMap<string, Staff>
  catalog: Catalog
  season: Season
  volume: Volume
  /** How many rows of a kind a customer of that size gets: whole numbers whose average is the volume's. */
  count: (kind: CountPerCustomer, size: number) => number
  /** The next number of a document, e.g. `AU-2632704` for the fourth order of the 327th day of 2026. */
  nextNumber: (prefix: string, day: string) => string
  /** Numbers of customers in the ERP, five digits while there are not too many. */
  nextDebtor: () => string
  diary: Diary
  /** Filled for the mailboxes; null where nobody reads them. */
  facts: DemoFacts | null
  /** Null: nobody knows the calendars' ids yet, so the database names none. */
  eventId: EventId | null
}

/** A customer before it is written: what others may know, and what drives its figures. */
export type CustomerPlan = {
  customer: DemoCustomer
  industry: Industry
  /** 1 is the average. */
  size: number
  employees: number
  /** Euros per year, in cents; null: nobody has rated it. */
  potentialCents: number | null
  /** Part of the potential we are meant to get. */
  share: number
  /** Change of the revenue per year, e.g. 0.1. */
  growth: number
  rebate: number
  buysFrom: string
  buysUntil: string
  isBlocked: boolean
  paymentDays: number
  customerSince: string
}

/** The account manager's user row. */
export const fieldStaff = (context: Context, plan: CustomerPlan): Staff => staffOf(context, plan, 'field')

export const insideStaff = (context: Context, plan: CustomerPlan): Staff => staffOf(context, plan, 'inside')

function staffOf(context: Context, plan: CustomerPlan, role: 'field' | 'inside'): Staff {
  const member = plan.customer.careTeam.find((each) => each.role === role) ?? plan.customer.careTeam[0]
  const staff = member && context.staff.get(member.oid)
  if (!staff) throw new Error(`${plan.customer.name} has no care team`)
  return staff
}
