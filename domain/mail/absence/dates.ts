/** The days of a text out of the way of its dots. */
import { daysIn } from '../../time/days-in-text.ts'

/** The text with every day replaced by `⟦n⟧`, and the days by their number: sentences can then be told by their dots. */
export type DatedText = { text: string; days: string[] }

/** `around`: the day it was written; a day without a year is the one near it. */
export function findDays(text: string, around: string): DatedText {
  const named = daysIn(text, around)
  const between = named.map(({ start }, number) => `${text.slice(named[number - 1]?.end ?? 0, start)} ⟦${number}⟧ `)
  return { text: between.join('') + text.slice(named.at(-1)?.end ?? 0), days: named.map(({ day }) => day) }
}
