// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

type Checked = Outputs['visitOffers']['checkTime']
const fine: Checked = {
  ...{ overlaps: [], before: { name: 'Messe', minutes: 25, missing: 0 }, after: { name: null, minutes: 40, missing: 0 } },
  ...{ isOutsideHours: false, isClosed: false, ownDay: null, hours: { from: 480, until: 1020 }, openWindows: [{ from: 0, until: 1440 }] },
  ...{
    isBlocked: false,
    shutUntil: null,
    personAway: null,
    otherVisit: null,
    free: [
      { from: 540, until: 600, detour: 12 },
      { from: 870, until: 930, detour: 5 },
    ],
    notes: [],
  },
}

function choose(checked: Partial<Checked>, language: 'de' | 'en' = 'de') {
  const api = createFakeApi({ 'cockpit.ofItem': () => answerOf(idOf(1), 'Müller GmbH'), 'visitOffers.checkTime': () => ({ ...fine, ...checked }) })
  return { api, ...renderPane(api, createFakeHost(mailFrom('anna@mueller.example'), language)) }
}

describe('while a time is chosen', () => {
  it('the day’s free times are one tap away, and the way is told', async () => {
    const { api, user } = choose({})
    await user.click(await screen.findByRole('button', { name: 'Besuch' }))
    const told = await screen.findByRole('region', { name: 'Passt das?' })
    expect(told.textContent).toContain('Weg: 25 Minuten von „Messe“, 40 Minuten zum Tagesende.')
    expect(within(told).queryByRole('listitem')).toBeNull()
    await user.click(within(told).getByRole('button', { name: '14:30' }))
    expect(screen.getByLabelText(/^Uhrzeit/)).toHaveProperty('value', '14:30')
    await waitFor(() =>
      expect(api.callsOf('visitOffers.checkTime').at(-1)!.input).toMatchObject({ customerId: idOf(1), time: '14:30', visitId: null }),
    )
  })

  it.each<[string, Partial<Checked>, RegExp, RegExp]>([
    [
      'another appointment',
      { overlaps: [{ name: 'Ostsee', from: 630, until: 690 }] },
      /Überschneidet sich mit „Ostsee“ \(10:30–11:30\)/,
      /Overlaps with “Ostsee”/,
    ],
    [
      'too short a way',
      { before: { name: 'Messe', minutes: 45, missing: 25 } },
      /Von „Messe“ fahren Sie 45 Minuten, dazwischen liegen 20/,
      /the drive takes 45 minutes, with 20/,
    ],
    ['an own absence', { ownDay: 'absent', free: [] }, /Sie sind an diesem Tag abwesend/, /You are away/],
    ['a holiday', { ownDay: 'holiday', free: [] }, /Feiertag/, /public holiday/],
    [
      'an absence of the person',
      { personAway: { name: 'Anke Sörensen', until: '2026-12-02', hasLeft: false } },
      /Anke Sörensen ist bis 02\.12\./,
      /Anke Sörensen is away until/,
    ],
    ['opening times', { isClosed: true, openWindows: [{ from: 480, until: 720 }] }, /nur 08:00–12:00 möglich/, /visits only 08:00–12:00/],
    [
      'holidays of the company',
      { isClosed: true, openWindows: [], shutUntil: '2027-01-05' },
      /Firma ist bis 05\.01\..* geschlossen/,
      /company is closed until/,
    ],
    ['a closed day', { isClosed: true, openWindows: [] }, /keine Besuche möglich/, /no visits on that weekday/],
    ['working hours', { isOutsideHours: true }, /Außerhalb Ihrer Arbeitszeit \(08:00–17:00\)/, /Outside your working hours/],
    ['a visit in the same week', { otherVisit: { startsAt: '2026-12-02T09:00:00.000Z', owner: null } }, /schon ein Besuch: Mi/, /already: Wed/],
    [
      'a visit of a colleague',
      { otherVisit: { startsAt: '2026-12-02T09:00:00.000Z', owner: 'Mia Lorenz' } },
      /schon Mia Lorenz dort/,
      /Mia Lorenz is there/,
    ],
  ])('%s is told, and not refused', async (_, checked, german, english) => {
    for (const [language, text, form, save] of [
      ['de', german, 'Besuch', 'Speichern'],
      ['en', english, 'Visit', 'Save'],
    ] as const) {
      const { user } = choose(checked, language)
      await user.click(await screen.findByRole('button', { name: form }))
      expect((await screen.findByRole('listitem', {}, { timeout: 10_000 })).textContent).toMatch(text)
      expect(screen.getByRole('button', { name: save })).toHaveProperty('disabled', false)
      cleanup()
      localStorage.clear()
    }
  })
})
