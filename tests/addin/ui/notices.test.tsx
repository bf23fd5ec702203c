// @vitest-environment jsdom
/** What has just happened, with the way back: nobody loses it to the next line, nor while he is on his way to it. */
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { de } from '../../../addin/texts/de.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import type { Notice } from '../../../addin/ui/notice.ts'
import { useNotify } from '../../../addin/ui/notices.tsx'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** Notices as the page shows them, one after the other. */
function open(): (notice: Notice) => void {
  let notify: (notice: Notice) => void = () => undefined
  const Page = () => {
    notify = useNotify()
    return null
  }
  const api = createFakeApi({})
  render(
    <AppFrame api={api.client} client={createQueryClient()} host={createFakeHost(null)} session={fakeSession} texts={de}>
      <Page />
    </AppFrame>,
  )
  return (notice) => act(() => notify(notice))
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds))
const texts = () => screen.queryAllByText(/^(eins|zwei|drei|vier|fünf)$/).map(({ textContent }) => textContent)

it('keeps each way back for its time; what has none makes room', async () => {
  const notify = open()
  const undone: string[] = []
  const withUndo = (text: string): Notice => ({ text, action: { label: 'Rückgängig', run: () => undone.push(text) } })
  notify(withUndo('eins'))
  await pass(6_000)
  notify(withUndo('zwei'))
  notify({ text: 'drei' })
  expect(texts()).toEqual(['eins', 'zwei', 'drei'])
  notify({ text: 'drei' })
  expect(texts()).toEqual(['eins', 'zwei', 'drei'])
  fireEvent.click(screen.getAllByRole('button', { name: 'Rückgängig' })[0]!)
  expect([undone, texts()]).toEqual([['eins'], ['zwei', 'drei']])
  await pass(9_000)
  expect(texts()).toEqual(['zwei', 'drei'])
  await pass(2_000)
  expect(texts()).toEqual([])
})

it('drops no way back before its time, however many come', async () => {
  const notify = open()
  const all = ['eins', 'zwei', 'drei', 'vier', 'fünf']
  for (const text of all) notify({ text, action: { label: 'Rückgängig', run: () => undefined } })
  await pass(9_500)
  expect(texts()).toEqual(all)
  await pass(1_000)
  expect(texts()).toEqual([])
})

it('is held by the keyboard when the pointer has left, and the other way round', async () => {
  const notify = open()
  notify({ text: 'eins', action: { label: 'Rückgängig', run: () => undefined } })
  const line = screen.getByRole('button', { name: 'Rückgängig' }).closest('fieldset')!
  fireEvent.focus(line)
  fireEvent.pointerEnter(line)
  fireEvent.pointerLeave(line)
  await pass(60_000)
  expect(texts()).toEqual(['eins'])
  fireEvent.pointerEnter(line)
  fireEvent.blur(line)
  await pass(60_000)
  expect(texts()).toEqual(['eins'])
  fireEvent.pointerLeave(line)
  await pass(11_000)
  expect(texts()).toEqual([])
})

it.each([
  ['the keyboard', (element: Element) => fireEvent.focus(element), (element: Element) => fireEvent.blur(element)],
  ['the pointer', (element: Element) => fireEvent.pointerEnter(element), (element: Element) => fireEvent.pointerLeave(element)],
])('goes not from under %s', async (_who, come, leave) => {
  const notify = open()
  notify({ text: 'eins', action: { label: 'Rückgängig', run: () => undefined } })
  await pass(9_000)
  come(screen.getByRole('button', { name: 'Rückgängig' }).closest('fieldset')!)
  await pass(60_000)
  expect(texts()).toEqual(['eins'])
  leave(screen.getByRole('button', { name: 'Rückgängig' }).closest('fieldset')!)
  await pass(11_000)
  expect(texts()).toEqual([])
})

it('tells that a way back has failed', async () => {
  const notify = open()
  notify({
    text: 'eins',
    action: {
      label: 'Rückgängig',
      run: async () => {
        throw new Error('broken')
      },
    },
  })
  fireEvent.click(screen.getByRole('button', { name: 'Rückgängig' }))
  await pass(0)
  expect(screen.getByText(de.failures.UNEXPECTED)).toBeTruthy()
})
