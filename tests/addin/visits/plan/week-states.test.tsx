// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { de } from '../../../../addin/texts/de.ts'
import { en } from '../../../../addin/texts/en.ts'
import { AppFrame } from '../../../../addin/ui/AppFrame.tsx'
import { createQueryClient } from '../../../../addin/ui/query-client.ts'
import type { Planner, ShownVisit } from '../../../../addin/workspace/visits/plan/planner-week.ts'
import { WeekCalendar } from '../../../../addin/workspace/visits/plan/week/WeekCalendar.tsx'
import { lockOf, weekStateOf } from '../../../../addin/workspace/visits/plan/week/week-state.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost } from '../../support/fake-host.ts'
import { fakeSession } from '../../support/fake-session.ts'
import { idOf } from '../../support/sample.ts'
import { TellingStyles } from '../../support/TellingStyles.tsx'

afterEach(cleanup)

type Facts = Pick<ShownVisit, 'status' | 'version' | 'isFromOutlook'>
const facts = (status: Facts['status'], version: number | null, isFromOutlook = false): Facts => ({ status, version, isFromOutlook })

describe('a visit in the week', () => {
  it.each([
    [facts('proposed', null), 'proposal', null],
    [facts('proposed', 1), 'entered', null],
    [facts('proposed', 1, true), 'recognised', 'fromOutlook'],
    [facts('asked', null), 'asked', null],
    [facts('asked', 2), 'asked', null],
    [facts('confirmed', 2), 'confirmed', null],
    [facts('confirmed', 2, true), 'confirmed', 'fromOutlook'],
    [facts('drop_in', 2), 'drop_in', null],
    [facts('done', 3), 'over', 'over'],
    [facts('not_met', 3, true), 'over', 'over'],
  ] as const)('%o is %s, and is dragged unless it is %s', (visit, state, lock) => {
    expect(weekStateOf(visit)).toBe(state)
    expect(lockOf(visit)).toBe(lock)
  })
})

const place = { kind: 'home' as const, text: null, position: null }
const appointment = {
  eventId: 'event-1',
  subject: 'Zahnarzt',
  from: 900,
  until: 960,
  place: null,
  placeText: null,
  visitId: null,
  isTentative: false,
}
const planner = {
  ...{ zone: 'Europe/Berlin', today: '2026-11-25', due: [], visits: [], notes: [], conflicts: [], gaps: [], figures: [], plan: null },
  limits: { share: 70, mostDriving: 240, newCustomers: 1, isTried: false },
  days: ['2026-11-30', '2026-12-01'].map((day, index) => ({
    ...{ day, isOpen: true, why: null, holiday: null, from: 480, until: 1080, start: place, end: place, appointments: index ? [] : [appointment] },
    ...{ mostDriving: null, pause: null, mostPlanned: 300, tourRegions: [] },
  })),
} as unknown as Planner

const shown = (n: number, given: Partial<ShownVisit>): ShownVisit => ({
  ...{ id: idOf(n), customerId: idOf(n), siteId: null, name: `Kunde ${n}`, city: null, classLabel: 'A1', phone: null, contact: null, position: null },
  ...{ day: '2026-12-01', from: 480 + n * 60, until: 530 + n * 60, status: 'proposed', reasons: [], detour: 0, isLocked: false, isWanted: false },
  ...{ isDropInWelcome: false, version: null, isFromOutlook: false, ...given },
})

function show(visits: ShownVisit[], language: 'de' | 'en' = 'de') {
  const nothing = () => undefined
  return render(
    <AppFrame
      api={createFakeApi({}).client}
      client={createQueryClient()}
      host={createFakeHost(null, language)}
      session={fakeSession}
      texts={language === 'de' ? de : en}
    >
      <WeekCalendar
        {...{
          planner,
          visits,
          mapped: new Set<string>(),
          plan: null,
          chosenDay: null,
          onDay: nothing,
          onVisit: nothing,
          change: nothing,
          onMove: nothing,
        }}
      />
    </AppFrame>,
    { wrapper: TellingStyles },
  )
}

const card = (container: HTMLElement, n: number): HTMLElement => {
  const found = [...container.querySelectorAll<HTMLElement>('.fc-event')].find(({ textContent }) => textContent?.includes(`Kunde ${n}`))
  if (!found) throw new Error(`Kunde ${n} is not in the week`)
  return found
}

describe('the week', () => {
  const all = [
    shown(1, {}),
    shown(2, { version: 1 }),
    shown(3, { version: 1, status: 'asked' }),
    shown(4, { version: 1, status: 'confirmed' }),
    shown(5, { version: 1, isFromOutlook: true }),
  ]

  it('tells the states apart by a pattern each, and says what they mean', async () => {
    const { container } = show(all)
    const legend = within(await screen.findByRole('list', { name: 'Legende' }))
    expect(legend.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'vorgeschlagen',
      'eingetragen, noch nicht angefragt',
      'angefragt',
      'bestätigt',
      'in Outlook als Besuch erkannt',
      'anderer Termin',
    ])
    const states = [1, 2, 3, 4, 5].map((n) => /is-(proposal|entered|asked|confirmed|recognised)/.exec(card(container, n).className)?.[1])
    expect(states).toEqual(['proposal', 'entered', 'asked', 'confirmed', 'recognised'])
    expect(card(container, 2).getAttribute('aria-label')).toBe('10:00 Kunde 2, eingetragen, noch nicht angefragt')
  })

  it('explains only what is on show, in the reader’s language', async () => {
    show([shown(1, {}), shown(4, { version: 1, status: 'confirmed' })], 'en')
    const legend = within(await screen.findByRole('list', { name: 'Legend' }))
    expect(legend.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['proposed', 'confirmed', 'other appointment'])
  })

  it('locks what cannot be dragged, and says why', async () => {
    const { container } = show(all)
    await screen.findByRole('list', { name: 'Legende' })
    const why = 'In Outlook angelegt: wird dort verschoben'
    expect(within(card(container, 5)).getByLabelText(why)).toBeTruthy()
    expect(card(container, 5).getAttribute('aria-label')).toContain(why)
    expect(card(container, 5).classList.contains('fc-event-draggable')).toBe(false)
    expect(card(container, 1).className).toMatch(/is-proposed.*fc-event-draggable|fc-event-draggable.*is-proposed/)
    expect(within(card(container, 1)).queryByLabelText(why)).toBeNull()
  })
})
