// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const sender = { name: 'Ihr Paketdienst', address: 'service@paket.example', companyDomain: 'paket.example' }

function open(text: string, reason: string | null = null) {
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ kind: 'unknown', sender, proposals: [], mail: { state: 'not_logged' } }),
    'mailSync.why': () => reason && { isLogged: false, reason },
  })
  return renderPane(api, { ...createFakeHost(mailFrom(sender.address, sender.name)), readText: async () => text })
}

/** Beside a button that is never the primary one. */
const looksPlain = (name: string): boolean =>
  screen.getByRole('button', { name }).className === screen.getByRole('button', { name: 'Ist Lieferant' }).className

it.each<[string, string, string | null]>([
  ['a mail with nothing but a link', 'Ihre Sendung wartet: https://paket.example/x', null],
  ['one of a list, as its verdict says', 'Neues aus der Logistik', 'newsletter'],
])('%s proposes to ignore its sender', async (_, text, reason) => {
  open(text, reason)
  await screen.findByRole('button', { name: 'Ignorieren' })
  await waitFor(() => expect(looksPlain('Ignorieren')).toBe(false))
})

it('an inquiry proposes a new prospect', async () => {
  open('Liefern Sie auch nach Kappeln? Katalog: https://boote.example\n\nGruß\nOle Brandt', 'unknown_correspondent')
  expect(await screen.findByRole('button', { name: 'Neuen Interessenten anlegen' })).toBeTruthy()
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(looksPlain('Ignorieren')).toBe(true)
  expect(looksPlain('Neuen Interessenten anlegen')).toBe(false)
})
