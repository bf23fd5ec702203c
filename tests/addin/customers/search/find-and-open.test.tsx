// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { choiceOf, cockpitOf, idOf } from '../../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const hit = (n: number, name: string, because = 'name', match = name) => ({ ...choiceOf(idOf(n), name), because, match })
const hits = [hit(1, 'Travewerk Metallbau'), hit(2, 'Travemünder Eisen')]
const answers = {
  'customers.search': () => hits,
  'customers.recent': () => [],
  'customers.findSimilar': () => [],
  'cockpit.ofCustomer': ({ customerId }: Record<string, unknown>) =>
    cockpitOf(String(customerId), customerId === idOf(1) ? 'Travewerk Metallbau' : 'Travemünder Eisen'),
}
const box = () => screen.findByRole('searchbox')
const openedName = (name: string) => screen.findByRole('heading', { name })

describe('the search by keyboard', () => {
  it('opens the first hit by Enter', async () => {
    const { user } = renderWorkspace(createFakeApi(answers), '#/search')
    await user.type(await box(), 'trave')
    await screen.findByRole('button', { name: /Travewerk/ })
    await user.keyboard('{Enter}')
    await waitFor(() => expect(window.location.hash).toBe(`#/customers/${idOf(1)}`))
  })

  it('opens the first hit of what was typed, not of what is still listed, however soon Enter comes', async () => {
    const api = createFakeApi({ ...answers, 'customers.recent': () => [choiceOf(idOf(2), 'Travemünder Eisen')] })
    const first = renderWorkspace(api, `#/customers/${idOf(2)}`)
    await openedName('Travemünder Eisen')
    first.unmount()
    const { user } = renderWorkspace(api, '#/search')
    await screen.findByRole('button', { name: /Travemünder/ })
    await user.type(await box(), 'trave{Enter}')
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/customers\//))
    expect(window.location.hash).toBe(`#/customers/${idOf(1)}`)
  })

  it('goes down and up by arrows, and back into the field', async () => {
    const { user } = renderWorkspace(createFakeApi(answers), '#/search')
    await user.type(await box(), 'trave')
    await screen.findByRole('button', { name: /Travewerk/ })
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('Travemünder')
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(document.activeElement).toBe(await box())
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    await waitFor(() => expect(window.location.hash).toBe(`#/customers/${idOf(2)}`))
  })
})

it('shows whom one has opened last while nothing is typed, by ids that this browser keeps', async () => {
  const api = createFakeApi({ ...answers, 'customers.recent': () => [choiceOf(idOf(1), 'Travewerk Metallbau')] })
  const first = renderWorkspace(api, `#/customers/${idOf(1)}`)
  await openedName('Travewerk Metallbau')
  first.unmount()
  renderWorkspace(api, '#/search')
  expect(await screen.findByRole('button', { name: /Travewerk/ })).toBeTruthy()
  expect(api.callsOf('customers.recent')[0]?.input).toEqual({ customerIds: [idOf(1)] })
  expect(JSON.stringify({ ...localStorage })).not.toContain('Travewerk')
})

it('offers a new prospect with the words where nothing is found, and opens it', async () => {
  const api = createFakeApi({
    ...answers,
    'customers.search': () => [],
    'customers.create': ({ id }) => ({ customerId: id, contactId: null }),
  })
  const { user } = renderWorkspace(api, '#/search')
  await user.type(await box(), 'Bootsbau Nord')
  await user.click(await screen.findByRole('button', { name: 'Neuen Interessenten anlegen: Bootsbau Nord' }))
  await user.click(await screen.findByRole('button', { name: 'Anlegen' }))
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/customers\/.+/))
  expect(api.callsOf('customers.create')[0]?.input).toMatchObject({ kind: 'prospect', name: 'Bootsbau Nord', contact: null })
})

it('opens nobody by himself for a switchboard that is only guessed', async () => {
  const api = createFakeApi({ ...answers, 'customers.search': () => [hit(1, 'Travewerk Metallbau', 'switchboard', '+49451446730')] })
  renderPane(api, createFakeHost(null), '+494514467327')
  expect(await screen.findByText(/Zentrale: /)).toBeTruthy()
  expect(api.callsOf('cockpit.ofCustomer')).toEqual([])
})

it('lives in the address: a reload and the way back find the words again', async () => {
  const { user } = renderWorkspace(createFakeApi(answers), '#/search')
  await user.type(await box(), 'trave')
  await waitFor(() => expect(window.location.hash).toBe('#/search?text=trave'))
  await user.click(await screen.findByRole('button', { name: /Travewerk/ }))
  await openedName('Travewerk Metallbau')
  window.history.back()
  await waitFor(async () => expect((await box()).getAttribute('value')).toBe('trave'))
})
