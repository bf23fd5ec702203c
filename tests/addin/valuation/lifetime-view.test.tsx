// @vitest-environment jsdom
import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { LifetimePart } from '../../../addin/api.ts'
import { LifetimeView } from '../../../addin/pane/valuation/LifetimeView.tsx'
import { de } from '../../../addin/texts/de.ts'
import { AppFrame } from '../../../addin/ui/AppFrame.tsx'
import { DiscreetFrame } from '../../../addin/ui/discreet/discreet-mode.tsx'
import { createQueryClient } from '../../../addin/ui/query-client.ts'
import { expectedLines, realisedLines, totalLines } from '../../../domain/valuation/lifetime-value/lifetime-lines.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'
import { idOf } from '../support/sample.ts'
import '../support/render-pane.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const realised = { marginCents: 1_200_000, creditCents: 0, interestCents: 80_000, cents: 1_280_000 }
const operands = { orders: 12.345, marginCents: 52_137, factor: 0.823 }
const explained = (lines: ReturnType<typeof realisedLines>) => ({ cents: lines.at(-1)?.value as number, lines })
const valued: LifetimePart = {
  realised: explained(realisedLines(realised)),
  expected: { ...explained(expectedLines(operands)), range: { low: 450_000, high: 620_000 }, months: 60 },
  total: explained(totalLines(realised, operands)),
  lastYearCents: 300_000,
  reason: null,
  rhythm: { everyDays: 9, silentDays: 31 },
}
const missing = (reason: NonNullable<LifetimePart['reason']>): LifetimePart => ({ ...valued, expected: null, total: null, rhythm: null, reason })

async function show(lifetime: LifetimePart | null, isDiscreet = false) {
  const api = createFakeApi({
    'objections.own': () => [],
    'visits.confirmedSoon': () => [],
    'people.whoAmI': () => ({ ...me, preferences: { ...me.preferences, isDiscreet } }),
  })
  const page = (
    <AppFrame api={api.client} client={createQueryClient()} host={createFakeHost(null)} session={fakeSession} texts={de}>
      <DiscreetFrame>
        <Suspense>
          <LifetimeView customerId={idOf(1)} lifetime={lifetime} />
        </Suspense>
      </DiscreetFrame>
    </AppFrame>
  )
  // Texts come on demand, and nothing else here would draw the page again.
  await act(async () => void render(page))
  return userEvent.setup({ delay: null })
}

describe('the lifetime of a customer', () => {
  it('is shown as what he has brought, what is expected with its range, and both together', async () => {
    await show(valued)
    expect((await screen.findByRole('button', { name: /^Kundenwert/ })).textContent).toMatch(/18\.097.€/)
    expect(screen.getByRole('button', { name: /^Bisher gebracht/ }).textContent).toMatch(/12\.800.€/)
    expect(screen.getByRole('button', { name: /^Erwartet in 60 Monaten/ }).textContent).toMatch(/Spanne 4\.500.€ bis 6\.200.€5\.297.€/)
  })

  it('opens to the lines it comes from', async () => {
    const user = await show(valued)
    await user.click(await screen.findByRole('button', { name: /^Erwartet/ }))
    const rows = within(screen.getByRole('table')).getAllByRole('row')
    expect(rows.map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))).toEqual([
      'Erwartete Bestelltage12,345',
      '×Deckungsbeitrag je Bestelltag521,37 €',
      '×Abzinsung auf heute82,3 %',
      '=Erwartet5.297 €',
    ])
  })

  it('tells how often he orders and for how long he is silent, and no chance', async () => {
    await show(valued)
    expect(await screen.findByText('Bestellt alle 9 Tage, seit 31 Tagen still')).toBeTruthy()
    cleanup()
    await show({ ...valued, rhythm: { everyDays: 9, silentDays: 0 } })
    expect(await screen.findByText('Bestellt alle 9 Tage, heute zuletzt')).toBeTruthy()
  })

  it.each([
    ['single_order', /Mit einer einzigen Bestellung/],
    ['no_costs', /keine Einstandspreise bekannt/],
    ['never_bought', /noch nichts bestellt/],
    ['too_few_customers', /zu wenige Kunden/],
  ] as const)('says why there is none: %s', async (reason, words) => {
    await show(missing(reason))
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByText(/3\.000.€/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Erwartet/ })).toBeNull()
  })

  it('says that it is being worked out, and where the range is not known', async () => {
    await show(null)
    expect(await screen.findByText('Der Kundenwert wird gerade ausgerechnet.')).toBeTruthy()
    cleanup()
    await show({ ...valued, expected: valued.expected && { ...valued.expected, range: null } })
    expect(await screen.findByText('Wie sicher das ist, lässt sich noch nicht sagen.')).toBeTruthy()
  })

  it('is hidden in discreet mode', async () => {
    await show(valued, true)
    await waitFor(() => expect(screen.queryByText(/^Bestellt alle 9 Tage/)).toBeNull())
  })
})
