/** How much the search adds to a greedy plan within seconds, and how soon there is a plan at all; beside what both are to be. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import type { CaseFigures, PlanFigures } from './planner/plan.process.ts'

type Case = { customers: number; days: number; seconds: number; goal: { firstMs: number | null; gain: number } }

const MOST_MEMORY_MB = 300
const TERRITORIES = [1, 2, 3]
const CASES: Case[] = [
  { customers: 300, days: 5, seconds: 1, goal: { firstMs: 100, gain: 10 } },
  { customers: 1000, days: 20, seconds: 5, goal: { firstMs: 500, gain: 5 } },
  { customers: 3000, days: 20, seconds: 10, goal: { firstMs: null, gain: 5 } },
]

async function planTerritory({ customers, days, seconds }: Case, seed: number): Promise<CaseFigures> {
  const child = fork('dist/bench/planner/plan.process.js', [customers, days, seconds, seed].map(String))
  const [figures]: [CaseFigures] = await Promise.race([
    once(child, 'message') as Promise<[CaseFigures]>,
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`Planning for ${customers} customers ended with ${code}`))),
  ])
  return figures
}

/** All territories together; of times and memory the worst. */
async function run({ goal, ...each }: Case) {
  const figures: CaseFigures[] = []
  for (const seed of TERRITORIES) figures.push(await planTerritory({ goal, ...each }, seed))
  const [firstMs, memoryMb] = [Math.max(...figures.map((one) => one.firstMs)), Math.max(...figures.map((one) => one.memoryMb))]
  const [greedy, plan] = [sumOf(figures.map((one) => one.greedy)), sumOf(figures.map((one) => one.plan))]
  const gain = Number((100 * (plan.score / greedy.score - 1)).toFixed(1))
  const isFirstMet = goal.firstMs === null || firstMs <= goal.firstMs
  return { ...each, firstMs, greedy, plan, gain, memoryMb, goal, isMet: isFirstMet && gain >= goal.gain && memoryMb <= MOST_MEMORY_MB }
}

const sumOf = (figures: PlanFigures[]): PlanFigures =>
  figures.reduce((sum, { score, visits, drivingMinutes }) => ({
    score: sum.score + score,
    visits: sum.visits + visits,
    drivingMinutes: sum.drivingMinutes + drivingMinutes,
  }))

const told = ({ score, visits, drivingMinutes }: PlanFigures): string => `score ${score}, ${visits} visits, ${drivingMinutes} minutes of driving`

const results = []
for (const each of CASES) results.push(await run(each))

if (process.argv.includes('--json')) console.log(JSON.stringify({ territories: TERRITORIES.length, mostMemoryMb: MOST_MEMORY_MB, results }))
else
  for (const { customers, days, seconds, firstMs, greedy, plan, gain, memoryMb, goal, isMet } of results) {
    console.log(`${customers} customers, ${days} days, ${TERRITORIES.length} territories: ${isMet ? 'goal met' : 'GOAL MISSED'}`)
    console.log(`  greedy  ${told(greedy)}; after ${firstMs} ms${goal.firstMs === null ? '' : ` (goal ${goal.firstMs})`}`)
    console.log(`  planned ${told(plan)}; after ${seconds} s, +${gain} % (goal ${goal.gain} %), ${memoryMb} MB (goal ${MOST_MEMORY_MB})`)
  }
