/**
 * What competitors ask for a thing, told as a band that gives no customer away. Days as `YYYY-MM-DD`.
 * A band rests on at least three fresh sightings at two customers; companies of one group are one customer here, since one buyer gets one price.
 * Sightings at customers whom the reader may not see count only where they would be a band by themselves: what he knows already, taken off,
 * then leaves him a band again and never the price of one customer.
 */

const FADES_AFTER_MONTHS = 6
const FEWEST_SIGHTINGS = 3
const FEWEST_CUSTOMERS = 2

/** One competitor's price seen at a customer. `price`: of one piece, or in parts of our list price; `customer`: the same for all companies of a group; `isReadable`: the reader may see where. */
export type Sighting = { price: number; seenOn: string; customer: string; isReadable: boolean }

/** The lowest and the highest of so many. */
export type PriceBand = { lowest: number; highest: number; sightings: number }

/** Whole months that have passed since the day, 0 for one ahead. @example ageInMonths('2026-04-30', '2026-11-23') // 6 */
export function ageInMonths(seenOn: string, today: string): number {
  const [year, month, day] = partsOf(seenOn)
  const [thisYear, thisMonth, thisDay] = partsOf(today)
  const months = (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0)
  return Math.max(0, months)
}

/** A price that was seen too long ago to go by. @example isFaded('2026-05-23', '2026-11-23') // true */
export const isFaded = (seenOn: string, today: string): boolean => ageInMonths(seenOn, today) >= FADES_AFTER_MONTHS

/** null: there are too few fresh ones, or they would tell too much. */
export function priceBand(sightings: readonly Sighting[], today: string): PriceBand | null {
  const fresh = sightings.filter(({ seenOn }) => !isFaded(seenOn, today))
  const hidden = fresh.filter(({ isReadable }) => !isReadable)
  const told = [...fresh.filter(({ isReadable }) => isReadable), ...(isEnough(hidden) ? hidden : [])]
  if (!isEnough(told)) return null
  const prices = told.map(({ price }) => price)
  return { lowest: Math.min(...prices), highest: Math.max(...prices), sightings: told.length }
}

const isEnough = (sightings: readonly Sighting[]): boolean =>
  sightings.length >= FEWEST_SIGHTINGS && new Set(sightings.map(({ customer }) => customer)).size >= FEWEST_CUSTOMERS

function partsOf(date: string): [number, number, number] {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return [year, month, day]
}
