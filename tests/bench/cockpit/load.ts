/** Calls at a given concurrency, timed one by one. */
import autocannon from 'autocannon'

export type Figures = { p50: number; p95: number; perSecond: number; calls: number }

const SECONDS = 10

export function figures(times: number[], seconds: number): Figures {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2))
  return { p50: at(0.5), p95: at(0.95), perSecond: Math.round(times.length / seconds), calls: times.length }
}

type Call = { path: string; method: 'GET' | 'POST'; headers: Record<string, string>; bodies: string[] }

/** Over HTTP with connections kept open. Throws when an answer is not 200. */
export async function overHttp(url: string, { path, method, headers, bodies }: Call, connections: number): Promise<Figures> {
  const times: number[] = []
  const refused = new Map<number, number>()
  const requests = bodies.map((body) => ({ path, method, headers, ...(method === 'POST' ? { body } : {}) }))
  await new Promise<void>((resolve, reject) => {
    const run = autocannon({ url, connections, duration: SECONDS, requests }, (error: unknown) => (error ? reject(error) : resolve()))
    run.on('response', (_client, status, _bytes, ms) => {
      if (status === 200) times.push(ms)
      else refused.set(status, (refused.get(status) ?? 0) + 1)
    })
  })
  if (refused.size) throw new Error(`Refused: ${JSON.stringify([...refused])}`)
  return figures(times, SECONDS)
}

/** The same kind of measurement for any work. */
export async function inProcess(work: (i: number) => Promise<unknown>, concurrency: number): Promise<Figures> {
  const times: number[] = []
  const until = performance.now() + SECONDS * 1000
  let next = 0
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (performance.now() < until) {
        const started = performance.now()
        await work(next++)
        times.push(performance.now() - started)
      }
    }),
  )
  return figures(times, SECONDS)
}
