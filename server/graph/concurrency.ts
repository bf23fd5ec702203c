/** Graph allows four requests at a time per mailbox; more are answered with 429. */
const PER_MAILBOX = 4

type Gate = { running: number; waiting: (() => void)[] }
const gates = new Map<string, Gate>()

/** Runs `work` when fewer than four others of the same mailbox are under way; in the order of asking. */
export async function inTurn<T>(mailbox: string, work: () => Promise<T>): Promise<T> {
  const gate = gates.get(mailbox) ?? { running: 0, waiting: [] }
  gates.set(mailbox, gate)
  if (gate.running >= PER_MAILBOX) await new Promise<void>((resolve) => gate.waiting.push(resolve))
  else gate.running++
  try {
    return await work()
  } finally {
    // The place goes to the next in line, so that nobody who comes now overtakes.
    const next = gate.waiting.shift()
    if (next) next()
    else gate.running--
    if (gate.running === 0) gates.delete(mailbox)
  }
}
