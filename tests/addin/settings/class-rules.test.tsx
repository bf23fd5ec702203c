// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import type { ClassRule } from '../../../domain/valuation/customer-class/class-rules.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { idOf } from '../support/sample.ts'

afterEach(() => {
  cleanup()
  localStorage.clear()
})

const rule = (nth: number, letter: ClassRule['letter'], from: number | null, until: number | null): ClassRule => ({
  ...{ id: idOf(nth), name: `${letter} nach Potenzial`, targetGroups: [], measure: 'potential', conditions: [] },
  ...{ letter, from, until },
})
const inForce = [rule(1, 'A', 10_000_000, null), rule(2, 'B', 1_000_000, 10_000_000), rule(3, 'C', null, 1_000_000)]

const proposal: Outputs['customerClasses']['proposeRules'] = {
  targetGroups: [
    { name: 'Handel', customers: 7 },
    { name: 'Verarbeiter', customers: 5 },
  ],
  potential: { known: 12, bands: { borders: { a: 20_000_000, b: 5_000_000 }, shares: { A: 0.1, B: 0.3, C: 0.6 } } },
  processors: { targetGroups: ['Verarbeiter'], known: 0, bands: null },
}
const preview: Outputs['customerClasses']['previewRules'] = {
  ...{ customers: 12, notValued: 0, byHand: 1, broken: [], odd: [], matched: [] },
  moves: [
    { from: 'A', to: 'A', customers: 9 },
    { from: 'A', to: 'B', customers: 3 },
  ],
}

type Given = { role?: 'sales' | 'head_of_sales'; rules?: ClassRule[]; answers?: Parameters<typeof createFakeApi>[0] }

function open({ role = 'head_of_sales', rules = inForce, answers = {} }: Given = {}) {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role }),
    'customerClasses.rules': () => ({ value: { rules, runId: null }, version: rules.length > 0 ? 1 : 0 }),
    'customerClasses.proposeRules': () => proposal,
    'customerClasses.previewRules': () => preview,
    'customerClasses.moves': () => ({ rows: [{ customerId: idOf(9), name: 'Nord GmbH', from: 'A2', to: 'B2' }], nextCursor: null }),
    'customerClasses.runs': () => [],
    'customerClasses.applyRules': () => ({ kind: 'applied', runId: idOf(8), version: 2 }),
    'valuation.state': () => ({ isRunning: false, done: 0, total: 0, doneAt: null, parts: {} }),
    ...answers,
  })
  return { api, ...renderWorkspace(api, '#/settings/class_rules') }
}

const names = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: 'Name' }).map(({ value }) => value[0])

it('orders rules by buttons and by keys, and keeps the focus', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Nach unten, Regel 1' }))
  expect(names()).toEqual(['B', 'A', 'C'])
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Nach unten, Regel 2')
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(names()).toEqual(['B', 'C', 'A'])
  await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}')
  expect(names()).toEqual(['A', 'B', 'C'])
})

it('tells gaps and what never applies as one types, and does not take what cannot be read', async () => {
  const { user } = open()
  const second = await screen.findByRole('region', { name: 'Regel 2' })
  const until = within(second).getByRole('textbox', { name: 'bis unter' })
  await user.clear(until)
  await user.type(until, '50.000')
  expect(
    await screen.findByText(/Ohne Klasse bleiben Kunden, bei denen gilt: Potenzial von 50\.000\s€ bis unter 100\.000\s€ oder nicht bekannt/),
  ).toBeTruthy()
  await user.clear(until)
  await user.type(until, '5.000')
  expect(await screen.findByText(/„B nach Potenzial“ endet, wo sie beginnt/)).toBeTruthy()
  await user.clear(until)
  await user.type(until, 'viel')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'In Kraft setzen' }).disabled).toBe(true)
  expect(screen.getByText(/Bitte prüfen Sie Namen/)).toBeTruthy()
})

it('shows who would go where, and puts the rules in force with the way back', async () => {
  const undone = () => ({ isUndone: true })
  const { user, api } = open({ answers: { 'customerClasses.undoRun': undone } })
  const from = (await screen.findAllByRole('textbox', { name: 'ab' }))[0] as HTMLElement
  await user.clear(from)
  await user.type(from, '200.000')
  await user.click(screen.getByRole('button', { name: 'Vorschau' }))
  expect(await screen.findByText('3 von 12 Kunden kämen in eine andere Klasse.')).toBeTruthy()
  expect(screen.getByText('Bei einem Kunden bleibt, was von Hand gesetzt ist.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Von A nach B: 3' }))
  expect((await screen.findByRole('link', { name: 'Nord GmbH' })).closest('tr')?.textContent).toBe('Nord GmbHA2B2')
  await user.click(screen.getByRole('button', { name: 'In Kraft setzen' }))
  await waitFor(() => expect(api.callsOf('customerClasses.applyRules')).toHaveLength(1))
  const [first, ...others] = inForce
  const rules = { rules: [{ ...first, from: 20_000_000 }, ...others] }
  expect(api.callsOf('customerClasses.applyRules')[0]?.input).toEqual({ rules, version: 1, isAware: false })
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  await waitFor(() => expect(api.callsOf('customerClasses.undoRun')[0]?.input).toEqual({ runId: idOf(8) }))
})

