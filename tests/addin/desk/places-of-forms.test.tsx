// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OpenItem } from '../../../addin/office/mail-host.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, cockpitOf, idOf } from '../support/sample.ts'

const mail = mailFrom('anna@mueller.example')
const mueller = () => answerOf(idOf(1), 'Müller Werftbedarf')

beforeEach(() => localStorage.clear())
afterEach(cleanup)

describe('a form in place of the cockpit', () => {
  it.each(['Notiz/Anruf', 'Wiedervorlage', 'Besuch'])('%s closes by Escape and gives the focus back to its button', async (name) => {
    const { user } = renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name }))
    const form = await screen.findByRole('form')
    await waitFor(() => expect(form.contains(document.activeElement)).toBe(true))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('button', { name }))
  })

  it('closes by Escape also when the focus is beside it', async () => {
    const { user } = renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Besuch' }))
    await user.click(await screen.findByRole('heading', { name: 'Besuch planen' }))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('form')).toBeNull()
  })

  it('of an unknown sender hides the bar and comes back to its button', async () => {
    const unknown = () => ({ kind: 'unknown', sender: mail.sender, proposals: [], mail: { state: 'not_logged' } })
    const { user } = renderPane(createFakeApi({ 'cockpit.ofItem': unknown, 'customers.findSimilar': () => [] }), createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: 'Neuen Interessenten anlegen' }))
    expect(await screen.findByRole('button', { name: 'Anlegen' })).toBeTruthy()
    expect(screen.queryByRole('navigation', { name: 'Aktionen' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Abbrechen' }))
    expect(screen.getByRole('navigation', { name: 'Aktionen' })).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Neuen Interessenten anlegen' }))
  })
})

describe('beside a mail being written', () => {
  it('a follow-up for a missing answer is one click away', async () => {
    const draft: OpenItem = { ...mail, mode: 'compose', sender: null, itemId: null, internetMessageId: null, createdAt: null, direction: 'outgoing' }
    const api = createFakeApi({
      'cockpit.ofItem': mueller,
      'mailSync.preview': () => ({ state: 'not_connected' }),
      'followUps.create': ({ id }) => ({ id, version: 1, outlook: { state: 'saved', webLink: null } }),
    })
    const { user } = renderPane(api, createFakeHost(draft))
    await user.click(await screen.findByRole('button', { name: 'Wiedervorlage, falls keine Antwort' }))
    await user.click(await screen.findByRole('button', { name: 'Speichern' }))
    await waitFor(() =>
      expect(api.callsOf('followUps.create')[0]?.input).toMatchObject({ title: 'Antwort von Anna Weber abwarten', mailItemId: null }),
    )
  })
})

describe('beside an appointment', () => {
  const appointment = (startsAt: string, endsAt: string): OpenItem => ({ ...mail, mode: 'appointment', subject: 'Jahresgespräch', startsAt, endsAt })

  it('that is to come, nothing is offered to report', async () => {
    renderPane(createFakeApi({ 'cockpit.ofItem': mueller }), createFakeHost(appointment('2999-11-20T09:00:00Z', '2999-11-20T10:00:00Z')))
    await screen.findByText('Müller Werftbedarf')
    expect(screen.queryByRole('button', { name: 'Besuch berichten' })).toBeNull()
  })
})

describe('lists of the server', () => {
  const order = {
    orderId: idOf(80),
    number: 'AU-1',
    orderedOn: '2024-11-10',
    promisedOn: null,
    deliveredOn: '2024-11-12',
    status: 'delivered',
    cents: 152_100,
    lines: [],
  }
  const withOrders = () => {
    const cockpit = cockpitOf(idOf(1), 'Müller Werftbedarf')
    const orders = { section: 'orders' as const, count: 1, over: 0, newestOn: '2024-11-10', newestCents: 152_100, newestText: 'AU-1' }
    return { ...mueller(), cockpit: { ...cockpit, sections: [orders] } }
  }
  const page = () => ({ section: 'orders', rows: [order], nextCursor: null })

  it('are asked for with exactly the fields the server takes', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': withOrders, 'cockpit.section': page })
    const { user } = renderPane(api, createFakeHost(mail))
    await user.click(await screen.findByRole('button', { name: /Aufträge/ }))
    expect(await screen.findByText('10.11.24 · AU-1')).toBeTruthy()
    expect(screen.getByText('geliefert 12.11.24')).toBeTruthy()
    expect(api.callsOf('cockpit.section').map(({ input }) => input)).toEqual([{ customerId: idOf(1), section: 'orders', cursor: null }])
  })

  it('tell no amount in discreet mode', async () => {
    localStorage.setItem('cockpit-preferences|test', JSON.stringify({ isDiscreet: true, openSections: [] }))
    const api = createFakeApi({ 'cockpit.ofItem': withOrders, 'cockpit.section': page, 'people.whoAmI': () => new Promise(() => undefined) })
    const { user } = renderPane(api, createFakeHost(mail))
    const heading = await screen.findByRole('button', { name: /Aufträge/ })
    await user.click(heading)
    await screen.findByText('10.11.24 · AU-1')
    expect(document.body.textContent).not.toMatch(/€/)
    expect(within(heading).getByText('10.11.24 · ••• · AU-1')).toBeTruthy()
  })
})
