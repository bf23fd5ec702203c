import { describe, expect, it } from 'vitest'
import { lastCompareTime, wholeWeekAfter } from '../../../domain/mail/compare-time.ts'

const ids = Array.from({ length: 1_000 }, (_, nth) => `0197b000-0000-7000-8000-${((nth * 2_654_435_761) % 2 ** 32).toString(16).padStart(12, '0')}`)
const BERLIN = 'Europe/Berlin'

describe('the time at which a mailbox is compared', () => {
  it('is its own minute of the night, so that no hour has more than its share', () => {
    const now = new Date('2026-11-24T12:00:00Z')
    const hours = ids.map((id) => (lastCompareTime(id, now, BERLIN).getUTCHours() + 1) % 24)
    for (let hour = 0; hour < 5; hour++) {
      const share = hours.filter((each) => each === hour).length
      expect(share).toBeGreaterThan(100)
      expect(share).toBeLessThan(300)
    }
    expect(hours.filter((hour) => hour >= 5)).toEqual([])
  })

  it('comes once a day, and has come before or now', () => {
    for (const id of ids.slice(0, 50)) {
      const time = lastCompareTime(id, new Date('2026-11-24T23:59:00Z'), BERLIN)
      expect(lastCompareTime(id, time, BERLIN)).toEqual(time)
      const before = lastCompareTime(id, new Date(time.getTime() - 1), BERLIN)
      expect(time.getTime() - before.getTime()).toBe(86_400_000)
    }
  })
})

it('a stretch begins with a whole week, and stays the same for one', () => {
  const week = wholeWeekAfter(new Date('2026-11-24T12:00:00Z'))
  expect(week.toISOString()).toBe('2026-11-26T00:00:00.000Z')
  expect(wholeWeekAfter(week)).toEqual(week)
  expect(wholeWeekAfter(new Date('2026-11-19T00:00:01Z'))).toEqual(week)
})
