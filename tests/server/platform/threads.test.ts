import { afterEach, describe, expect, it } from 'vitest'
import type { PlanProblem, VisitPlan } from '../../../domain/visits/plan/plan-problem.ts'
import { Threads } from '../../../server/platform/threads.ts'
import { type PlanWork, solveInThread } from '../../../server/visits/plan/solve-in-thread.ts'

const PLACES = 40
const ALL_DAY = [{ from: 0, until: 1440 }]

/** Customers on a spiral around the start: more than a day can hold. */
function problem(): PlanProblem {
  const points = Array.from({ length: PLACES }, (_, i) => ({ x: i * Math.cos(i), y: i * Math.sin(i) }))
  const minutes = points.flatMap((from) => points.map((to) => Math.round(Math.hypot(from.x - to.x, from.y - to.y))))
  const day = { startPlace: 0, endPlace: 0, from: 480, until: 1020, appointments: [], mostDriving: null, mostPlanned: 378 }
  return {
    days: ['2026-11-30', '2026-12-01'].map((each) => ({ ...day, day: each })),
    candidates: points.slice(1).map((_, i) => ({
      ...{ id: `${i}`, place: i + 1, minutes: 45, value: 1 + (i % 3), isMust: false, windows: [ALL_DAY, ALL_DAY] },
      ...{ windowsHold: 'visit' as const, mostVisits: 1, gapDays: 0 },
    })),
    travel: { size: PLACES, minutes: Float64Array.from(minutes) },
    travelPrice: 0.02,
  }
}

const work = (given: Partial<PlanWork> = {}): PlanWork => ({ problem: problem(), seed: 1, milliseconds: 60_000, iterations: 100_000_000, ...given })

const threads = new Threads(2)
afterEach(() => threads.stop())

const solve = (key: string, given: PlanWork) => solveInThread(threads, key, given)

const all = async (plans: AsyncGenerator<VisitPlan>): Promise<VisitPlan[]> => {
  const found: VisitPlan[] = []
  for await (const plan of plans) found.push(plan)
  return found
}

describe('a search', () => {
  it('tells a plan at once, then better ones only, and ends by its time', async () => {
    const started = performance.now()
    const plans = await all(solve('jonas', work({ milliseconds: 400 })))
    expect(performance.now() - started).toBeLessThan(5_000)
    const scores = plans.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(0)
    expect([...scores].sort((one, other) => one - other)).toEqual(scores)
  })

  it('finds the same plan with the same seed and number of iterations', async () => {
    const last = async () => (await all(solve('jonas', work({ iterations: 300 })))).at(-1)
    expect(await last()).toEqual(await last())
  })

  it('ends when it is cancelled, when the same user begins another, and with the server', async () => {
    for (const end of [
      () => threads.cancel('jonas'),
      async () => void (await all(solve('jonas', work({ milliseconds: 50 })))),
      () => threads.stop(),
    ]) {
      const plans = solve('jonas', work())
      expect((await plans.next()).done).toBe(false)
      const rest = all(plans)
      await end()
      await rest
    }
  })

  it('waits in order for a thread that is free, and no longer when it is cancelled', async () => {
    const narrow = new Threads(1)
    const first = solveInThread(narrow, 'jonas', work())
    await first.next()
    const ended: string[] = []
    const run = (key: string) => all(solveInThread(narrow, key, work({ milliseconds: 50 }))).then((plans) => ended.push(`${key} ${plans.length > 0}`))
    const others = [run('katrin'), run('inga'), run('petra')]
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(ended).toEqual([])
    narrow.cancel('inga')
    await others[1]
    narrow.cancel('jonas')
    await all(first)
    await Promise.all(others)
    expect(ended).toEqual(['inga false', 'katrin true', 'petra true'])
    await narrow.stop()
  })

  it('does not end somebody else’s', async () => {
    const plans = solve('jonas', work())
    await plans.next()
    await all(solve('katrin', work({ milliseconds: 50 })))
    threads.cancel('katrin')
    const rest = all(plans)
    const isOver = await Promise.race([rest.then(() => true), new Promise((resolve) => setTimeout(resolve, 300, false))])
    expect(isOver).toBe(false)
    threads.cancel('jonas')
    await rest
  })
})
