import { expect, it } from 'vitest'
import { createRandom } from '../../../../domain/visits/plan/random.ts'
import { solveVisitPlan } from '../../../../domain/visits/plan/solve-visit-plan.ts'
import { toptwProblem, type Vertex } from '../../../reference/toptw.ts'

/** 288 stops around a few towns, each with a window of some hours, and one day that has time for about forty of them. */
function drawTerritory(): Vertex[] {
  const random = createRandom(8)
  const between = (from: number, to: number): number => from + random.below(to - from + 1)
  const towns = Array.from({ length: 5 }, () => [between(-80, 80), between(-80, 80)] as const)
  const near = (middle: number): number => middle + (random.next() + random.next() + random.next() - 1.5) * 25
  const place = (): [number, number] => {
    const [x, y] = towns[random.below(towns.length)] ?? [0, 0]
    return random.next() < 0.6 ? [near(x), near(y)] : [between(-100, 100), between(-100, 100)]
  }
  const stops = Array.from({ length: 288 }, (): Vertex => {
    const [[x, y], opens] = [place(), between(60, 500)]
    return { x, y, minutes: between(1, 25), score: between(1, 25), opens, closes: opens + between(180, 360) }
  })
  return [{ x: 0, y: 0, minutes: 0, score: 0, opens: 0, closes: 1_000 }, ...stops]
}

/** Ten times as long a search finds no more. */
const MOST_KNOWN = 719

it('a search over a long day does not stay in the valley in which it began', () => {
  const problem = toptwProblem(drawTerritory(), 1, 100)
  const scores = [1, 2, 3, 4].map((seed) => solveVisitPlan(problem, { seed, iterations: 12_000, isOver: () => false, onImprovement: () => {} }).score)
  expect(Math.min(...scores)).toBeGreaterThan(0.97 * MOST_KNOWN)
})
