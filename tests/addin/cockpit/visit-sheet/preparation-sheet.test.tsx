// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { answerOf, cockpitOf, idOf } from '../../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

type Sheet = Outputs['visitSheet']['read']
type Internal = Extract<Sheet, { audience: 'internal' }>

const nothing: Internal['rows'] = {
  targets: [],
  ...{ last_report: [], follow_ups: [], complaints: [], quotes: [], orders: [], chances: [], product_groups: [], payments: [], terms: [] },
  ...{ agreements: [], persons: [], projects: [], machines: [], competitor_prices: [] },
}

const cockpit = cockpitOf(idOf(1), 'Müller Werftbedarf')
const site = {
  ...{ siteId: idOf(20), name: 'Haus', street: 'Hafenstr. 3', postalCode: '23552', city: 'Lübeck', country: 'DE', phone: null, isMain: true },
}
const head = { day: '2026-11-25', customer: { customerId: idOf(1), name: 'Müller Werftbedarf', number: '10482' }, site, visit: null }
const quote = { quoteId: idOf(80), number: 'AN-1', quotedOn: '2026-11-01', validUntil: null, status: 'open', subject: 'Rohre', cents: 850_000 }
/** What of it stays in the house. */
const ofHouse = {
  ...{ project: null, customerReference: null, decisionOn: null, probability: null },
  ...{ closedBecause: null, competitor: null, nextStep: null, decision: null },
}
const report = { ...cockpit.lastContacts[0]!, subject: 'Erstbesuch', text: 'Frau Weber will Muster.' }

const internal: Internal = {
  ...{
    ...head,
    audience: 'internal',
    kind: 'customer',
    stage: null,
    classLabel: 'A2',
    careTeam: [],
    phone: '+494511234567',
    warnings: [],
    figures: cockpit.figures,
  },
  rows: { ...nothing, last_report: [report], quotes: [{ ...quote, ...ofHouse }] },
}
const forCustomer: Sheet = { ...head, audience: 'customer', rows: { ...nothing, quotes: [quote] } }

const sheetFor = (input: Record<string, unknown>): Sheet => (input.audience === 'customer' ? forCustomer : internal)

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()

function openAppointment(startsIn: number, endsIn: number, preferences = me.preferences) {
  const api = createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller Werftbedarf'),
    'visitSheet.read': sheetFor,
    'people.whoAmI': () => ({ ...me, preferences }),
  })
  const item = { ...mailFrom('anna@mueller.example'), mode: 'appointment' as const, startsAt: inHours(startsIn), endsAt: inHours(endsIn) }
  return { api, ...renderPane(api, createFakeHost(item)) }
}

