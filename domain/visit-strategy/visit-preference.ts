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
