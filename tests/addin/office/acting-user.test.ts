// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchUser } from '../../../addin/office/acting-user.ts'
import type { HostState } from '../../../addin/office/mail-host.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('somebody acts who opens the page, clicks or opens another mail; not one who is asked by the clock, nor a change of colours', () => {
  let state: HostState = { item: null, theme: 'light' }
  const listeners: (() => void)[] = []
  const tell = (next: HostState): void => {
    state = next
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.push(listener)
    return () => undefined
  }
  const isActing = watchUser({ state: () => state, subscribe })
  const wait = (): boolean => {
    vi.advanceTimersByTime(15_000)
    return isActing()
  }
  expect(isActing()).toBe(true)
  expect(wait()).toBe(false)
  document.body.click()
  expect(isActing()).toBe(true)
  expect(wait()).toBe(false)
  tell({ ...state, theme: 'dark' })
  expect(isActing()).toBe(false)
  tell({ ...state, item: 'reading' })
  expect(isActing()).toBe(true)
})
