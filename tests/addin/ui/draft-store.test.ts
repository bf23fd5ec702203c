// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest'
import { draftKey, eraseOldDrafts, forgetWhoLeft, readDraft, rememberLeaving, writeDraft } from '../../../addin/ui/forms/draft-store.ts'

const DAY_MS = 86_400_000
const place = (userKey: string, subject = 's') => draftKey({ partition: 'p', userKey, form: 'log', subject })

beforeEach(() => localStorage.clear())

it('keeps a draft for 14 days, and then it is gone from the browser', () => {
  const start = Date.now()
  vi.useFakeTimers({ now: start })
  writeDraft(place('t.u'), { note: 'Rabatt?' })
  vi.setSystemTime(start + 14 * DAY_MS - 1)
  eraseOldDrafts()
  expect(readDraft(place('t.u'))).toEqual({ note: 'Rabatt?' })
  vi.setSystemTime(start + 14 * DAY_MS)
  expect(readDraft(place('t.u'))).toBeNull()
  expect(localStorage).toHaveLength(1)
  eraseOldDrafts()
  expect(localStorage).toHaveLength(0)
  vi.useRealTimers()
})

it('forgets of a user who signs out everything, and nothing that another has written', () => {
  writeDraft(place('t.u'), { note: 'mine' })
  writeDraft(place('t.v'), { note: 'theirs' })
  localStorage.setItem('confirmed-visits|p', '[]')
  rememberLeaving('t.u')
  forgetWhoLeft()
  expect(Object.keys(localStorage)).toEqual([place('t.v')])
})
