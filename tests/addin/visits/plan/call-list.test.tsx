// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

type Planner = Outputs['visitPlan']['read']
type Missed = Outputs['contactReports']['missedCalls'][number]

/** A Friday, a quarter past ten in Berlin. */
const NOW = '2026-11-27T09:15:00.000Z'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(NOW) })
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => undefined, removeEventListener: () => undefined }))
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const contact = { salutation: null, surname: 'Weber', givenName: 'Anna', address: 'anna@nord.example', form: 'du' as const, language: 'de' }
const visit = (n: number, name: string): Planner['visits'][number] => ({
  ...{ customerId: idOf(n), siteId: null, name, city: null, classLabel: 'A1', phone: '+494511234567', position: null, contact },
  ...{ visitId: idOf(n + 50), version: 4, day: '2026-12-01', from: 540 + n, until: 600, status: 'proposed', isFromOutlook: false },
})
const due: Planner['due'][number] = {
  ...{
    customerId: idOf(1),
    siteId: null,
    name: 'Nord GmbH',
    classCode: 'A1',
    lastVisitOn: null,
    intervalDays: 42,
    dueOn: null,
    city: null,
    position: null,
  },
  ...{ urgency: 1, value: 3, isMust: false, reasons: [{ kind: 'open_quote', cents: 850_000 }], minutes: 60, gapDays: 21, channel: 'visit' },
  ...{ isDropInWelcome: false, preferredWeekdays: [], openingWindows: [], closures: [], phone: null },
}
const place = { kind: 'home' as const, text: null, position: null }
const planner = (): Planner => ({
  ...{ zone: 'Europe/Berlin', today: '2026-11-27', due: [due], visits: [visit(1, 'Nord GmbH'), visit(2, 'Süd GmbH')], notes: [] },
  days: [
    {
      ...{ day: '2026-12-01', isOpen: true, why: null, holiday: null, from: 480, until: 1080, start: place, end: place, appointments: [] },
      ...{ mostDriving: null, pause: null, mostPlanned: 300, tourRegions: [] },
    },
  ],
  limits: { share: 70, mostDriving: 240, newCustomers: 1, isTried: false },
  ...{ figures: [], conflicts: [], gaps: [], plan: null },
})

const again = { followUpId: idOf(90), version: 3, at: '2026-11-27T11:15' }
const missed = (given: Partial<Missed> = {}): Missed => ({ customerId: idOf(1), count: 2, lastAt: NOW, by: me.name, again: null, ...given })

async function call(known: Missed[], answers: object = {}) {
  const api = createFakeApi({
    'visitPlan.read': planner,
    'contactReports.missedCalls': () => known,
    'contactReports.logContact': () => ({ reportId: idOf(80) }),
    'contactReports.withdraw': () => null,
    'followUps.complete': ({ id, version }: Record<string, unknown>) => ({ id, version: Number(version) + 1, outlook: { state: 'none' } }),
    'visits.arrange': ({ id }: Record<string, unknown>) => ({ id, version: 5, outlook: { state: 'none' } }),
    ...answers,
  })
  const { user } = renderWorkspace(api, '#/planner')
  await user.click(await screen.findByRole('button', { name: 'Anrufliste (2)' }))
  const dialog = await screen.findByRole('dialog', { hidden: true })
  const lines = () => within(dialog).getAllByRole('listitem', { hidden: true })
  const press = async (name: RegExp | string) => user.click(await screen.findByRole('button', { name, hidden: true }))
  /** Of what was done last: the ways back of what was done before stand there, too. */
  const pressLast = async (name: string) => user.click((await screen.findAllByRole('button', { name, hidden: true })).at(-1)!)
  return { api, user, lines, press, pressLast, inputs: (path: string) => api.callsOf(path).map(({ input }) => input) }
}

it('says why somebody is visited, and that he was not reached: how often, when, by whom', async () => {
  const { lines } = await call([missed(), missed({ customerId: idOf(2), count: 1, lastAt: '2026-11-26T14:00:00.000Z', by: 'Petra Klein' })])
  await screen.findByText('2× nicht erreicht, zuletzt 10:15')
  screen.getByText('Nicht erreicht, zuletzt 26.11. 15:00 (Petra Klein)')
  expect(lines()[0]!.textContent).toMatch(/Angebot über 8\.500\s€ offen/)
  expect(
    within(lines()[0]!)
      .getByRole('link', { name: /Nord GmbH anrufen/, hidden: true })
      .getAttribute('href'),
  ).toBe('tel:+494511234567')
  expect(within(lines()[0]!).getByRole('link', { name: 'Per Mail anfragen: Entwurf an Nord GmbH', hidden: true })).toBeTruthy()
})