it('says why rules were refused, and asks once more where they are only odd', async () => {
  const answers = [{ kind: 'refused', problems: [{ kind: 'nobody', ruleId: idOf(1) }] }]
  const { user, api } = open({ answers: { 'customerClasses.applyRules': () => answers.pop() ?? { kind: 'applied', runId: idOf(8), version: 2 } } })
  await user.type((await screen.findAllByRole('textbox', { name: 'Name' }))[0] as HTMLElement, '!')
  await user.click(screen.getByRole('button', { name: 'In Kraft setzen' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Nicht in Kraft gesetzt: Auf „A nach Potenzial!“ trifft heute kein Kunde zu.')
  await user.click(screen.getByRole('checkbox', { name: 'Trotzdem in Kraft setzen' }))
  await user.click(screen.getByRole('button', { name: 'In Kraft setzen' }))
  await waitFor(() => expect(api.callsOf('customerClasses.applyRules')[1]?.input).toMatchObject({ isAware: true }))
})

it('keeps a draft with a condition until it is dropped', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Bedingung hinzufügen, Regel 1' }))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Merkmal' }), 'Art des Kunden')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Wert' }), 'Interessent')
  cleanup()
  open()
  expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Wert' })).value).toBe('prospect')
  await user.click(screen.getByRole('button', { name: 'Verwerfen' }))
  await waitFor(() => expect(screen.queryByRole('combobox', { name: 'Wert' })).toBeNull())
})

it('proposes the first rules: borders of the own customers, processors by how many they are', async () => {
  const { user, api } = open({ rules: [] })
  expect(await screen.findByText(/A ab 200\.000\s€, B ab 50\.000\s€: 10\s% A, 30\s% B, 60\s% C/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Grenzen aus Ihren Kunden' }))
  expect(names()).toHaveLength(6)
  await user.click(screen.getByRole('button', { name: 'In Kraft setzen' }))
  await waitFor(() => expect(api.callsOf('customerClasses.applyRules')).toHaveLength(1))
  const sent = api.callsOf('customerClasses.applyRules').flatMap(({ input }) => (input.rules as { rules: ClassRule[] }).rules)
  expect(sent.map(({ measure, from, until, targetGroups, letter }) => [letter, measure, from, until, targetGroups.join()])).toEqual([
    ['A', 'employees', 50, null, 'Verarbeiter'],
    ['B', 'employees', 10, 50, 'Verarbeiter'],
    ['C', 'employees', null, 10, 'Verarbeiter'],
    ['A', 'potential', 20_000_000, null, ''],
    ['B', 'potential', 5_000_000, 20_000_000, ''],
    ['C', 'potential', null, 5_000_000, ''],
  ])
})

it('says that no border parts customers who are all alike', async () => {
  open({ rules: [], answers: { 'customerClasses.proposeRules': () => ({ ...proposal, potential: { known: 100_000, bands: null } }) } })
  expect(await screen.findByText(/Das Potenzial von 100\.000 Kunden ist bekannt, und keine Grenze teilt sie/)).toBeTruthy()
})

it('takes back what is in force, and says when that is too late', async () => {
  const run = {
    runId: idOf(8),
    byName: 'Sabine Hoffmann',
    at: '2026-11-20T09:00:00Z',
    rules: 3,
    moved: 4,
    undoneAt: null,
    undoneByName: null,
    canBeUndone: true,
  }
  const { user } = open({ answers: { 'customerClasses.runs': () => [run], 'customerClasses.undoRun': () => ({ isUndone: false }) } })
  expect(await screen.findByText('4 Kunden kamen in eine andere Klasse')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Regeln vom .* zurücknehmen$/ }))
  expect(await screen.findByText(/Inzwischen gelten andere Regeln/)).toBeTruthy()
})

it('whoever sells reads the rules', async () => {
  open({ role: 'sales' })
  expect((await screen.findAllByRole('textbox', { name: 'ab' }))[0]?.matches(':disabled')).toBe(true)
  expect(screen.queryByRole('button', { name: 'In Kraft setzen' })).toBeNull()
})
