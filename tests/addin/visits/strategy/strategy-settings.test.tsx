// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readRhythm } from '../../../../addin/workspace/settings/visits/strategy/strategy-fields.ts'
import { classCodes, defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'
import { createFakeApi, me, Refusal } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const policy = { hourlyCostCents: 18_800, fieldDays: 180, visitsPerDay: 5, strategies: defaultStrategies, version: 3 }
/** The load of the textbook: 40 A, 120 B, 340 C. */
const customers = { A1: 10, A2: 30, A3: 0, B1: 40, B2: 80, B3: 0, C1: 100, C2: 240, C3: 0 }
const territory = {
  people: 1,
  classes: classCodes.map((classCode) => ({
    classCode,
    customers: customers[classCode],
    byHand: [],
    marginCents: classCode === 'B2' ? 5_000_000 : null,
  })),
}
const answers = {
  'people.whoAmI': () => ({ ...me, role: 'head_of_sales' as const }),
  'visitStrategy.show': () => policy,
  'visitStrategy.territory': () => territory,
}
const open = (given: object = {}) => {
  const api = createFakeApi({ ...answers, ...given })
  return { api, ...renderWorkspace(api, '#/settings/visit_strategy') }
}
const rowOf = (classCode: string) => screen.getByRole('row', { name: new RegExp(`^${classCode}`) })

describe('the visit strategy', () => {
  it('tells visits, costs and what the class brings, and warns of the class that costs more', async () => {
    const { container } = open()
    await screen.findByText('Reicht die Zeit?')
    // 80 customers every 60 days, 45 minutes at 188 EUR an hour.
    expect(within(rowOf('B2')).getByText('487 Besuche')).toBeTruthy()
    expect(within(rowOf('B2')).getByText('68.667 €')).toBeTruthy()
    expect(within(rowOf('B2')).getByRole('img', { name: 'Kostet mehr, als die Klasse einbringt.' })).toBeTruthy()
    expect(within(rowOf('C2')).getByText('487 Anrufe')).toBeTruthy()
    expect(within(rowOf('A1')).queryByRole('img', { name: /Kostet mehr/ })).toBeNull()
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('says while one types which classes suffer', async () => {
    const { user } = open()
    await screen.findByText('Ihre Abstände verlangen 1.127 Besuche im Jahr, möglich sind 900. Zu kurz kommen diese Klassen:')
    expect(screen.getByText('B2: 227 zu wenig')).toBeTruthy()
    const perDay = screen.getByRole('textbox', { name: 'Besuche am Tag' })
    await user.clear(perDay)
    expect(screen.getByText('Bitte prüfen Sie die markierten Felder.')).toBeTruthy()
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Speichern' }).disabled).toBe(true)
    await user.type(perDay, '7')
    await screen.findByText('Ihre Abstände verlangen 1.127 Besuche im Jahr, möglich sind 1.260. Das passt.')
  })

  it('sends everything with the version that was seen, and keeps what was typed when somebody else was faster', async () => {
    let current = policy
    const change = (input: object) => {
      if (current.version === 3) {
        current = { ...policy, hourlyCostCents: 20_000, version: 4 }
        throw new Refusal('CONFLICT')
      }
      return { ...input, version: 5 }
    }
    const { api, user } = open({ 'visitStrategy.show': () => current, 'visitStrategy.change': change })
    const days = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Tage A3' })
    await user.clear(days)
    await user.type(days, '0 30, 60')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    const hourly = screen.getByRole<HTMLInputElement>('textbox', { name: 'Kosten je Stunde (€)' })
    await waitFor(() => expect(hourly.value).toBe('200'))
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Tage A3' }).value).toBe('0 30, 60')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await screen.findByText('Gespeichert. Wer fällig ist, richtet sich ab jetzt danach.')
    const A3 = { ...defaultStrategies.A3, rhythm: { kind: 'pursuit', days: [0, 30, 60] } }
    expect(api.callsOf('visitStrategy.change')[1]?.input).toEqual({ ...current, strategies: { ...defaultStrategies, A3 }, version: 4 })
  })

  it('is read by sales people and changed by nobody of them', async () => {
    open({ 'people.whoAmI': () => me })
    await screen.findByText(/Die Zahlen gelten für Ihr Gebiet/)
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Minuten A1' })).matches(':disabled')).toBe(true)
    expect(screen.queryByRole('button', { name: 'Speichern' })).toBeNull()
  })
})

describe('a rhythm as it is typed', () => {
  it.each([
    ['interval', '42', { kind: 'interval', days: 42 }],
    ['interval', '0', null],
    ['interval', '1,5', null],
    ['interval', 'oft', null],
    ['pursuit', '0, 14 45;90', { kind: 'pursuit', days: [0, 14, 45, 90] }],
    ['pursuit', '14, 45', null],
    ['pursuit', '0, 45, 14', null],
    ['pursuit', '', null],
    ['campaign', 'egal', { kind: 'campaign' }],
  ] as const)('%s "%s"', (kind, text, rhythm) => {
    expect(readRhythm(kind, text)).toEqual(rhythm)
  })
})
