import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readVertices, solveToptw, unitsPerMinute } from '../../../reference/toptw.ts'

const REFERENCE = '../shared/references/visits'
const isThere = existsSync(REFERENCE)
const ITERATIONS = 400

/** By instance and days. */
function readScores(): Map<string, { best: number; isProven: boolean }> {
  const lines = readFileSync(`${REFERENCE}/reference_scores.csv`, 'utf8').trim().split('\n').slice(1)
  return new Map(
    lines.map((line) => {
      const [instance, days, best, , proven] = line.split(',')
      return [`${instance} ${days}`, { best: Number(best), isProven: proven !== '' }]
    }),
  )
}

/** Walks the routes with the benchmark's own rounding; null: a stop is visited twice, comes too late, or the day is too short. */
function scoreOf(file: string, routes: number[][]): number | null {
  const vertices = readVertices(readFileSync(file, 'utf8'))
  const units = unitsPerMinute(file)
  const seen = new Set<number>()
  let score = 0
  for (const route of routes) {
    let time = 0
    let from = vertices[0]
    for (const stop of [...route, 0]) {
      const to = vertices[stop]
      if (!from || !to || seen.has(stop)) return null
      if (stop > 0) seen.add(stop)
      const begin = Math.max(time + Math.floor(Math.hypot(from.x - to.x, from.y - to.y) * units) / units, to.opens)
      if (begin > to.closes + 1e-6) return null
      time = begin + to.minutes
      score += to.score
      from = to
    }
  }
  return score
}

describe.skipIf(!isThere)(`the benchmark instances (${isThere ? 'there' : `skipped: no ${REFERENCE}`})`, () => {
  const scores = isThere ? readScores() : new Map()
  const files = isThere ? readdirSync(`${REFERENCE}/toptw`).map((name) => `${REFERENCE}/toptw/${name}`) : []

  it.each([1, 2, 3, 4])('have routes that hold on %i days, near the best known and never above an optimum', (days) => {
    const gaps = files.map((file) => {
      const { score, routes } = solveToptw(file, { days, seed: 1, iterations: ITERATIONS, seconds: Number.POSITIVE_INFINITY })
      expect(routes).toHaveLength(days)
      expect(score).toBe(scoreOf(file, routes))
      const known = scores.get(`${path.basename(file, '.txt')} ${days}`)
      if (known.isProven) expect(score).toBeLessThanOrEqual(known.best)
      return 1 - score / known.best
    })
    expect(gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length).toBeLessThan(0.04)
  })

  it('have the same routes for the same seed and number of iterations', () => {
    const file = `${REFERENCE}/toptw/rc103.txt`
    const limits = { days: 2, seed: 7, iterations: ITERATIONS, seconds: Number.POSITIVE_INFINITY }
    expect(solveToptw(file, limits).routes).toEqual(solveToptw(file, limits).routes)
  })
})
