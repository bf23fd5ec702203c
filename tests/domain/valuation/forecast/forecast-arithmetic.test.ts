import { expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import { MOST_LINES, recompute } from '../../../../domain/valuation/arithmetic.ts'
import { likelyDayLines } from '../../../../domain/valuation/forecast/forecast-arithmetic.ts'

it('tells the days until the likely order in lines that recompute to it', () => {
  for (let everyDays = 0.5; everyDays < 500; everyDays += 3.5)
    for (const days of [0, 1, 7, 12, 30, 99, 400]) {
      const lines = likelyDayLines({ lastOn: '2026-03-01', likelyOn: addDays('2026-03-01', days), everyDays, isSeasonal: days > 50 })
      expect(lines.length).toBeLessThanOrEqual(MOST_LINES)
      expect(Math.round(recompute(lines) as number)).toBe(days)
      expect(lines.at(-1)?.value).toBe(days)
    }
})
