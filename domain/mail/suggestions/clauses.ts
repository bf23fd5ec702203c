/** The parts of a sentence that may say yes and no beside each other. */
import type { Sentence } from './sentences.ts'

/** `start`: where in the sentence it stands. */
export type Clause = { text: string; start: number }

const BREAK = /[,;:]\s|\s[–-]\s|\s(?=(?:aber|jedoch|dafür|sondern|sonst|allerdings|but|however|though)\s)/giu

/** In their order; a day and its time are never torn apart. */
export function clausesOf({ text, times }: Sentence): Clause[] {
  const breaks = [...text.matchAll(BREAK)].map((found) => found.index + found[0].length)
  // `Donnerstag, 14 Uhr` is one.
  const starts = [0, ...breaks.filter((at) => !times.some(({ start }) => start >= at && /^(?:um |gegen |at |den )?$/iu.test(text.slice(at, start))))]
  return starts.map((start, number) => ({ start, text: text.slice(start, starts[number + 1] ?? text.length) }))
}

export const contains = ({ text, start }: Clause, position: number): boolean => position >= start && position < start + text.length
