// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, Refusal } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

type Plan = Outputs['visitPlan']['progress']

beforeEach(() => vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined })))
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const place = { kind: 'home' as const, text: null, position: null }
const proposal: Plan['proposals'][number] = {
  ...{ customerId: idOf(1), siteId: null, name: 'Nord GmbH', city: null, classLabel: 'A1', phone: null, position: null, contact: null },
  ...{ id: idOf(2), day: '2026-12-01', from: 540, until: 600, isLocked: false, isWanted: false, isExcluded: false, status: 'proposed' },
  ...{ reasons: [], detour: 0 },
}
const plan = (given: Partial<Plan> = {}): Plan => ({
  ...{
    planId: idOf(3),
    version: 1,
    state: 'running',
    from: '2026-11-30',
    days: 7,
    limits: null,
    improvements: 1,
    figures: [],
    proposals: [proposal],
    undo: null,
  },
  ...given,
})
const full = {
  ...{ day: '2026-11-30', isOpen: true, why: null, holiday: null, from: 480, until: 1080, start: place, end: place, appointments: [] },
  ...{ mostDriving: null, pause: null, mostPlanned: 0, tourRegions: [] },
}
const week = (): Outputs['visitPlan']['read'] => ({
  ...{ zone: 'Europe/Berlin', today: '2026-11-25', days: [full, { ...full, day: '2026-12-01', mostPlanned: 300 }], due: [], visits: [], notes: [] },
  limits: { share: 70, mostDriving: 240, newCustomers: 1, isTried: false },
  ...{ figures: [{ visits: 0, driving: 0, visiting: 0, free: 180, pause: null }], conflicts: [], gaps: [], plan: plan() },
})

const leftOut: Outputs['visitPlan']['whyNot'] = { next: { share: null, driving: null, isBoth: false }, customers: [] }

function open(given: object = {}) {
  let state: Plan['state'] = 'running'
  const progress = (): Plan => plan({ state, proposals: [{ ...proposal, from: state === 'running' ? 540 : 555 }] })
  const stop = (): Plan => {
    state = 'ready'
    return progress()
  }
  const api = createFakeApi({
    'visitPlan.read': () => ({ ...week(), plan: progress() }),
    'visitPlan.progress': progress,
    'visitPlan.cancel': stop,
    'visitPlan.whyNot': () => leftOut,
    ...given,
  })
  return { api, ...renderWorkspace(api, '#/planner') }
}

it('ends the search before one looks through what goes into the calendar', async () => {
  const { api, user } = open()
  await user.click(await screen.findByRole('button', { name: 'In meinen Kalender (1)' }))
  // jsdom has no layout, in which the keeper of the focus may take an open dialog for a hidden one.
  const dialog = await screen.findByRole('dialog', { hidden: true })
  expect(api.callsOf('visitPlan.cancel').map(({ input }) => input)).toEqual([{ planId: idOf(3) }])
  expect(within(dialog).getByRole('checkbox', { name: /09:15 Nord GmbH/, hidden: true })).toBeTruthy()
})

it('says how full a day is on which nobody can be visited', async () => {
  open()
  await waitFor(() => expect(screen.getAllByText(/zu 70\s%\svoll, kein Platz für Besuche/)).toHaveLength(1))
})

it('says why a visit cannot be put there', async () => {
  const refuse = (): never => {
    throw new Refusal('INVALID')
  }
  const { user } = open({ 'visitPlan.change': refuse })
  await user.click(await screen.findByRole('button', { name: 'Besuch Nord GmbH ändern' }))
  await user.click(await screen.findByRole('button', { name: 'Nicht besuchen', hidden: true }))
  await screen.findByText(/nur an den Tagen des Plans/)
})

