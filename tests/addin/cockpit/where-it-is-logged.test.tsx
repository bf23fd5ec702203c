// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ItemAnswer, MailState } from '../../../addin/api.ts'
import type { OpenItem } from '../../../addin/office/mail-host.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const logged: MailState = {
  ...{ state: 'logged', reportId: idOf(70), loggedAt: '2026-11-23T08:00:00Z', loggedBy: 'Jan', isByMe: false, isAutomatic: false, customers: [] },
  ...{ textState: 'present', canWithdraw: false, team: null },
}
const appointment: OpenItem = { ...mailFrom('-'), key: 'new appointment', mode: 'appointment', sender: null, parties: [], internetMessageId: null }

function open(answer: (input: Record<string, unknown>) => ItemAnswer, item: OpenItem = mailFrom('petra@firma.de', 'Petra Klein')) {
  const hit = { ...answerOf(idOf(1), 'Müller Werftbedarf').choices[0], match: 'Müller Werftbedarf', because: 'name' }
  const api = createFakeApi({ 'cockpit.ofItem': answer, 'customers.search': () => [hit], 'customers.addContact': () => ({}) })
  return { api, ...renderPane(api, createFakeHost(item)) }
}

it('the headline says what is so where the customer may not be seen', async () => {
  open(() => ({ kind: 'internal', mail: logged }))
  expect(await screen.findByText(/^Erfasst/)).toBeTruthy()
  expect(screen.queryByText('Nicht erfasst')).toBeNull()
})

it.each([
  ['an internal mail', undefined],
  ['a new appointment without attendees', appointment],
])('beside %s a customer can be chosen, and written down for', async (_, item) => {
  const chosen = { ...answerOf(idOf(1), 'Müller Werftbedarf'), isInternal: true }
  const { api, user } = open(({ customerId }) => (customerId ? chosen : { kind: 'internal', mail: { state: 'not_logged' } }), item)
  await user.click(await screen.findByRole('button', { name: 'Kunde wählen' }))
  await user.type(await screen.findByRole('searchbox'), 'Müller')
  await user.click(await screen.findByRole('button', { name: /Müller Werftbedarf/ }))
  expect(await screen.findByRole('button', { name: 'Wiedervorlage' })).toBeTruthy()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Müller Werftbedarf')
  expect(api.callsOf('cockpit.ofItem').at(-1)?.input).toMatchObject({ customerId: idOf(1), mode: item?.mode ?? 'read' })
  expect(screen.queryByRole('button', { name: 'Erfassen' })).toBeNull()
})

it('what a colleague passed on stands beside the customer who wrote it, to write down what has to be done', async () => {
  const chosen = { ...answerOf(idOf(1), 'Müller Werftbedarf'), isInternal: true }
  const api = createFakeApi({ 'cockpit.ofItem': ({ forwarded }) => (forwarded ? chosen : { kind: 'internal', mail: { state: 'not_logged' } }) })
  const text = 'Machst du das?\n\nVon: Anna Weber <anna@mueller.example>\nGesendet: Freitag, 27. November 2026 10:11\nAn: Jonas\nBetreff: Kopie'
  const item = { ...mailFrom('petra@firma.de', 'Petra Klein'), subject: 'WG: Kopie der Lieferscheine' }
  renderPane(api, { ...createFakeHost(item), readText: async () => text })
  expect(await screen.findByText('Müller Werftbedarf')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Notiz/Anruf' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Erfassen' })).toBeNull()
  expect(api.callsOf('cockpit.ofItem').map(({ input }) => input.forwarded)).toEqual([
    undefined,
    [{ name: 'Anna Weber', address: 'anna@mueller.example' }],
  ])
})

it('who wrote is named where no person of the customer did, and added by a click', async () => {
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  const stranger = { name: 'Ayşe Demirtaş', address: 'ayse@mueller.example', companyDomain: 'mueller.example' }
  const cockpit = { ...answer.cockpit, person: null }
  const { api, user } = open(() => ({ ...answer, mail: logged, cockpit, stranger }), mailFrom('ayse@mueller.example', 'Ayşe Demirtaş'))
  expect(await screen.findByText('Ayşe Demirtaş')).toBeTruthy()
  expect(screen.queryByText('Anna Weber')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Person hier anlegen: Ayşe Demirtaş' }))
  expect((await screen.findByLabelText<HTMLInputElement>(/^Nachname/)).value).toBe('Demirtaş')
  await user.click(screen.getByRole('button', { name: 'Anlegen' }))
  await waitFor(() =>
    expect(api.callsOf('customers.addContact')[0]?.input).toMatchObject({ customerId: idOf(1), contact: { address: 'ayse@mueller.example' } }),
  )
})