it('notes a call that nobody answered as a contact, with a reminder, and takes it back', async () => {
  const { inputs, press } = await call([])
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  await screen.findByText('Nord GmbH: nicht erreicht. Erinnerung Fr., 27.11. 11:15.')
  const report = {
    customerId: idOf(1),
    channel: 'phone',
    direction: 'outgoing',
    outcome: 'not_reached',
    at: NOW,
    subject: 'Besuchstermin vereinbaren',
  }
  const followUp = { title: 'Nochmals anrufen: Besuchstermin', dueOn: '2026-11-27', remindAt: '2026-11-27T11:15' }
  expect(inputs('contactReports.logContact')).toMatchObject([{ ...report, followUp }])
  await press('Rückgängig')
  await waitFor(() => expect(inputs('contactReports.withdraw')).toEqual([{ reportId: idOf(80), withFollowUps: true }]))
  expect(inputs('followUps.complete')).toEqual([])
})

it('waits until the list knows of the call before the next can be noted', async () => {
  let read: (missed: Missed[]) => void = () => undefined
  const reading = new Promise<Missed[]>((resolve) => {
    read = resolve
  })
  let times = 0
  const { inputs, press } = await call([], { 'contactReports.missedCalls': () => (times++ === 0 ? [] : reading) })
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  await waitFor(() => expect(times).toBe(2))
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  expect(inputs('contactReports.logContact')).toHaveLength(1)
  read([missed({ count: 1, again })])
  await screen.findByText(/wieder ab/)
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  await waitFor(() => expect(inputs('contactReports.logContact')).toMatchObject([{}, { resultOf: { followUpId: idOf(90), version: 3 } }]))
})

it('notes nothing twice when the answer was lost', async () => {
  let times = 0
  const { inputs, press } = await call([], {
    'contactReports.logContact': () => {
      if (times++ === 0) throw new Error('lost')
      return { reportId: idOf(80) }
    },
  })
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  await waitFor(() => expect(screen.getAllByRole('alert', { hidden: true }).length).toBeGreaterThan(0))
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  await waitFor(() => expect(inputs('contactReports.logContact')).toHaveLength(2))
  const [first, second] = inputs('contactReports.logContact') as { id: string; followUp: { id: string } }[]
  expect([second!.id, second!.followUp.id]).toEqual([first!.id, first!.followUp.id])
})

it('tries again on the morning of the next workday', async () => {
  const { inputs, press } = await call([])
  await press('Nicht erreicht, Mo., 30.11. 09:00 wieder: Nord GmbH')
  await waitFor(() =>
    expect(inputs('contactReports.logContact')).toMatchObject([{ followUp: { dueOn: '2026-11-30', remindAt: '2026-11-30T09:00' } }]),
  )
})

it('puts whoever is called again later to the end, until his time has come', async () => {
  const { lines } = await call([missed({ again })])
  await screen.findByRole('heading', { name: 'Später wieder anrufen', hidden: true })
  screen.getByText('wieder ab Fr., 27.11. 11:15')
  expect(lines().map(({ textContent }) => /Nord|Süd/.exec(textContent ?? '')?.[0])).toEqual(['Süd', 'Nord'])
  cleanup()
  vi.setSystemTime(new Date('2026-11-27T10:16:00.000Z'))
  const later = await call([missed({ again })])
  await screen.findByText(/2× nicht erreicht/)
  expect(screen.queryByRole('heading', { name: 'Später wieder anrufen', hidden: true })).toBeNull()
  expect(later.lines().map(({ textContent }) => /Nord|Süd/.exec(textContent ?? '')?.[0])).toEqual(['Nord', 'Süd'])
})

it('a second call in vain ends the first reminder; taken back it counts again', async () => {
  const { inputs, press } = await call([missed({ again })])
  await screen.findByText(/wieder ab/)
  await press('Nicht erreicht, in 1 Stunde wieder: Nord GmbH')
  await press('Rückgängig')
  expect(inputs('contactReports.logContact')).toMatchObject([{ resultOf: { followUpId: idOf(90), version: 3 } }])
  await waitFor(() => expect(inputs('followUps.complete')).toEqual([{ id: idOf(90), version: 4, done: false }]))
})

it('whoever has agreed is not called again; one who was asked only still is', async () => {
  const { inputs, press, pressLast } = await call([missed({ again })])
  await screen.findByText(/wieder ab/)
  await press('Angefragt: Nord GmbH')
  await waitFor(() => expect(inputs('visits.arrange')).toHaveLength(1))
  expect(inputs('followUps.complete')).toEqual([])
  await press('Bestätigt: Nord GmbH')
  await waitFor(() => expect(inputs('followUps.complete')).toEqual([{ id: idOf(90), version: 3, done: true }]))
  await pressLast('Rückgängig')
  await waitFor(() => expect(inputs('followUps.complete')).toHaveLength(2))
  expect(inputs('followUps.complete')[1]).toEqual({ id: idOf(90), version: 4, done: false })
})

it('nor where that he has agreed is said on the card of the visit', async () => {
  const { api, press, pressLast } = await call([missed({ again })])
  await press('Schließen')
  await press('Besuch Nord GmbH ändern')
  await press('Bestätigt: Nord GmbH')
  await waitFor(() => expect(api.callsOf('followUps.complete').map(({ input }) => input)).toEqual([{ id: idOf(90), version: 3, done: true }]))
  await pressLast('Rückgängig')
  await waitFor(() => expect(api.callsOf('followUps.complete')[1]?.input).toEqual({ id: idOf(90), version: 4, done: false }))
})
