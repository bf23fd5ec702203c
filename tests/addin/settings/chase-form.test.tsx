// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { usualChasePolicy } from '../../../domain/commerce/quotes/chase-policy.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

function open(role: 'sales' | 'head_of_sales') {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role }),
    'quotes.chasePolicy': () => ({ ...usualChasePolicy, version: 0 }),
    'quotes.changeChasePolicy': (policy) => ({ ...policy, version: 1 }),
  })
  return { api, ...renderWorkspace(api, '#/settings/quotes') }
}

const field = (name: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(name)

it('who leads switches contacts off and on, and cannot save what does not fit', async () => {
  const { api, user } = open('head_of_sales')
  await screen.findByRole('checkbox')
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' })
  expect(save.disabled).toBe(true)
  const arrived = field('Angekommen? Arbeitstage danach, ab 10000 Euro')
  await user.clear(arrived)
  await user.type(arrived, '7')
  expect(save.disabled).toBe(true)
  expect(screen.getByText(/^Bitte prüfen/)).toBeTruthy()
  await user.clear(arrived)
  await user.type(field('Angekommen? Arbeitstage danach, ab 1000 Euro'), '3')
  await user.click(save)
  await waitFor(() => expect(api.callsOf('quotes.changeChasePolicy')).toHaveLength(1))
  expect(api.callsOf('quotes.changeChasePolicy')[0]?.input).toEqual({
    ...{ onAgreedDay: true, restsAfterDays: 60, version: 0 },
    tiers: [usualChasePolicy.tiers[0], { ...usualChasePolicy.tiers[1], arrived: 3 }, { ...usualChasePolicy.tiers[2], arrived: null }],
  })
})

it('others read it', async () => {
  open('sales')
  expect((await screen.findByRole<HTMLInputElement>('checkbox')).matches(':disabled')).toBe(true)
  expect(screen.queryByRole('button', { name: 'Speichern' })).toBeNull()
})
