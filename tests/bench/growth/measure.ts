/** Times of calls in this process, how long they held its event loop, and what their statements take without us. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pg from 'pg'

export type Times = { p50Ms: number; p95Ms: number; calls: number; longestHoldMs: number }

/** The clock of the event loop's delay looks so often; what it tells is that much too large. */
const RESOLUTION_MS = 1

const rounded = (ms: number): number => Number(ms.toFixed(2))

/** One after the other. */
export async function measure(calls: number, work: (i: number) => Promise<unknown>): Promise<Times> {
  const times: number[] = []
  const longestHoldMs = await longestHold(async () => {
    for (let i = 0; i < calls; i++) {
      const begun = performance.now()
      await work(i)
      times.push(performance.now() - begun)
    }
  })
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number): number => rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return { p50Ms: at(0.5), p95Ms: at(0.95), calls, longestHoldMs }
}

export async function longestHold(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  delay.enable()
  await work()
  delay.disable()
  return rounded(Math.max(0, delay.max / 1e6 - RESOLUTION_MS))
}

type Sent = { text: string; values: unknown[] }

/** What some work sends to the database. */
export async function recordSent(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, values] = given as [string | Partial<Sent>, unknown]
    const text = typeof first === 'string' ? first : first.text
    if (text) sent.push({ text, values: (typeof first === 'string' ? (Array.isArray(values) ? values : []) : first.values) ?? [] })
    return Reflect.apply(query, this, given)
  } as typeof query
  await work().finally(() => {
    pg.Client.prototype.query = query
  })
  return sent
}

/** The same by the bare driver on one connection, prepared. */
export async function replay(pool: pg.Pool, sent: readonly Sent[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of sent) await client.query({ text, values, name: nameOf(text) })
  } finally {
    client.release()
  }
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const name = names.get(text) ?? `bare${names.size}`
  names.set(text, name)
  return name
}

/** `floor`: the same statements by the bare driver. */
export type Line = { what: string; ours: Times; floor: Times }

/** `work` is played to the bare driver afterwards: that is its floor. */
export async function beside(pool: pg.Pool, what: string, calls: number, work: (i: number) => Promise<unknown>): Promise<Line> {
  await work(0)
  const sent = await recordSent(() => work(0))
  await replay(pool, sent)
  return { what, ours: await measure(calls, work), floor: await measure(calls, () => replay(pool, sent)) }
}

/** In one line. */
export const told = ({ p50Ms, p95Ms, calls, longestHoldMs }: Times): string =>
  `p50 ${p50Ms} ms, p95 ${p95Ms} ms of ${calls}, event loop held ${longestHoldMs} ms at the longest`
