// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createFakeApi, me, undecidedPolicy } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  localStorage.clear()
})

/** The company's decisions as they stand at `version`. */
function open(version: number, changed: Partial<typeof undecidedPolicy> = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'admin' as const }),
    'loggingPolicy.show': () => ({ ...undecidedPolicy, ...changed, version }),
    'loggingPolicy.change': (input) => ({ ...input, version: version + 1 }),
    'mailRules.list': () => ({ exclusions: [], always: [] }),
  })
  return { api, ...renderWorkspace(api, '#/settings/policy') }
}

/** Behind its heading. */
const depth = async () => {
  const single = await screen.findByRole('button', { name: /^Einzeln/ })
  if (single.getAttribute('aria-expanded') === 'false') fireEvent.click(single)
  return screen.findByRole<HTMLSelectElement>('combobox', { name: 'Mails der Vergangenheit' })
}
const link = (name: RegExp) => within(screen.getByRole('navigation', { name: 'Einstellungen' })).getByRole('link', { name })

it('keeps what was typed into a setting when it is left, or loaded anew, marks it in the list, and saves it once', async () => {
  const first = open(3)
  await first.user.selectOptions(await depth(), '24 Monate')
  await screen.findByText('Noch nicht gespeichert')
  link(/^Erfassen und Auswerten.*Entwurf$/)
  window.location.hash = '#/settings/language'
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Mails der Vergangenheit' })).toBeNull())
  link(/Entwurf$/)
  cleanup()
  const { api, user } = open(3)
  expect((await depth()).selectedOptions[0]?.text).toBe('24 Monate')
  expect(screen.queryByText(/Inzwischen wurde etwas anderes gespeichert/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Speichern' }))
  await screen.findByText('Gilt ab jetzt.')
  expect(api.callsOf('loggingPolicy.change')[0]?.input).toMatchObject({ depthMonths: 24, version: 3 })
  expect(screen.queryByRole('link', { name: /Entwurf$/ })).toBeNull()
  expect(Object.keys(localStorage).filter((key) => key.startsWith('cockpit-draft|'))).toEqual([])
})

it('says that a draft is older than what is saved, and lets it go', async () => {
  const first = open(3)
  await first.user.selectOptions(await depth(), '24 Monate')
  cleanup()
  const { user } = open(4)
  await screen.findByText(/Inzwischen wurde etwas anderes gespeichert/)
  await user.click(screen.getByRole('button', { name: 'Verwerfen' }))
  expect((await depth()).selectedOptions[0]?.text).toBe('12 Monate')
  expect(screen.queryByRole('link', { name: /Entwurf$/ })).toBeNull()
})

it('changes nothing that was put back, when somebody else has changed it meanwhile', async () => {
  const first = open(3)
  await first.user.selectOptions(await depth(), '24 Monate')
  await first.user.click(screen.getByRole('switch', { name: 'Zurück suchen' }))
  await first.user.click(screen.getByRole('switch', { name: 'Zurück suchen' }))
  cleanup()
  const { api, user } = open(4, { isLookingBack: !undecidedPolicy.isLookingBack })
  await depth()
  const changes = within(screen.getByRole('region', { name: 'Das ändert sich mit „Speichern“' })).getAllByRole('listitem')
  expect(changes.map(({ textContent }) => textContent)).toEqual(['Mails der Vergangenheit: 12 Monate → 24 Monate'])
  await user.click(screen.getByRole('button', { name: 'Speichern' }))
  await screen.findByText('Gilt ab jetzt.')
  expect(api.callsOf('loggingPolicy.change')[0]?.input).toMatchObject({ isLookingBack: !undecidedPolicy.isLookingBack, version: 4 })
})
