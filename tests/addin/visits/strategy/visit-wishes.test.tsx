// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextMonday, toggled } from '../../../../addin/pane/visits/strategy/wish-fields.ts'
import { createFakeApi, Refusal } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

const unset = {
  intervalDays: null,
  minutes: null,
  gapDays: null,
  isDropInWelcome: null,
  preferredWeekdays: [],
  isBlocked: false,
  flaggedFrom: null,
  agreedOn: null,
  agreedSince: null,
  version: 0,
}
const site = (siteId: string, name: string, preference: object = {}) => ({
  siteId,
  name,
  city: 'Kiel',
  openingWindows: [],
  preference: { ...unset, ...preference },
})
const kept = {
  closures: [{ closureId: idOf(9), from: '2026-12-24', until: '2027-01-06' }],
  customer: { ...unset, intervalDays: 42, flaggedFrom: '2024-11-18', version: 2 },
  sites: [site(idOf(5), 'Hauptsitz'), site(idOf(6), 'Lager', { minutes: 20, version: 1 })],
}

beforeEach(() => localStorage.clear())
afterEach(cleanup)

async function open(given: object) {
  const api = createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller Werftbedarf'),
    'visitStrategy.preferences': () => kept,
    ...given,
  })
  const rendered = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
  await rendered.user.click(await screen.findByRole('button', { name: 'Mehr' }))
  await rendered.user.click(screen.getByRole('button', { name: 'Besuchswünsche' }))
  // The form is loaded when it is asked for.
  await screen.findByRole('heading', { name: 'Besuchswünsche' }, { timeout: 30_000 })
  return { api, ...rendered }
}
const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })

describe('the visit wishes', () => {
  it('show when the customer is shut, drop it at a press and put it back', async () => {
    const { api, user } = await open({
      'visitStrategy.dropClosure': () => undefined,
      'visitStrategy.enterClosure': () => ({ closureId: idOf(10), isNew: true }),
    })
    await user.click(await screen.findByRole('button', { name: /^Doch geöffnet: Do., 24.12/ }))
    await waitFor(() => expect(api.callsOf('visitStrategy.dropClosure')).toMatchObject([{ input: { closureId: idOf(9) } }]))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    await waitFor(() => expect(api.callsOf('visitStrategy.enterClosure')).toMatchObject([{ input: { from: '2026-12-24', until: '2027-01-06' } }]))
  })

  it('show what is set, and are sent as a whole with the version that was seen', async () => {
    const { api, user, container } = await open({ 'visitStrategy.prefer': () => ({ ...kept.customer, version: 3 }) })
    const interval = await field('Abstand in Tagen')
    expect(interval.value).toBe('42')
    expect(screen.getByRole('button', { name: 'Seit 18.11.24', pressed: true })).toBeTruthy()
    await user.clear(interval)
    await user.type(interval, '21')
    await user.click(screen.getByRole('button', { name: 'Donnerstag' }))
    await user.click(screen.getByRole('button', { name: 'Dienstag' }))
    await user.selectOptions(screen.getByRole('combobox', { name: 'Anmeldung' }), 'ohne Termin willkommen')
    await user.click(screen.getByRole('button', { name: 'Nicht vorgemerkt' }))
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Besuchswünsche gespeichert')
    const { version, agreedSince: _, ...customer } = kept.customer
    expect(api.callsOf('visitStrategy.prefer')[0]?.input).toEqual({
      ...customer,
      ...{
        customerId: idOf(1),
        siteId: null,
        version,
        intervalDays: 21,
        preferredWeekdays: [2, 4],
        isDropInWelcome: true,
        flaggedFrom: null,
        opening: null,
      },
    })
  })

  it('hold for one site alone, and keep what was typed when somebody else was faster', async () => {
    let attempts = 0
    const { api, user } = await open({
      'visitStrategy.prefer': () => {
        attempts += 1
        if (attempts === 1) throw new Refusal('CONFLICT')
        return unset
      },
    })
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Gilt für' }), 'Lager, Kiel')
    const minutes = await field('Dauer in Minuten')
    expect(minutes.value).toBe('20')
    await user.clear(minutes)
    await user.type(minutes, '25')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Jemand hat es inzwischen geändert. Der neue Stand wird geladen.')
    expect((await field('Dauer in Minuten')).value).toBe('25')
    await waitFor(() => expect(api.callsOf('visitStrategy.preferences').length).toBe(2))
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Besuchswünsche gespeichert')
    expect(api.callsOf('visitStrategy.prefer')[1]?.input).toMatchObject({
      siteId: idOf(6),
      minutes: 25,
      version: 1,
      opening: { siteId: idOf(6), windows: [] },
    })
  })

  it('set the hours of an only site together with the customer', async () => {
    const only = { ...kept, sites: [{ ...kept.sites[0]!, openingWindows: [{ weekday: 1, from: '08:00', until: '12:00' }] }] }
    const { api, user } = await open({ 'visitStrategy.preferences': () => only, 'visitStrategy.prefer': () => unset })
    expect((await field('Montag')).value).toBe('08:00–12:00')
    const tuesday = await field('Dienstag')
    await user.type(tuesday, '8-')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(screen.getByText('Bitte so: 8-12, 13-17')).toBeTruthy()
    await user.type(tuesday, '12, 13-17')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Besuchswünsche gespeichert')
    const windows = [
      { weekday: 1, from: '08:00', until: '12:00' },
      { weekday: 2, from: '08:00', until: '12:00' },
      { weekday: 2, from: '13:00', until: '17:00' },
    ]
    expect(api.callsOf('visitStrategy.prefer').map(({ input }) => input)).toMatchObject([{ siteId: null, opening: { siteId: idOf(5), windows } }])
  })

  it('do not leave with a number that is none', async () => {
    const { api, user } = await open({})
    await user.type(await field('Mindestabstand in Tagen'), 'viel')
    expect(screen.getByText('Bitte eine ganze Zahl, oder leer.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    expect(api.callsOf('visitStrategy.prefer')).toEqual([])
  })
})

it('toggles weekdays, and knows the next Monday', () => {
  expect([toggled('24', '4'), toggled('2', '5')]).toEqual(['2', '25'])
  expect([nextMonday('2026-11-29'), nextMonday('2026-11-30')]).toEqual(['2026-11-30', '2026-12-07'])
})
