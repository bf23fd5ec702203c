// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { usualKinds, usualLadder } from '../../../domain/commerce/complaints/ladder.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

function open(role: 'sales' | 'head_of_sales') {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role }),
    'complaints.changePolicy': (policy) => ({ ...policy, version: 1 }),
  })
  return { api, ...renderWorkspace(api, '#/settings/complaints') }
}

it('whoever leads changes days, adds a kind, and cannot save what does not fit', async () => {
  const { user, api } = open('head_of_sales')
  const confirm = await screen.findByRole('textbox', { name: 'Eingang bestätigen, Transportschaden' })
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' })
  expect(save.disabled).toBe(true)
  await user.clear(confirm)
  await user.type(confirm, '3')
  // The measure would be due before the confirmation.
  expect(save.disabled).toBe(true)
  expect(screen.getByText(/Bitte prüfen/)).toBeTruthy()
  await user.clear(confirm)
  await user.type(confirm, '2')
  await user.click(screen.getByRole('button', { name: 'Art hinzufügen' }))
  expect(save.disabled).toBe(true)
  await user.type(screen.getByRole('textbox', { name: 'Name der Art' }), 'Schimmel')
  await user.click(save)
  await waitFor(() => expect(api.callsOf('complaints.changePolicy')).toHaveLength(1))
  expect(api.callsOf('complaints.changePolicy')[0]?.input).toEqual({
    kinds: [
      ...usualKinds.map((kind) => (kind.key === 'damaged' ? { ...kind, ladder: { ...usualLadder, confirm: 2 } } : kind)),
      { key: expect.stringMatching(/^[a-z0-9-]{36}$/), name: 'Schimmel', isOffered: true, ladder: usualLadder },
    ],
    managementId: null,
    version: 0,
  })
  expect(await screen.findByText(/Alle offenen Reklamationen/)).toBeTruthy()
})

it('whoever sells reads them', async () => {
  open('sales')
  const confirm = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Eingang bestätigen, Transportschaden' })
  expect(confirm.matches(':disabled')).toBe(true)
  expect(screen.queryByRole('button', { name: 'Speichern' })).toBeNull()
})
