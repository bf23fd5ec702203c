// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { de } from '../../../../addin/texts/de.ts'
import { en } from '../../../../addin/texts/en.ts'
import { AppFrame } from '../../../../addin/ui/AppFrame.tsx'
import { createQueryClient } from '../../../../addin/ui/query-client.ts'
import { type DayRoute, dayRoutes } from '../../../../addin/workspace/visits/plan/map/day-routes.ts'
import { RouteMap } from '../../../../addin/workspace/visits/plan/map/RouteMap.tsx'
import type { Planner, ShownVisit } from '../../../../addin/workspace/visits/plan/planner-week.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost } from '../../support/fake-host.ts'
import { fakeSession } from '../../support/fake-session.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

// Wide enough for a week and its map.
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }))
  document.head.insertAdjacentHTML('beforeend', '<script id="configuration" type="application/json">{"map":null}</script>')
})
afterEach(() => {
  cleanup()
  // The styles of other files stand there, too.
  document.getElementById('configuration')?.remove()
  vi.unstubAllGlobals()
})

const at = (latitude: number, longitude: number) => ({ latitude, longitude, accuracy: 'exact' as const })
const home = { kind: 'home' as const, text: 'Lübeck', position: at(53.87, 10.69) }
const nowhere = { kind: 'home' as const, text: null, position: null }
const day = (on: string, start: typeof home | typeof nowhere = home): Planner['days'][number] => ({
  ...{ day: on, isOpen: true, why: null, holiday: null, from: 480, until: 1080, start, end: start, appointments: [] },
  ...{ mostDriving: null, pause: null, mostPlanned: 300, tourRegions: [] },
})
const visit = (n: number, on: string, position: ShownVisit['position']): ShownVisit => ({
  ...{ id: idOf(n), customerId: idOf(n), siteId: null, name: `Kunde ${n}`, city: null, classLabel: 'A1', phone: null, contact: null, position },
  ...{ day: on, from: 480 + n * 60, until: 530 + n * 60, status: 'proposed', reasons: [], detour: 0, isLocked: false, isWanted: false },
  ...{ isDropInWelcome: false, version: null, isFromOutlook: false },
})
const [monday, tuesday, wednesday] = ['2026-11-30', '2026-12-01', '2026-12-02'] as const

describe('the routes of a week', () => {
  const visits = [visit(2, monday, at(54.1, 10.8)), visit(1, monday, at(54, 10.6)), visit(3, tuesday, null), visit(4, wednesday, at(53.9, 11.4))]
  it('lead from the start over what has a place to the end, in the order of time', () => {
    const [first] = dayRoutes([day(monday)], visits)
    expect(first?.stops.map(({ name, isEnd }) => [name, isEnd])).toEqual([
      ['Lübeck', true],
      ['Kunde 1', false],
      ['Kunde 2', false],
      ['Lübeck', true],
    ])
  })

  it('are those of days that lead anywhere, whether or not it is known where they begin', () => {
    expect(dayRoutes([day(monday), day(tuesday), day(wednesday, nowhere)], visits).map(({ day }) => day)).toEqual([monday, wednesday])
  })
})

describe('the map', () => {
  const routes = dayRoutes(
    [day(monday), day(tuesday)],
    [visit(1, monday, at(54, 10.6)), visit(2, monday, at(54.1, 10.8)), visit(3, tuesday, at(53.9, 11.4))],
  )
  function show(chosenDay: string | null = null, language: 'de' | 'en' = 'de', onDay = (_day: string | null): void => undefined) {
    const given: { className: string; routes: DayRoute[] } = { className: '', routes }
    return render(
      <AppFrame
        api={createFakeApi({}).client}
        client={createQueryClient()}
        host={createFakeHost(null, language)}
        session={fakeSession}
        texts={language === 'de' ? de : en}
      >
        <RouteMap {...given} chosenDay={chosenDay} onDay={onDay} />
      </AppFrame>,
    )
  }
  const lines = (container: HTMLElement) => [...container.querySelectorAll('path.route-line')]
  const stops = (container: HTMLElement) => [...container.querySelectorAll<HTMLElement>('.route-mark:not(.is-end) .route-stop')]

  it('draws each day in its colour, and counts its stops from one on', () => {
    const { container } = show()
    expect(lines(container).map((line) => line.getAttribute('stroke'))).toEqual(['#0f6cbd', '#8250b8'])
    expect(stops(container).map(({ textContent, style }) => [textContent, style.backgroundColor])).toEqual([
      ['1', 'rgb(15, 108, 189)'],
      ['2', 'rgb(15, 108, 189)'],
      ['1', 'rgb(130, 80, 184)'],
    ])
  })

  it('lets the other days step back behind the chosen one', async () => {
    const onDay = vi.fn()
    const { container } = show(tuesday, 'de', onDay)
    expect(lines(container).map(({ classList }) => classList.contains('is-quiet'))).toEqual([true, false])
    await userEvent.click(screen.getByRole('button', { name: 'Mo., 30.11.' }))
    await userEvent.click(screen.getByRole('button', { name: 'Alle Tage' }))
    expect(onDay.mock.calls).toEqual([[monday], [null]])
  })

  it.each([
    ['de', ['Vergrößern', 'Verkleinern']],
    ['en', ['Zoom in', 'Zoom out']],
  ] as const)('says in the user’s language what its buttons do: %s', (language, words) => {
    const { container } = show(null, language)
    const links = [...container.querySelectorAll('.leaflet-control-zoom a')]
    expect(links.map((link) => [link.getAttribute('title'), link.getAttribute('aria-label')])).toEqual(words.map((word) => [word, word]))
  })
})

describe('beside the week', () => {
  const standing = (position: ReturnType<typeof at> | null): Planner['visits'][number] => ({
    ...{ customerId: idOf(1), siteId: null, name: 'Nord GmbH', city: null, classLabel: 'A1', phone: null, contact: null, position },
    ...{ visitId: idOf(5), version: 4, day: monday, from: 540, until: 600, status: 'confirmed', isFromOutlook: false },
  })
  function open(visits: Planner['visits']) {
    const week: Outputs['visitPlan']['read'] = {
      ...{ zone: 'Europe/Berlin', today: '2026-11-25', days: [day(monday), day(tuesday)], due: [], visits, notes: [], plan: null },
      ...{ limits: { share: 70, mostDriving: 240, newCustomers: 1, isTried: false }, figures: [], conflicts: [], gaps: [] },
    }
    return renderWorkspace(createFakeApi({ 'visitPlan.read': () => week }), '#/planner')
  }
  const headOf = async (on: string): Promise<HTMLElement> =>
    await waitFor(() => {
      const head = document.querySelector<HTMLElement>(`.fc-col-header-cell[data-date="${on}"]`)
      if (!head?.textContent?.includes('.')) throw new Error(`The week has no ${on}`)
      return head
    })
  const colorOf = async (on: string) => (await headOf(on)).querySelector<HTMLElement>('span[style]')?.style.backgroundColor

  it('the map shows the routes, and the heads of the days have its colours', async () => {
    open([standing(at(54, 10.6))])
    await screen.findByLabelText('Karte', { selector: 'section' })
    expect(await colorOf(monday)).toBe('rgb(15, 108, 189)')
    expect(await colorOf(tuesday)).toBeUndefined()
  })

  it('stands nothing while no route is known', async () => {
    const { container } = open([standing(null)])
    expect(await colorOf(monday)).toBeUndefined()
    expect(container.querySelector('aside')).toBeNull()
    expect(screen.queryByLabelText(/Karte/)).toBeNull()
  })
})
