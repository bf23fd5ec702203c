import { useState } from 'react'

const SHORTEST_MS = 15_000
const LONGEST_MS = 30_000

/** How often an open page asks for news, in ms. Every one at a pace of its own: a thousand panes that are opened at nine never ask at once. */
export function usePace(): number {
  const [pace] = useState(() => SHORTEST_MS + Math.random() * (LONGEST_MS - SHORTEST_MS))
  return pace
}
