// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { idOf } from '../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const likely = { sender: 'fax@firma.example', kind: 'fax' as const, mails: 14, newestAt: '2026-11-20T08:00:00Z' }
const tried = { receivedAt: '2026-11-20T08:00:00Z', named: ['+494515550123'], customers: [{ customerId: idOf(1), name: 'Feinkost Lindemann GmbH' }] }

function open(answers: Parameters<typeof createFakeApi>[0] = {}) {
  const rows: object[] = []
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'admin' as const }),
    'mailGateways.list': () => rows,
    'mailGateways.likely': () => ({ likely: rows.length > 0 ? [] : [likely], missed: [] }),
    'mailGateways.tryOut': () => tried,
    'mailGateways.add': (input) => void rows.push({ ...input, logged: 3 }),
    ...answers,
  })
  return { api, ...renderWorkspace(api, '#/settings/gateways') }
}

it('proposes senders that look like gateways, tries one out, and enters it by one click', async () => {
  const { api, user, container } = open()
  const box = await screen.findByRole('region', { name: 'Diese Absender sehen nach Fax oder Telefonanlage aus: 14 Mails' })
  within(box).getByText('Fax als Mail · 14 Mails, zuletzt 20.11.')
  await user.click(within(box).getByRole('button', { name: 'Ausprobieren: fax@firma.example' }))
  await within(box).findByText('Mail vom 20.11.: gelesen würde +494515550123. Kunde: Feinkost Lindemann GmbH')
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
  await user.click(within(box).getByRole('button', { name: 'fax@firma.example eintragen' }))
  await screen.findByText(/· 3 Mails erfasst$/)
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Diese Absender/ })).toBeNull())
  expect(api.callsOf('mailGateways.add').map(({ input: { id: _, ...input } }) => input)).toEqual([
    { kind: 'fax', sender: 'fax@firma.example', customerFrom: 'number' },
  ])
})

it('tries out what is typed before it is entered, and says what was not found', async () => {
  const { api, user } = open({ 'mailGateways.likely': () => ({ likely: [], missed: ['Vertrieb'] }), 'mailGateways.tryOut': () => null })
  await screen.findByText('Zurzeit nicht lesbar: Vertrieb')
  await user.type(screen.getByRole('textbox', { name: 'Absender (Adresse oder @domain)' }), 'formular@firma.example')
  await user.click(screen.getByRole('button', { name: 'Webformular' }))
  await user.click(screen.getByRole('button', { name: 'Ausprobieren' }))
  await screen.findByText(/^Unter den neuesten Mails ist keine/)
  expect(api.callsOf('mailGateways.tryOut').map(({ input }) => input)).toEqual([{ sender: 'formular@firma.example', customerFrom: 'body' }])
})

it('says why nothing can be proposed', async () => {
  open({
    'mailGateways.likely': () => {
      throw new Refusal('OUTLOOK_DOWN')
    },
  })
  await screen.findByRole('alert')
  screen.getByRole('textbox', { name: 'Absender (Adresse oder @domain)' })
})
