/** Benchmark instances of the team orienteering problem with time windows, as the planner solves them. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Candidate, PlanProblem } from '../../domain/visits/plan/plan-problem.ts'
import { solveVisitPlan } from '../../domain/visits/plan/solve-visit-plan.ts'

export type ToptwResult = { file: string; days: number; score: number; routes: number[][]; ms: number }

export type Vertex = { x: number; y: number; minutes: number; score: number; opens: number; closes: number }

/** Vertex 0 is the depot, open as long as a day lasts. A vertex's window stands in its last two columns. */
export const readVertices = (text: string): Vertex[] =>
  text
    .split('\n')
    .slice(2)
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((columns) => columns.length > 6)
    .map((columns) => {
      const [, x = 0, y = 0, minutes = 0, score = 0] = columns
      return { x, y, minutes, score, opens: columns.at(-2) ?? 0, closes: columns.at(-1) ?? 0 }
    })

/** Distances are cut to one decimal for Solomon's instances, to two for Cordeau's (`pr`): times are whole tenths or hundredths. */
export const unitsPerMinute = (file: string): number => (path.basename(file).startsWith('pr') ? 100 : 10)

/** `days` equal days; the way costs so little that it only decides between equal scores. */
export function toptwProblem(vertices: readonly Vertex[], days: number, units: number): PlanProblem {
  const size = vertices.length
  const minutes = new Float64Array(size * size)
  vertices.forEach((a, row) => {
    vertices.forEach((b, column) => {
      minutes[row * size + column] = Math.floor(Math.hypot(a.x - b.x, a.y - b.y) * units + 1e-9)
    })
  })
  const until = (vertices[0]?.closes ?? 0) * units
  const day = { startPlace: 0, endPlace: 0, from: 0, until, appointments: [], mostDriving: null, mostPlanned: null }
  const candidates = vertices.flatMap(({ minutes, score, opens, closes }, place): Candidate[] =>
    place === 0
      ? []
      : [
          {
            ...{ id: String(place), place, minutes: minutes * units, value: score, isMust: false, mostVisits: 1, gapDays: 1 },
            ...{ windows: Array(days).fill([{ from: opens * units, until: closes * units }]), windowsHold: 'start' },
          },
        ],
  )
  return {
    days: Array.from({ length: days }, (_, number) => ({ day: `2026-01-0${number + 1}`, ...day })),
    candidates,
    travel: { size, minutes },
    travelPrice: 0.1 / (days * until),
  }
}

export function solveToptw(file: string, { days, seed, iterations, seconds }: ToptwLimits): ToptwResult {
  const vertices = readVertices(readFileSync(file, 'utf8'))
  const started = performance.now()
  const end = started + seconds * 1000
  const plan = solveVisitPlan(toptwProblem(vertices, days, unitsPerMinute(file)), {
    ...{ seed, iterations, isOver: () => performance.now() >= end, onImprovement: () => {} },
  })
  const visited = plan.visits.map(({ candidateId }) => Number(candidateId))
  return {
    file,
    days,
    score: visited.reduce((sum, stop) => sum + (vertices[stop]?.score ?? 0), 0),
    routes: Array.from({ length: days }, (_, day) => visited.filter((_, at) => plan.visits[at]?.day === day)),
    ms: Math.round(performance.now() - started),
  }
}

export type ToptwLimits = { days: number; seconds: number; iterations: number; seed: number }

/** `--days m --seconds s [--iterations n] [--seed k] FILE...` */
export function solveToptwFiles(args: string[]): ToptwResult[] {
  const number = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    options: { days: number, seconds: number, iterations: number, seed: number },
    allowPositionals: true,
  })
  const limits = {
    days: Number(values.days ?? 1),
    seconds: Number(values.seconds ?? Number.POSITIVE_INFINITY),
    iterations: Number(values.iterations ?? Number.POSITIVE_INFINITY),
    seed: Number(values.seed ?? 1),
  }
  return positionals.map((file) => solveToptw(file, limits))
}
