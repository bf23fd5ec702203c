import { describe, expect, it } from 'vitest'
import { coolOff, reasonOfStatus, toldPause, waitReasons } from '../../../../domain/commerce/connectors/wait-reason.ts'

describe('how long a system is left alone', () => {
  it.each([
    [0, null, 1, 5_000],
    [0, null, 0, 2_500],
    [1, null, 1, 10_000],
    [5, null, 1, 160_000],
    [50, null, 1, 3_600_000],
    [3, 90_000, 1, 90_000],
    [3, 0, 1, 5_000],
    [0, 10 ** 12, 1, 86_400_000],
  ])('%s refusals before, told %s ms, chance %s: %s ms', (refusals, told, chance, ms) => {
    expect(coolOff(refusals, told, chance)).toBe(ms)
  })

  it.each([
    [null, null],
    ['', null],
    ['120', 120_000],
    ['0', 0],
    ['Fri, 20 Nov 2026 12:01:00 GMT', 60_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['bald', null],
  ])('Retry-After %s: %s', (header, ms) => {
    expect(toldPause(header, Date.UTC(2026, 10, 20, 12))).toBe(ms)
  })

  it.each([
    [429, 'too_many_requests'],
    [408, 'source_busy'],
    [503, 'source_busy'],
    [504, 'source_busy'],
    [502, 'source_down'],
    [401, 'sign_in_refused'],
    [403, 'not_permitted'],
    [404, 'nothing_there'],
    [307, 'redirected'],
    [400, 'request_refused'],
    [413, 'request_refused'],
  ])('%s: %s', (status, reason) => {
    expect(reasonOfStatus(status)).toBe(reason)
    expect(waitReasons).toContain(reason)
  })
})