describe('beside an appointment', () => {
  it('stands the preparation until it is over: the last report open, empty parts away', async () => {
    openAppointment(1, 2)
    const sheet = await screen.findByRole('region', { name: 'Vorbereitung' })
    expect(within(sheet).getByText('Frau Weber will Muster.')).toBeTruthy()
    expect(
      within(sheet)
        .getByRole('button', { name: /Offene Angebote/ })
        .getAttribute('aria-expanded'),
    ).toBe('false')
    expect(within(sheet).queryByRole('button', { name: /Maschinen/ })).toBeNull()
  })

  it('leads to the customer, and calls him', async () => {
    openAppointment(1, 2)
    const sheet = within(await screen.findByRole('region', { name: 'Vorbereitung' }))
    const hrefOf = (name: string) => sheet.getByRole('link', { name }).getAttribute('href')
    expect(hrefOf('Weg zu Müller Werftbedarf')).toBe('geo:0,0?q=Hafenstr.%203%2C%2023552%20L%C3%BCbeck')
    expect(hrefOf('Müller Werftbedarf anrufen')).toBe('tel:+494511234567')
  })

  it('is closed and opened by the keyboard, and stays as one left it', async () => {
    const { api, user } = openAppointment(-1, 1)
    const part = await screen.findByRole('button', { name: /Letzter Bericht/ })
    part.focus()
    await user.keyboard('{Enter}')
    expect(screen.queryByText('Frau Weber will Muster.')).toBeNull()
    await waitFor(() => expect(api.callsOf('people.savePreferences')[0]?.input).toMatchObject({ openSections: ['sheet.last_report'] }))
  })

  it('gives way to the cockpit and comes back', async () => {
    const { user } = openAppointment(1, 2)
    await user.click(await screen.findByRole('button', { name: 'Ganzes Kundencockpit' }))
    expect(screen.queryByRole('region', { name: 'Vorbereitung' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Zur Vorbereitung' }))
    expect(await screen.findByRole('region', { name: 'Vorbereitung' })).toBeTruthy()
  })

  it('is the cockpit with the way to the report once it is over', async () => {
    const { api } = openAppointment(-2, -1)
    expect(await screen.findByRole('button', { name: 'Besuch berichten' })).toBeTruthy()
    expect(api.callsOf('visitSheet.read')).toEqual([])
  })

  it('fetches in discreet mode only what the customer may read', async () => {
    const { api } = openAppointment(-1, 1, { isDiscreet: true, openSections: [], areLettersOn: true })
    expect(await screen.findByText(/nur, was der Kunde lesen darf/)).toBeTruthy()
    expect(screen.queryByText('Frau Weber will Muster.')).toBeNull()
    expect(api.callsOf('visitSheet.read').map(({ input }) => input.audience)).toEqual(['customer'])
  })
})

describe('the sheet to print', () => {
  const print = (audience: string, preferences = me.preferences) => {
    const api = createFakeApi({ 'visitSheet.read': sheetFor, 'people.whoAmI': () => ({ ...me, preferences }) })
    return { api, ...renderWorkspace(api, `#/visit-sheet/${idOf(1)}/customer/${audience}`) }
  }

  it('has everything open and says that it is internal', async () => {
    print('internal')
    expect(await screen.findByText('Frau Weber will Muster.')).toBeTruthy()
    expect(screen.getByText(/AN-1/)).toBeTruthy()
    expect(screen.getByText('Intern: bleibt in der Tasche.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Hafenstr. 3, 23552 Lübeck: Weg dorthin' })).toBeTruthy()
    expect(screen.getByRole('img', { name: /A2/ })).toBeTruthy()
  })

  it('tells what comparable customers buy, for how much, and that it was offered', async () => {
    const basis = { productGroupId: idOf(2), name: 'Fittinge', others: [], buyers: 7, of: 9, cents: 420_000 }
    const chances: Internal['rows']['chances'] = [{ kind: 'gap', ruleKey: `gap:${idOf(2)}`, isOffered: true, ...basis }]
    const api = createFakeApi({ 'visitSheet.read': () => ({ ...internal, rows: { ...nothing, chances } }), 'people.whoAmI': () => me })
    renderWorkspace(api, `#/visit-sheet/${idOf(1)}/customer/internal`)
    expect(await screen.findByText('7 von 9 vergleichbaren Kunden kaufen Fittinge')).toBeTruthy()
    expect(screen.getByText(/4\.200.€ im Jahr/)).toBeTruthy()
    expect(screen.getByText('Angeboten.')).toBeTruthy()
  })

  it('is the customer’s in discreet mode, with its amounts', async () => {
    const { api } = print('internal', { isDiscreet: true, openSections: [], areLettersOn: true })
    expect(await screen.findByText(/8\.500/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'Intern' })).toBeNull()
    expect(api.callsOf('visitSheet.read').map(({ input }) => input.audience)).toEqual(['customer'])
  })

  it('is where the event of a visit leads to before it begins', async () => {
    const visit = { visitId: idOf(61), startsAt: inHours(1), endsAt: inHours(2), version: 1 }
    const api = createFakeApi({ 'visitSheet.read': sheetFor, 'visitReport.asked': () => ({ visit }) })
    renderWorkspace(api, `#/customers/${idOf(1)}/visits/${idOf(61)}`)
    expect(await screen.findByText('Frau Weber will Muster.')).toBeTruthy()
    expect(api.callsOf('visitSheet.read')[0]?.input).toEqual({ of: { visitId: idOf(61) }, audience: 'internal' })
  })

  it('has a version for the customer, one click away', async () => {
    const { user } = print('internal')
    await screen.findByText('Frau Weber will Muster.')
    await user.click(screen.getByRole('link', { name: 'Für den Kunden' }))
    await waitFor(() => expect(screen.queryByText('Frau Weber will Muster.')).toBeNull())
    expect(await screen.findByText(/AN-1/)).toBeTruthy()
    expect(screen.queryByText('Intern: bleibt in der Tasche.')).toBeNull()
  })
})
