// @vitest-environment jsdom
/** From the result of connecting to the list of who is unknown, and what is made of each. */
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type Answers, createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { cockpitOf, idOf } from '../../support/sample.ts'

afterEach(cleanup)

const sender = (address: string, more: object = {}) => ({
  ...{ address, name: '', mails: 1, newestAt: '2026-11-20T09:00:00Z', subject: 'Anfrage', webLink: null, companyDomain: address.split('@')[1] },
  ...more,
})
const nele = sender('nele@werft.example', { name: 'Nele Neu', mails: 2, newestAt: '2026-11-22T09:00:00Z' })
const often = sender('oft@metall.example', { mails: 9 })
const page = { isConnected: true, senders: [nele, often], read: 500, before: null }
const day = {
  ...{ day: '2026-11-23', visits: [], followUps: [], unreported: [], proposals: [] },
  ...{ removedFollowUps: [], removedVisits: [], standIns: [], waiting: [] },
}

function serverWith(answers: Answers = {}) {
  return createFakeApi({
    'unknownSenders.list': () => page,
    'myDay.read': () => day,
    'mailSync.health': () => ({ isLoggingOn: true, isJustConnected: true, own: null, shared: [] }),
    'mailSync.firstReading': () => ({ isDone: true, read: 401, total: 401, logged: 231, customers: 84, unknown: 60 }),
    'customers.findSimilar': () => [],
    'customers.create': ({ id }) => ({ customerId: id }),
    ...answers,
  })
}

const names = () => screen.getAllByRole('listitem').map((item) => within(item).getAllByRole('button')[0]!.textContent)

describe('after connecting', () => {
  it('my day tells the result in one sentence that leads to the list, without leaving the pane', async () => {
    const { user } = renderPane(serverWith(), createFakeHost(null))
    const told = await screen.findByRole('status', { name: 'Was das Verbinden gebracht hat' })
    expect(told.textContent).toBe('401 Mails gelesen: 231 bei 84 Kunden erfasst, 60 mit noch Unbekannten – jetzt zuordnen.')
    await user.click(within(told).getByRole('button', { name: 'jetzt zuordnen' }))
    await screen.findByRole('heading', { name: '2 unbekannte Absender' })
  })

  it('while it is read, how far it is', async () => {
    const reading = { isDone: false, read: 120, total: 401, logged: 60, customers: 1, unknown: 0 }
    renderWorkspace(serverWith({ 'mailSync.firstReading': () => reading }), '#/my-day')
    const told = await screen.findByRole('status', { name: 'Was das Verbinden gebracht hat' })
    expect(told.textContent).toBe('120 von 401 Mails gelesen: 60 bei einem Kunden erfasst.')
    within(told).getByRole('progressbar')
  })

  it('nothing is asked of whoever has connected long ago', async () => {
    const api = serverWith({ 'mailSync.health': () => ({ isLoggingOn: true, isJustConnected: false, own: null, shared: [] }) })
    renderWorkspace(api, '#/my-day')
    await screen.findByRole('heading', { name: 'Automatisches Erfassen' })
    expect(api.callsOf('mailSync.firstReading')).toEqual([])
  })
})

