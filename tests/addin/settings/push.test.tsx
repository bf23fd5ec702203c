// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, it, vi } from 'vitest'
import { entityNames } from '../../../domain/texts/entity-names.ts'
import { createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { idOf } from '../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const key = {
  ...{ id: idOf(1), name: 'Nachtlauf', source: 'sap', entities: ['customer', 'order'], begins: 'AbCdEf123456' },
  ...{ createdAt: '2026-11-20T08:00:00Z', createdBy: 'Jan Brandt', lastUsedAt: null as string | null, revokedAt: null as string | null },
}
const SECRET = `kundencockpit_AbCdEf123456_${'x'.repeat(43)}`

function open(keys: (typeof key)[], answers: Parameters<typeof createFakeApi>[0] = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'admin' as const }),
    'apiKeys.list': () => [...keys],
    'apiKeys.make': (input) => {
      keys.unshift({ ...key, ...input })
      return { key: SECRET }
    },
    'apiKeys.revoke': ({ id }) => {
      keys.splice(0, keys.length, ...keys.map((each) => (each.id === id ? { ...each, revokedAt: '2026-11-23T09:00:00Z' } : each)))
      return { id }
    },
    ...answers,
  })
  return { api, ...renderWorkspace(api, '#/settings/push') }
}

it('makes a key for what is ticked, shows it once, and copies it', async () => {
  const written: string[] = []
  const { api, user, container } = open([])
  await screen.findByText(/^Noch kein Schlüssel/)
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text))
  const make = screen.getByRole('button', { name: 'Schlüssel erstellen' })
  await user.type(screen.getByRole('textbox', { name: 'Wofür er ist' }), 'Nachtlauf')
  await user.type(screen.getByRole('textbox', { name: 'Quelle' }), 'Mein ERP')
  screen.getByText(/^Nur Buchstaben/)
  await user.click(screen.getByRole('checkbox', { name: 'Kunden' }))
  expect(make.hasAttribute('disabled')).toBe(true)
  await user.clear(screen.getByRole('textbox', { name: 'Quelle' }))
  await user.type(screen.getByRole('textbox', { name: 'Quelle' }), 'SAP')
  await user.keyboard('{Enter}')
  const box = await screen.findByRole('region', { name: 'Der Schlüssel für Nachtlauf' })
  within(box).getByText(SECRET)
  expect(api.callsOf('apiKeys.make').map(({ input: { id: _, ...input } }) => input)).toEqual([
    { name: 'Nachtlauf', source: 'sap', entities: ['customer'] },
  ])
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
  await user.click(within(box).getByRole('button', { name: /^Kopieren/ }))
  expect(written).toEqual([SECRET])
  await user.click(within(box).getByRole('button', { name: 'Ist hinterlegt' }))
  expect(screen.queryByText(SECRET)).toBeNull()
})

it('ticks everything at once, and nothing again', async () => {
  const { user } = open([])
  await user.click(await screen.findByRole('button', { name: 'Alles' }))
  const ticked = () => screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked).length
  expect(ticked()).toBe(Object.keys(entityNames.de).length)
  await user.click(screen.getByRole('button', { name: 'Nichts' }))
  expect(ticked()).toBe(0)
})

it('revokes a key only after it has said what that means', async () => {
  const { api, user } = open([{ ...key, lastUsedAt: '2026-11-22T03:00:00Z' }])
  await screen.findByText(
    /^Quelle sap · Kunden, Aufträge · beginnt mit kundencockpit_AbCdEf123456 · erstellt am 20\.11\. von Jan Brandt · zuletzt benutzt/,
  )
  await user.click(screen.getByRole('button', { name: 'Sperren: Nachtlauf' }))
  const dialog = await screen.findByRole('dialog', { name: 'Den Schlüssel für Nachtlauf sperren?' })
  expect(api.callsOf('apiKeys.revoke')).toHaveLength(0)
  await user.click(within(dialog).getByRole('button', { name: 'Jetzt sperren' }))
  await screen.findByText('gesperrt am 23.11.')
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Sperren: Nachtlauf' })).toBeNull())
})

it('keeps what was typed when a key cannot be made', async () => {
  const { user } = open([], {
    'apiKeys.make': () => {
      throw new Refusal('UNEXPECTED')
    },
  })
  await user.type(await screen.findByRole('textbox', { name: 'Wofür er ist' }), 'Nachtlauf')
  await user.type(screen.getByRole('textbox', { name: 'Quelle' }), 'sap')
  await user.click(screen.getByRole('checkbox', { name: 'Kunden' }))
  await user.click(screen.getByRole('button', { name: 'Schlüssel erstellen' }))
  await screen.findByRole('alert')
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Wofür er ist' }).value).toBe('Nachtlauf')
})
