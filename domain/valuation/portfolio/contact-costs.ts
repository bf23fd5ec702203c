/** What contacts with customers cost, and of which classes that may be told. */
import { type Tally, tallyOfAll } from '../../company/smallest-group.ts'

/** `visitMinutes`: of a visit that stands in no calendar. Calls and messages cost as much each. */
export type ContactRates = { visitMinutes: number; callCents: number; messageCents: number }

/** Before the company decides. An hour on the road costs far more than one at the desk. */
export const usualContactRates: ContactRates = { visitMinutes: 60, callCents: 1_500, messageCents: 500 }

/** `timedMinutes`: of those visits that stand in a calendar, together; `untimed`: those that do not. */
export type Contacts = { timedVisits: number; timedMinutes: number; untimedVisits: number; calls: number; messages: number }

const MINUTES_AN_HOUR = 60

/** Cents. `hourlyCostCents`: of an hour of visits, the way there included. */
export function costOfContacts({ timedMinutes, untimedVisits, calls, messages }: Contacts, rates: ContactRates, hourlyCostCents: number): number {
  const minutes = timedMinutes + untimedVisits * rates.visitMinutes
  return Math.round((minutes * hourlyCostCents) / MINUTES_AN_HOUR + calls * rates.callCents + messages * rates.messageCents)
}

/** What was done for the customers of one class, and whose work that tells of. */
export type CellWork = { code: string | null; contacts: Contacts; tally: Tally }

/** null: of so few people it is not told. */
export type ToldCost = { code: string | null; costCents: number | null; visits: number | null; calls: number | null; messages: number | null }
export type ToldCosts = { cells: ToldCost[]; totalCents: number | null }

/** Those of enough people. Nor is the sum told where the ones left out could be found by subtracting the others from it. */
export function tellCosts(
  works: readonly CellWork[],
  mayTell: (tally: Tally) => boolean,
  { rates, hourlyCostCents }: { rates: ContactRates; hourlyCostCents: number },
): ToldCosts {
  const hidden = works.filter(({ tally }) => !mayTell(tally))
  const isTotalTold = hidden.length === 0 || mayTell(tallyOfAll(hidden.map(({ tally }) => tally)))
  const cost = ({ contacts }: CellWork): number => costOfContacts(contacts, rates, hourlyCostCents)
  return {
    cells: works.map((work) => (hidden.includes(work) ? untold(work.code) : told(work, cost(work)))),
    totalCents: isTotalTold ? works.reduce((sum, work) => sum + cost(work), 0) : null,
  }
}

const untold = (code: string | null): ToldCost => ({ code, costCents: null, visits: null, calls: null, messages: null })

const told = ({ code, contacts: { timedVisits, untimedVisits, calls, messages } }: CellWork, costCents: number): ToldCost => ({
  ...{ code, costCents, calls, messages },
  visits: timedVisits + untimedVisits,
})
