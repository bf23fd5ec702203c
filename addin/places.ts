/** Pages that sentences name: `[Mein Tag](my_day)` in a text leads there, in every language. */
import type { Route } from './page-address.ts'

export const places = {
  my_day: { page: 'my_day' },
  unknown_senders: { page: 'unknown_senders' },
  mailbox: { page: 'settings', section: 'mailbox' },
  planning: { page: 'settings', section: 'planning' },
  rules: { page: 'settings', section: 'rules' },
  mailboxes: { page: 'settings', section: 'mailboxes' },
  policy: { page: 'settings', section: 'policy' },
  visit_strategy: { page: 'settings', section: 'visit_strategy' },
} as const satisfies Record<string, Route>

export type Place = keyof typeof places

/** `place` null: words that lead nowhere. */
export type SentencePart = { words: string; place: Place | null }

const NAMED = new RegExp(`\\[([^\\]]+)\\]\\((${Object.keys(places).join('|')})\\)`)

/** @example partsOf('Unter [Mein Tag](my_day).') // [{ words: 'Unter ', place: null }, { words: 'Mein Tag', place: 'my_day' }, { words: '.', place: null }] */
export function partsOf(sentence: string): SentencePart[] {
  // The pattern's groups come between what it parts: words, name, place, words, ...
  const parts = sentence.split(NAMED)
  return parts
    .flatMap((words, at): SentencePart[] => (at % 3 === 2 ? [] : [{ words, place: at % 3 === 1 ? (parts[at + 1] as Place) : null }]))
    .filter(({ words }) => words !== '')
}

/** Where nothing can be pressed. */
export const plainSentence = (sentence: string): string =>
  partsOf(sentence)
    .map(({ words }) => words)
    .join('')
