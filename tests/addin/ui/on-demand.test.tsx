// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type ReactNode, Suspense, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { de } from '../../../addin/texts/de.ts'
import { ErrorBoundary } from '../../../addin/ui/errors/ErrorBoundary.tsx'
import { FetchAhead, onDemand } from '../../../addin/ui/on-demand.ts'

afterEach(cleanup)

const Form = ({ title }: { title: string }) => <h2>{title}</h2>
const waiting = 'Wird geladen'
const settled = (): Promise<void> => act(async () => undefined)

/** A button in whose place the form comes. */
function Opening({ children }: { children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Suspense fallback={<p>{waiting}</p>}>
      {isOpen ? (
        children
      ) : (
        <button type="button" onClick={() => setIsOpen(true)}>
          Öffnen
        </button>
      )}
    </Suspense>
  )
}
const open = (): void => void fireEvent.click(screen.getByRole('button'))

describe('a part on demand', () => {
  it('is fetched once, when it is drawn first, behind a placeholder', async () => {
    const load = vi.fn(async () => Form)
    const Part = onDemand(load)
    render(
      <Opening>
        <Part title="Besuch" />
        <Part title="Kontakt" />
      </Opening>,
    )
    expect(load).not.toHaveBeenCalled()
    open()
    expect(screen.getByText(waiting)).toBeTruthy()
    await settled()
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual(['Besuch', 'Kontakt'])
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('is drawn at the click itself once it was fetched ahead', async () => {
    const load = vi.fn(async () => Form)
    const Part = onDemand(load)
    render(
      <Opening>
        <Part title="Besuch" />
      </Opening>,
    )
    Part.fetchAhead()
    Part.fetchAhead()
    await settled()
    open()
    expect(screen.queryByText(waiting)).toBeNull()
    expect(screen.getByRole('heading').textContent).toBe('Besuch')
    expect(load).toHaveBeenCalledTimes(1)
  })

  it('that does not come at all is a button that opens the page anew', async () => {
    vi.mocked(console.error).mockImplementation(() => undefined)
    const onReload = vi.fn()
    const Part = onDemand<{ title: string }>(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')))
    render(
      <ErrorBoundary texts={de} onReload={onReload}>
        <Opening>
          <Part title="Besuch" />
        </Opening>
      </ErrorBoundary>,
    )
    open()
    await settled()
    expect(screen.getByRole('alert')).toBeTruthy()
    open()
    expect(onReload).toHaveBeenCalledOnce()
    vi.mocked(console.error).mockClear()
  })

  it('is fetched again when it is needed, if it could not be fetched ahead', async () => {
    const load = vi.fn(async () => Form)
    load.mockRejectedValueOnce(new Error('offline'))
    const Part = onDemand(load)
    render(
      <Opening>
        <Part title="Besuch" />
      </Opening>,
    )
    Part.fetchAhead()
    await settled()
    open()
    await settled()
    expect(screen.getByRole('heading').textContent).toBe('Besuch')
  })
})

describe('fetching ahead', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('begins when the page has stood for a second, waiting for no answer of the server', async () => {
    let answer = (_text: string): void => undefined
    const fetchAhead = vi.fn()
    const parts = [{ fetchAhead }]
    const Page = () => {
      useQuery({ queryKey: ['cockpit'], queryFn: () => new Promise<string>((resolve) => (answer = resolve)) })
      return <FetchAhead parts={parts} />
    }
    render(
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>,
    )
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(fetchAhead).not.toHaveBeenCalled()
    answer('da')
    await act(() => vi.advanceTimersByTimeAsync(900))
    expect(fetchAhead).not.toHaveBeenCalled()
    await act(() => vi.advanceTimersByTimeAsync(200))
    expect(fetchAhead).toHaveBeenCalledTimes(1)
  })

  it('stops with what it belongs to', async () => {
    const fetchAhead = vi.fn()
    const parts = [{ fetchAhead }]
    const { unmount } = render(
      <QueryClientProvider client={new QueryClient()}>
        <FetchAhead parts={parts} />
      </QueryClientProvider>,
    )
    unmount()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(fetchAhead).not.toHaveBeenCalled()
  })
})
