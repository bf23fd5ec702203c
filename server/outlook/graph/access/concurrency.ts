/** Microsoft's limits per mailbox: four requests at a time, ten thousand in ten minutes, and its word to be left alone. Whoever looks at the pane goes first. */

export type Priority = 'interactive' | 'background'

/** For all nodes together. */
const AT_ONCE = 4
/** Background work leaves half of the requests to people; for all nodes together. */
const BACKGROUND_BUDGET = 5_000
const WINDOW_MS = 600_000
/** Nobody is left alone for longer, whatever an answer says. */
const LONGEST_QUIET_MS = 3_600_000

type Waiting = { priority: Priority; start: () => void }
type Gate = { running: Record<Priority, number>; waiting: Waiting[] }
type Budget = { used: number; since: number }

const gates = new Map<string, Gate>()
const budgets = new Map<string, Budget>()
const quietUntil = new Map<string, number>()
let nodes = 1

/** How many processes share Microsoft's limits: each takes its share of them, at least one request at a time. */
export function shareWith(count: number): void {
  nodes = Math.max(1, count)
}

/** One place stays free for people, where there are several. */
function placesFor(priority: Priority): number {
  const all = Math.max(1, Math.floor(AT_ONCE / nodes))
  return priority === 'interactive' ? all : Math.max(1, all - 1)
}

/** Runs `work` when the mailbox has a place for it; in the order of asking, background after everything else. */
export async function inTurn<T>(mailbox: string, work: () => Promise<T>, priority: Priority = 'interactive'): Promise<T> {
  const gate = gates.get(mailbox) ?? { running: { interactive: 0, background: 0 }, waiting: [] }
  gates.set(mailbox, gate)
  await new Promise<void>((start) => {
    gate.waiting.push({ priority, start })
    admit(gate)
  })
  try {
    return await work()
  } finally {
    gate.running[priority]--
    admit(gate)
    if (gate.running.interactive + gate.running.background === 0 && gate.waiting.length === 0) gates.delete(mailbox)
  }
}

function admit({ running, waiting }: Gate): void {
  const hasPlace = (priority: Priority): boolean => {
    const all = running.interactive + running.background
    return all < placesFor('interactive') && running[priority] < placesFor(priority)
  }
  for (const priority of ['interactive', 'background'] as const) {
    for (let next = indexOf(waiting, priority); next >= 0 && hasPlace(priority); next = indexOf(waiting, priority)) {
      running[priority]++
      waiting.splice(next, 1)[0]?.start()
    }
  }
}

const indexOf = (waiting: readonly Waiting[], wanted: Priority): number => waiting.findIndex(({ priority }) => priority === wanted)

/** Milliseconds before the mailbox may be asked again, as Graph or its budget says; 0: now, and a request of background work is counted. */
export function pauseOf(mailbox: string, now: number, priority: Priority): number {
  const quiet = (quietUntil.get(mailbox) ?? 0) - now
  if (quiet > 0) return quiet
  quietUntil.delete(mailbox)
  return priority === 'background' ? countBackground(mailbox, now) : 0
}

function countBackground(mailbox: string, now: number): number {
  const known = budgets.get(mailbox)
  const budget = known && now - known.since < WINDOW_MS ? known : { used: 0, since: now }
  budgets.set(mailbox, budget)
  if (budget.used >= BACKGROUND_BUDGET / nodes) return budget.since + WINDOW_MS - now
  budget.used++
  return 0
}

/** Graph wants the mailbox to be left alone for so long: whoever asks earlier only prolongs it. */
export function leaveAlone(mailbox: string, ms: number, now: number): void {
  quietUntil.set(mailbox, Math.max(quietUntil.get(mailbox) ?? 0, now + Math.min(ms, LONGEST_QUIET_MS)))
}
