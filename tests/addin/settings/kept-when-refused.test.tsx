// @vitest-environment jsdom
/** What was typed into a short form stays until it has arrived, and what is taken out of a list comes back as what it was. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { idOf } from '../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const gateway = { id: idOf(7), kind: 'fax' as const, sender: 'fax@firma.example', customerFrom: 'number' as const }

function open(hash: string, answers: Parameters<typeof createFakeApi>[0] = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'admin' as const }),
    'mailGateways.list': () => [{ ...gateway, logged: 3 }],
    'mailGateways.likely': () => ({ likely: [], missed: [] }),
    'mailGateways.remove': () => null,
    'mailRules.list': () => [],
    ...answers,
  })
  return { api, ...renderWorkspace(api, hash) }
}

/** Refused first, then taken. */
function refusedOnce() {
  let tries = 0
  return () => {
    if (++tries === 1) throw new Refusal('CONFLICT')
    return null
  }
}

it.each([
  ['a gateway', '#/settings/gateways', 'mailGateways.add', 'Absender (Adresse oder @domain)', 'formular@firma.example'],
  ['an exclusion', '#/settings/exclusions', 'mailRules.add', 'Adresse, Domain oder Name', 'arzt@praxis.example'],
] as const)('%s that was refused stands in its form still, and goes once it was taken', async (_, hash, path, label, value) => {
  const answer = refusedOnce()
  const { user } = open(hash, { [path]: () => answer() ?? { id: idOf(8), logged: 0 } })
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: label })
  await user.type(field, value)
  await user.click(screen.getByRole('button', { name: 'Hinzufügen' }))
  await screen.findByRole('alert')
  expect(field.value).toBe(value)
  await user.click(screen.getByRole('button', { name: 'Hinzufügen' }))
  await waitFor(() => expect(field.value).toBe(''))
})

it('a gateway that was removed by mistake comes back with what it has logged', async () => {
  const { api, user } = open('#/settings/gateways', { 'mailGateways.add': () => null })
  await user.click(await screen.findByRole('button', { name: /entfernen/i }))
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  await waitFor(() => expect(api.callsOf('mailGateways.add').map(({ input }) => input)).toEqual([gateway]))
})