describe('the list', () => {
  it('stands in the workspace’s frame alone', async () => {
    renderWorkspace(serverWith(), '#/unknown-senders')
    await screen.findByRole('heading', { name: '2 unbekannte Absender' })
    expect(screen.queryByRole('navigation', { name: 'Aktionen' })).toBeNull()
    screen.getByRole('button', { name: 'Mein Tag' })
  })

  it('has the newest first, or who wrote most', async () => {
    const { user } = renderWorkspace(serverWith(), '#/unknown-senders')
    await screen.findByRole('heading', { name: '2 unbekannte Absender' })
    expect(names()).toEqual([expect.stringContaining('Nele Neu'), expect.stringContaining('oft@metall.example')])
    expect(names()[0]).toMatch(/2 Mails · zuletzt So\., 22\.11\. · Anfrage/)
    await user.click(screen.getByRole('button', { name: 'Meiste Mails zuerst' }))
    expect(names()[0]).toContain('oft@metall.example')
  })

  it('goes on with older mails; who wrote then, too, stands there once', async () => {
    const older = { ...page, senders: [sender('nele@werft.example', { newestAt: '2026-01-05T09:00:00Z' })], before: null }
    const api = serverWith({ 'unknownSenders.list': ({ before }) => (before === null ? { ...page, before: '2026-03-01T00:00:00Z' } : older) })
    const { user } = renderWorkspace(api, '#/unknown-senders')
    await user.click(await screen.findByRole('button', { name: 'Ältere Mails ansehen' }))
    await screen.findByRole('heading', { name: '2 unbekannte Absender' })
    expect(names()[0]).toMatch(/3 Mails · zuletzt So\., 22\.11\./)
  })

  it('makes a prospect of one, and logs no mail that is open beside it', async () => {
    let senders = [nele, often]
    const api = serverWith({ 'unknownSenders.list': () => ({ ...page, senders }) })
    const { user } = renderWorkspace(api, '#/unknown-senders')
    await user.click(await screen.findByRole('button', { name: /Nele Neu/ }))
    await user.click(screen.getByRole('button', { name: 'Neuer Interessent' }))
    senders = [often]
    await user.click(await screen.findByRole('button', { name: 'Anlegen' }))
    await screen.findByText('Werft ist angelegt. Frühere Mails werden nacherfasst.')
    await screen.findByRole('heading', { name: '1 unbekannter Absender' })
    expect(api.callsOf('customers.create')[0]?.input).toMatchObject({
      kind: 'prospect',
      name: 'Werft',
      contact: { surname: 'Neu', address: nele.address },
    })
    expect(api.callsOf('contactReports.logMail')).toEqual([])
  })

  it('assigns one to a customer that is searched for by the name of his company', async () => {
    const hit = { ...cockpitOf(idOf(7), 'Werft Nord').customer, contactId: null, contactName: null, match: 'Werft Nord', because: 'name' }
    const api = serverWith({
      'customers.search': () => [hit],
      'cockpit.ofCustomer': () => cockpitOf(idOf(7), 'Werft Nord'),
      'customers.addContact': () => ({ contactId: idOf(8) }),
    })
    const { user } = renderWorkspace(api, '#/unknown-senders')
    await user.click(await screen.findByRole('button', { name: /Nele Neu/ }))
    await user.click(screen.getByRole('button', { name: 'Kunden zuordnen' }))
    await user.click(await screen.findByRole('button', { name: /Werft Nord/ }))
    await user.click(await screen.findByRole('button', { name: 'Anlegen' }))
    await screen.findByText(/Die Person ist bei Werft Nord angelegt/)
    expect(api.callsOf('customers.search').at(-1)?.input).toEqual({ text: 'Werft' })
    expect(api.callsOf('customers.addContact')[0]?.input).toMatchObject({ customerId: idOf(7), contact: { address: nele.address } })
  })

  it('ignores one, and can take that back', async () => {
    const api = serverWith({ 'customers.ignoreSender': () => null, 'customers.unignoreSender': () => null })
    const { user } = renderWorkspace(api, '#/unknown-senders')
    await user.click(await screen.findByRole('button', { name: /oft@metall/ }))
    await user.click(screen.getByRole('button', { name: 'Ignorieren' }))
    await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
    expect(api.callsOf('customers.unignoreSender')[0]?.input).toEqual({ address: often.address })
    expect(api.callsOf('unknownSenders.list').length).toBeGreaterThan(1)
  })

  it('offers to connect where that is missing', async () => {
    const api = serverWith({
      'unknownSenders.list': () => ({ isConnected: false, senders: [], read: 0, before: null }),
      'mailSync.connectOwn': () => null,
    })
    const { user } = renderWorkspace(api, '#/unknown-senders')
    await user.click(await screen.findByRole('button', { name: 'Postfach verbinden' }))
    expect(api.callsOf('mailSync.connectOwn')).toHaveLength(1)
  })
})

it('beside an open mail the list is a page of the pane', async () => {
  const api = serverWith({ 'cockpit.ofItem': () => ({ kind: 'internal', mail: { state: 'not_logged' } }) })
  const { user } = renderPane(api, createFakeHost(mailFrom('a@firma.de')))
  await user.click(await screen.findByRole('button', { name: 'Mein Tag' }))
  await user.click(await screen.findByRole('button', { name: 'jetzt zuordnen' }))
  await screen.findByRole('heading', { name: '2 unbekannte Absender' })
  await user.click(screen.getByRole('button', { name: 'Zurück zur Mail' }))
  await screen.findByText('Nur Kolleginnen und Kollegen')
})
