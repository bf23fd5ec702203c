/** What was set by hand for one customer or one of its sites. */

/** null: nothing said, so the next wider rule holds. */
export type VisitPreference = {
  intervalDays: number | null
  minutes: number | null
  /** Fewest days between two visits. */
  gapDays: number | null
  isDropInWelcome: boolean | null
  /** 1 Monday to 7 Sunday; empty: any. */
  preferredWeekdays: number[]
  isBlocked: boolean
  isFlagged: boolean
}

/** As it is kept for a customer or a site. Days are `YYYY-MM-DD`. */
export type SetPreference = Omit<VisitPreference, 'isFlagged'> & {
  /** To be visited from this day on; a visit since then settles it. */
  flaggedFrom: string | null
  agreedOn: string | null
  /** When it was agreed upon; a visit after that settles it. */
  agreedSince: string | null
}

/** What of it still holds for a plan that ends on `until`, and the day agreed upon if no visit has settled it. */
export function inForce(
  { flaggedFrom, agreedOn, agreedSince, ...set }: SetPreference,
  lastVisitOn: string | null,
  until: string,
): { preference: VisitPreference; agreedOn: string | null } {
  const isFlagged = flaggedFrom !== null && flaggedFrom <= until && (lastVisitOn === null || lastVisitOn < flaggedFrom)
  const isSettled = lastVisitOn !== null && agreedSince !== null && lastVisitOn > agreedSince
  return { preference: { ...set, isFlagged }, agreedOn: isSettled ? null : agreedOn }
}

export const noPreference: VisitPreference = {
  intervalDays: null,
  minutes: null,
  gapDays: null,
  isDropInWelcome: null,
  preferredWeekdays: [],
  isBlocked: false,
  isFlagged: false,
}

/** What holds at a site: its own word first, then the customer's. A block or a flag of either counts. */
export const preferenceAt = (customer: VisitPreference, site: VisitPreference): VisitPreference => ({
  intervalDays: site.intervalDays ?? customer.intervalDays,
  minutes: site.minutes ?? customer.minutes,
  gapDays: site.gapDays ?? customer.gapDays,
  isDropInWelcome: site.isDropInWelcome ?? customer.isDropInWelcome,
  preferredWeekdays: site.preferredWeekdays.length ? site.preferredWeekdays : customer.preferredWeekdays,
  isBlocked: site.isBlocked || customer.isBlocked,
  isFlagged: site.isFlagged || customer.isFlagged,
})
