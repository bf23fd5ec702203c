// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NextOrderLine, RatingPart } from '../../../addin/api.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const expected: NextOrderLine = {
  ...{ id: idOf(1), kind: 'all', name: null, lastOn: '2026-11-01', everyDays: 9, silentDays: 31, isBehind: true, isSeasonal: false, ofCustomers: 40 },
  ...{ earliestOn: '2026-11-06', likelyOn: '2026-11-11', latestOn: '2026-11-17', quantity: null, unit: null, cents: 120_000 },
  lines: [
    { operator: null, value: 9, unit: 'days', what: 'usual_gap' },
    { operator: '×', value: 1.111, unit: 'number', what: 'others' },
    { operator: '=', value: 10, unit: 'days', what: 'until_likely' },
  ],
}
const screws: NextOrderLine = { ...expected, id: idOf(2), kind: 'group', name: 'Schrauben', isBehind: false, quantity: 12.5, unit: 'Stk' }
const press: NextOrderLine = { ...expected, id: idOf(3), kind: 'service', name: 'Presse', isBehind: false, cents: null, lines: [] }

const worth: RatingPart['worth'] = {
  ...{ classCode: 'A2', inDoubt: 'A2', classSince: null, hasRules: true, byHand: null, rule: null, ruleId: null, asksPotential: false },
  potential: {
    ...{ cents: null, lowCents: null, highCents: null, source: 'unknown', saidOn: null, ageMonths: null, factor: null, corrected: null },
    ...{ saidTo: null, lines: [] },
  },
  ...{ revenueCents: 0, marginCents: null, lastOrderOn: null, share: null, better: null, nextDigitFromCents: null, group: null },
}
const rating: RatingPart = { worth, lifetime: null, nextOrders: [], chances: { chances: [], none: null, won: [], bars: [] }, loyalty: null }

async function openRating(nextOrders: NextOrderLine[], isDiscreet = false) {
  const api = createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller Werftbedarf'),
    'cockpit.section': () => ({ section: 'rating', rating: { ...rating, nextOrders } }),
    'people.whoAmI': () => ({ ...me, preferences: { ...me.preferences, openSections: ['rating'], isDiscreet } }),
  })
  const view = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
  await screen.findByRole('heading', { name: 'Müller Werftbedarf' })
  return view
}

describe('the next orders', () => {
  it('say of who is behind how often he orders and how long he is silent, and of others when and how much', async () => {
    await openRating([expected, screws, press])
    const section = within(await screen.findByRole('region', { name: 'Nächste Bestellungen' }))
    expect(section.getByText('Bestellt sonst alle 9 Tage, schweigt seit 31 Tagen')).toBeTruthy()
    expect(section.getByText(/Voraussichtlich bis 11\.11\./)).toBeTruthy()
    expect(section.getByText('etwa 12,5 Stk')).toBeTruthy()
    expect(section.getByText('Wartung Presse')).toBeTruthy()
  })

  it('open to how the likely day comes about', async () => {
    const { user } = await openRating([screws])
    const button = await screen.findByRole('button', { name: /Schrauben/ })
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByRole('row', { name: /Üblicher Abstand seiner Bestellungen 9 Tage/ })).toBeTruthy()
    expect(screen.getByRole('row', { name: /= .*10 Tage/ })).toBeTruthy()
  })

  it('are not there where nothing is expected', async () => {
    await openRating([])
    expect(await screen.findByRole('button', { name: 'Potenzial eintragen' })).toBeTruthy()
    expect(screen.queryByRole('region', { name: 'Nächste Bestellungen' })).toBeNull()
  })
})