it('says on the day sheets when there is time for the break, and where a visit put there by hand leaves none', async () => {
  const pause = { minutes: 30, from: 690, until: 810 }
  const figures = { visits: 1, driving: 60, visiting: 60, free: 120, pause: null }
  const days = [
    { ...full, mostPlanned: 300, pause },
    { ...full, day: '2026-12-01', mostPlanned: 300, pause },
    // Its break is over.
    { ...full, day: '2026-12-02', mostPlanned: 300, from: 800, pause },
    { ...full, day: '2026-12-03', mostPlanned: 300 },
  ]
  const all = [{ ...figures, pause: { from: 720, until: 750 } }, figures, figures, figures]
  open({ 'visitPlan.read': () => ({ ...week(), days, figures: all, plan: null }) })
  await waitFor(() => expect(screen.getAllByText(/Pause 12:00–12:30/)).toHaveLength(1))
  expect(screen.getAllByText(/keine Zeit für die Pause/)).toHaveLength(1)
})

describe('what tells a customer yes or no', () => {
  const contact = { salutation: null, surname: 'Weber', givenName: 'Anna', address: 'anna@nord.example', form: 'du' as const, language: 'de' }
  const standing: Outputs['visitPlan']['read']['visits'][number] = {
    ...{ customerId: idOf(1), siteId: null, name: 'Nord GmbH', city: null, classLabel: 'A1', phone: null, position: null, contact },
    ...{ visitId: idOf(5), version: 4, day: '2026-12-01', from: 540, until: 600, status: 'confirmed', isFromOutlook: false },
  }
  const conflict = { id: idOf(5), cause: 'away' as const, withId: null, suggestion: { day: '2026-12-01', from: 660, until: 720, detour: 5 } }
  const stand = (answers: object = {}) =>
    open({
      'visitPlan.read': () => ({ ...week(), plan: null, visits: [standing], conflicts: [conflict] }),
      'visits.cancel': () => ({ id: idOf(5), version: 5, outlook: { state: 'none' } }),
      'visits.reschedule': () => ({ id: idOf(5), version: 5, outlook: { state: 'none' } }),
      'visits.settleRemoved': () => ({ id: idOf(5), version: 6, outlook: { state: 'none' } }),
      'visits.read': () => ({ contact, startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T09:00:00.000Z' }),
      ...answers,
    })

  it('a visit called off can take place after all, and its words to the customer are prepared', async () => {
    const opened = vi.spyOn(window, 'open').mockReturnValue(null)
    const { api, user } = stand()
    await user.click(await screen.findByRole('button', { name: 'Besuch absagen' }))
    await screen.findByText('Besuch bei Nord GmbH abgesagt')
    await user.click(screen.getByRole('button', { name: 'Absage schreiben' }))
    await waitFor(() => expect(opened).toHaveBeenCalledOnce())
    const [address] = opened.mock.calls[0]!
    expect(decodeURIComponent(String(address))).toMatch(
      /^mailto:anna@nord\.example\?subject=Absage: Besuch am Dienstag, 1\. Dezember&body=Hallo Anna,/,
    )
    await user.click(screen.getByRole('button', { name: 'Besuch absagen' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('visits.settleRemoved').map(({ input }) => input)).toEqual([{ id: idOf(5), version: 5, choice: 'keep' }]))
  })

  it('a visit’s card leads to the customer and to the sheet, and calls', async () => {
    const position = { latitude: 53.87, longitude: 10.69, accuracy: 'exact' as const }
    const ahead = { ...standing, day: '2999-12-01', phone: '+494511234567', position }
    const day = { ...full, day: ahead.day }
    const { user } = stand({ 'visitPlan.read': () => ({ ...week(), plan: null, days: [day], figures: [], visits: [ahead] }) })
    await user.click(await screen.findByRole('button', { name: 'Besuch Nord GmbH ändern' }))
    const hrefOf = (name: string) => screen.getByRole('link', { name, hidden: true }).getAttribute('href')
    await screen.findByRole('link', { name: 'Weg zu Nord GmbH', hidden: true })
    expect(hrefOf('Weg zu Nord GmbH')).toBe('geo:53.87,10.69?q=53.87,10.69')
    expect(hrefOf('Nord GmbH anrufen')).toBe('tel:+494511234567')
    expect(hrefOf('Blatt zum Besuch bei Nord GmbH')).toContain(`#/visit-sheet/${idOf(5)}/visit/internal`)
  })

  it('an agreed visit that was moved goes back to where it was', async () => {
    const { api, user } = stand()
    await user.click(await screen.findByRole('button', { name: /^Auf .* verschieben/ }))
    await screen.findByRole('button', { name: 'Neuen Termin schreiben' })
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('visits.reschedule')).toHaveLength(2))
    expect(api.callsOf('visits.reschedule')[1]!.input).toMatchObject({ id: idOf(5), version: 5, day: '2026-12-01', time: '09:00', minutes: 60 })
  })

  it('a customer taken out of the plan comes back to his place', async () => {
    const { api, user } = open({ 'visitPlan.change': () => plan({ state: 'ready', version: 2, proposals: [] }) })
    await user.click(await screen.findByRole('button', { name: 'Besuch Nord GmbH ändern' }))
    await user.click(await screen.findByRole('button', { name: 'Nicht besuchen', hidden: true }))
    await screen.findByText('Nord GmbH wird in diesem Plan nicht besucht')
    // Nobody has asked him.
    expect(screen.queryByRole('button', { name: 'Absage schreiben' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('visitPlan.change')).toHaveLength(2))
    expect(api.callsOf('visitPlan.change')[1]!.input).toMatchObject({
      version: 2,
      change: { kind: 'add', customerId: idOf(1), at: { day: '2026-12-01', from: 540 }, minutes: 60 },
    })
  })

  it.each([
    ['called_off', /ist abgesagt/],
    ['not_taken', /nicht gewählter Terminvorschlag/],
    ['unanswered', /nicht geantwortet/],
    ['taken_back', /zurückgenommen/],
  ] as const)('a time that is free since it was %s says so', async (why, text) => {
    const gap = { visitId: idOf(7), why, name: 'Süd GmbH', day: '2026-12-01', from: 540, until: 600, fillers: [] }
    open({ 'visitPlan.read': () => ({ ...week(), plan: null, gaps: [gap] }) })
    const line = await screen.findByText(/Süd GmbH/)
    expect(line.textContent).toMatch(text)
    if (why !== 'called_off') expect(line.textContent).not.toMatch(/abgesagt/)
  })
})

it('what is to be cleared up is three lines at a glance, the others on a click', async () => {
  const gaps = [1, 2, 3, 4, 5].map((number) => ({
    ...{ visitId: idOf(70 + number), why: 'called_off' as const, name: `Süd ${number}`, day: '2026-12-01', from: 540, until: 600, fillers: [] },
  }))
  const { user } = open({ 'visitPlan.read': () => ({ ...week(), plan: null, gaps }) })
  await screen.findByText(/Süd 3/)
  expect(screen.queryByText(/Süd 4/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'weitere 2' }))
  expect(screen.getAllByText(/Süd \d ist abgesagt/)).toHaveLength(5)
  await user.click(screen.getByRole('button', { name: 'weniger zeigen' }))
  expect(screen.queryByText(/Süd 4/)).toBeNull()
})

it('without a place to start from it leads to where that is set', async () => {
  open({ 'visitPlan.read': () => ({ ...week(), plan: null, notes: [{ code: 'start_unknown', names: [] }] }) })
  expect(await screen.findByText(/Ohne Startort kann nicht geplant werden/)).toBeTruthy()
  expect(screen.getByRole('link', { name: 'Startort eintragen' }).getAttribute('href')).toBe('#/settings/planning')
})

describe('a plan that negotiates', () => {
  const due: Outputs['visitPlan']['read']['due'][number] = {
    ...{ customerId: idOf(7), siteId: null, name: 'Süd GmbH', classCode: 'A1', lastVisitOn: null, intervalDays: 42, dueOn: null },
    ...{ urgency: 1, value: 3, isMust: false, reasons: [], minutes: 60, gapDays: 21, channel: 'visit', isDropInWelcome: false },
    ...{ preferredWeekdays: [], openingWindows: [], closures: [], phone: null, city: 'Lübeck' },
    position: { latitude: 53.8, longitude: 10.6, accuracy: 'exact' },
  }
  const ready = plan({ state: 'ready' })
  const negotiate = (answers: object = {}) =>
    open({
      'visitPlan.read': () => ({ ...week(), due: [due], plan: ready }),
      'visitPlan.progress': () => ready,
      'visitPlan.whyNot': () => ({
        next: { share: 80, driving: 300, isBoth: false },
        customers: [{ customerId: idOf(7), siteId: null, why: { kind: 'limits', day: '2026-12-02', share: 80, driving: null } }],
      }),
      'visitPlan.limitsEffect': () => ({ visits: 3, driving: 70, quoteCents: 5_916_400, newCustomers: 0 }),
      'visitPlan.start': ({ id }: Record<string, unknown>) => plan({ state: 'ready', planId: String(id) }),
      'visitPlan.takeBack': () => ready,
      ...answers,
    })

  it('says why it stops, and of each customer why he is not in it', async () => {
    const { user } = negotiate()
    await screen.findByText(/^70\s% und 4 Stunden Fahrt erreicht: mehr ginge mit 80\s% oder 5 Stunden Fahrt\.$/)
    await user.click(screen.getByRole('button', { name: 'Warum nicht? Süd GmbH' }))
    expect(screen.getByText(/Tage voll: Mi\., 02\.12\. ginge mit 80\s%\./)).toBeTruthy()
  })

  it('tells what other limits would do, applies them by a press only, and takes them back', async () => {
    const { api, user } = negotiate()
    await user.click(await screen.findByRole('button', { name: 'Grenzen ändern' }))
    fireEvent.change(screen.getByRole('slider', { name: 'Auslastung des Tages' }), { target: { value: '80' } })
    await screen.findByText(/^\+3 Besuche, \+1:10 Stunden Fahrt, 59\.164\s€ Angebote dabei$/)
    const limits = { share: 80, mostDriving: 240, newCustomers: 1 }
    expect(api.callsOf('visitPlan.limitsEffect').map(({ input }) => input)).toEqual([{ from: '2026-11-30', days: 7, limits }])
    expect(api.callsOf('visitPlan.start')).toEqual([])
    await user.click(screen.getByRole('button', { name: 'So planen' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    const [started] = api.callsOf('visitPlan.start')
    expect(started!.input).toMatchObject({ from: '2026-11-30', days: 7, limits })
    await waitFor(() => expect(api.callsOf('visitPlan.takeBack').map(({ input }) => input)).toEqual([{ planId: started!.input.id }]))
  })

  it('says what a change by hand has moved', async () => {
    const other = (id: number, name: string, day: string | null) => ({ ...proposal, id: idOf(id), customerId: idOf(id), name, day })
    const before = plan({ state: 'ready', proposals: [proposal, other(11, 'Müller', '2026-12-01'), other(12, 'Harms', '2026-12-02')] })
    const after = plan({ state: 'ready', version: 2, proposals: [other(11, 'Müller', '2026-12-03')] })
    const { user } = negotiate({
      'visitPlan.read': () => ({ ...week(), plan: before }),
      'visitPlan.progress': () => before,
      'visitPlan.change': () => after,
    })
    await user.click(await screen.findByRole('button', { name: 'Besuch Nord GmbH ändern' }))
    await user.click(await screen.findByRole('button', { name: 'Nicht besuchen', hidden: true }))
    await screen.findByText('Müller ist von Di., 01.12. auf Do., 03.12. gerückt, Harms ist herausgefallen.')
  })
})
