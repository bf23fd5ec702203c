// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { noFilter } from '../../../addin/list-filter.ts'
import { addressOf, type Route, readRoute } from '../../../addin/page-address.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { choiceOf, cockpitOf, idOf } from '../support/sample.ts'

afterEach(cleanup)

const row = {
  ...choiceOf(idOf(1), 'Müller Werftbedarf'),
  ...{ number: '10482', careTeam: [], lastContactOn: null, lastOrderOn: null, revenueCents: 0, revenueLastYearCents: 0 },
}
const answers = {
  'customers.list': () => ({ rows: [row], total: 1, nextCursor: null, areContactsTold: true }),
  'cockpit.ofCustomer': () => cockpitOf(idOf(1), 'Müller Werftbedarf'),
}

describe('an address', () => {
  const routes: [string, Route][] = [
    ['#/customers', { page: 'customers', filter: noFilter }],
    [
      `#/customers?text=M%C3%BCller+%26+S%C3%B6hne&class=A1&class=A2&kind=former&team=${idOf(31)}&without=90&sort=last_contact`,
      {
        page: 'customers',
        filter: {
          text: 'Müller & Söhne',
          classes: ['A1', 'A2'],
          kinds: ['former'],
          careTeamUserId: idOf(31),
          noContactForDays: 90,
          sort: 'last_contact',
        },
      },
    ],
    ['#/search?text=446730', { page: 'search', text: '446730' }],
    ['#/planner?text=kiel', { page: 'planner', text: 'kiel' }],
  ]
  it.each(routes)('%s leads there and back', (address, route) => {
    expect(readRoute(address)).toEqual(route)
    expect(addressOf(route)).toBe(address)
  })

  it('that is broken narrows nothing', () => {
    expect(readRoute('#/customers?class=Z9&kind=nobody&team=x&without=abc&sort=age')).toEqual({ page: 'customers', filter: noFilter })
  })
})

describe('the list of customers', () => {
  it('is narrowed by its address, and writes what is chosen there', async () => {
    const api = createFakeApi(answers)
    const { user } = renderWorkspace(api, '#/customers?class=A1')
    await screen.findByText('Müller Werftbedarf')
    expect(api.callsOf('customers.list')[0]?.input).toMatchObject({ classes: ['A1'] })
    await user.selectOptions(screen.getByLabelText('Art'), 'former')
    expect(window.location.hash).toBe('#/customers?class=A1&kind=former')
  })

  it('is found as it was left, by the button of the page and by that of the browser', async () => {
    const api = createFakeApi(answers)
    const { user } = renderWorkspace(api, '#/customers?class=A1&sort=revenue')
    await user.click(await screen.findByText('Müller Werftbedarf'))
    await user.click(await screen.findByRole('button', { name: 'Alle Kunden' }))
    await waitFor(() => expect(window.location.hash).toBe('#/customers?class=A1&sort=revenue'))
    expect(((await screen.findByLabelText('Klasse')) as HTMLSelectElement).value).toBe('A1')
    expect(api.callsOf('customers.list').every(({ input }) => (input.classes as string[])[0] === 'A1')).toBe(true)
  })
})
