// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

type State = Outputs['valuation']['state']
type Fit = Outputs['lifetimeValues']['fit']

const rested: State = { isRunning: false, done: 0, total: 0, doneAt: '2026-11-23T03:30:00Z', parts: {} }
const all: Fit[number] = {
  ...{ targetGroup: null, customers: 1_234, repeaters: 800, fittedAt: '2026-11-23T03:30:00Z', hasFailed: false },
  orders: { everyDays: 31, leaving: 0.12 },
  margins: { typicalCents: 42_000, customers: 790, correlation: 0.04, losing: 3 },
}

function open({ role = 'head_of_sales', state = rested, fit = [all] }: { role?: 'sales' | 'head_of_sales'; state?: State; fit?: Fit } = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role }),
    'lifetimeValues.policy': () => ({ value: { yearlyRate: 0.08, months: 60 }, version: 2 }),
    'lifetimeValues.changePolicy': ({ value }) => ({ value, version: 3 }),
    'lifetimeValues.fit': () => fit,
    'valuation.state': () => state,
    'valuation.renew': () => undefined,
  })
  return { api, ...renderWorkspace(api, '#/settings/lifetime_value') }
}

const field = (name: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(name)
const RATE = 'Zinssatz im Jahr in Prozent (0 bis 50)'
const MONTHS = 'So viele Monate voraus (12 bis 120)'

describe('the value of customers’ lifetime', () => {
  it('goes by a rate and a horizon that who leads decides, and nothing that does not fit', async () => {
    const { api, user } = open()
    await screen.findByLabelText(RATE)
    expect(field(RATE).value).toBe('8')
    const save = screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' })
    for (const [name, wrong, right] of [
      [RATE, '51', '7,5'],
      [MONTHS, '11', '36'],
    ] as const) {
      await user.clear(field(name))
      await user.type(field(name), wrong)
      expect(save.disabled).toBe(true)
      expect(screen.getByText(/^Bitte prüfen/)).toBeTruthy()
      await user.clear(field(name))
      await user.type(field(name), right)
    }
    await user.click(save)
    await waitFor(() => expect(api.callsOf('lifetimeValues.changePolicy')).toHaveLength(1))
    expect(api.callsOf('lifetimeValues.changePolicy')[0]?.input).toEqual({ value: { yearlyRate: 0.075, months: 36 }, version: 2 })
  })

  it('is explained by what the orders say, in words', async () => {
    open({
      role: 'sales',
      fit: [all, { ...all, targetGroup: 'Handel', margins: { typicalCents: null, customers: 300, correlation: 0.45, losing: 0 } }],
    })
    expect(await screen.findAllByText('Wer noch bestellt, bestellt im Mittel alle 31 Tage.')).toHaveLength(2)
    expect(screen.getByText(/^Eine Bestellung lässt im Mittel 420.€ übrig\.$/)).toBeTruthy()
    expect(screen.getByText(/hängt kaum zusammen \(Korrelation 0,04\)/)).toBeTruthy()
    expect(screen.getByText(/hängt zusammen \(Korrelation 0,45\)/)).toBeTruthy()
    expect(screen.getByText('3 Kunden kosten mehr, als sie bringen.')).toBeTruthy()
    expect(screen.getByRole('heading', { name: 'Handel' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Alles neu ausrechnen' })).toBeNull()
  })

  it('is worked out anew at once, which shows how far it has come', async () => {
    const { api, user } = open()
    await user.click(await screen.findByRole('button', { name: 'Alles neu ausrechnen' }))
    await waitFor(() => expect(api.callsOf('valuation.renew')).toHaveLength(1))
    cleanup()
    open({ state: { ...rested, isRunning: true, done: 1_500, total: 4_000 } })
    expect(await screen.findByText('Wird ausgerechnet: 1.500 von 4.000 Kunden')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Alles neu ausrechnen' }).disabled).toBe(true)
  })

  it.each([
    ['no_costs', /keine Einstandspreise bekannt/],
    ['too_few_customers', /Nötig sind mindestens 30/],
    ['not_converged', /Es gilt, was zuletzt gelungen ist/],
    ['failed', /in der kommenden Nacht/],
  ])('says what went wrong: %s', async (trouble, words) => {
    open({ state: { ...rested, parts: { lifetime: { milliseconds: 1, trouble } } }, fit: [] })
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.getByText(/^Noch lässt sich nichts sagen/)).toBeTruthy()
  })
})
