/** Microsoft's limits per mailbox: four requests at a time, ten thousand in ten minutes. Whoever looks at the pane goes first. */

export type Priority = 'interactive' | 'background'

const AT_ONCE: Record<Priority, number> = { interactive: 4, background: 3 }
/** Background work leaves half of the requests to people. */
const BACKGROUND_BUDGET = 5_000
const WINDOW_MS = 600_000

type Waiting = { priority: Priority; start: () => void }
type Gate = { running: Record<Priority, number>; waiting: Waiting[] }
type Budget = { used: number; since: number }

const gates = new Map<string, Gate>()
const budgets = new Map<string, Budget>()

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
    return all < AT_ONCE.interactive && running[priority] < AT_ONCE[priority]
  }
  for (const priority of ['interactive', 'background'] as const) {
    for (let next = indexOf(waiting, priority); next >= 0 && hasPlace(priority); next = indexOf(waiting, priority)) {
      running[priority]++
      waiting.splice(next, 1)[0]?.start()
    }
  }
}

const indexOf = (waiting: readonly Waiting[], wanted: Priority): number => waiting.findIndex(({ priority }) => priority === wanted)

/** Milliseconds that background work has to wait before its next request to the mailbox; counts that request. */
export function backgroundPause(mailbox: string, now: number): number {
  const known = budgets.get(mailbox)
  const budget = known && now - known.since < WINDOW_MS ? known : { used: 0, since: now }
  budgets.set(mailbox, budget)
  if (budget.used >= BACKGROUND_BUDGET) return budget.since + WINDOW_MS - now
  budget.used++
  return 0
}
