// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { readRoute } from '../../../../addin/page-address.ts'
import { portfolioDe } from '../../../../addin/texts/valuation/portfolio/de.ts'
import { portfolioSheets } from '../../../../addin/workspace/valuation/portfolio/file/file-sheets.ts'
import { readRates } from '../../../../addin/workspace/valuation/portfolio/rates/rate-fields.ts'
import { defaultStrategies } from '../../../../domain/visits/strategy/class-strategy.ts'
import { createFakeApi, me, Refusal } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

afterEach(cleanup)

const sum = { customers: 3, revenueCents: 1_200_000, marginCents: 300_000, lifetimeCents: null, withoutMargin: 0, withoutLifetime: 3, waiting: 0 }
const cells = [
  { ...sum, code: 'A2' },
  { ...sum, code: null, customers: 1, revenueCents: 0, marginCents: null, withoutMargin: 1, withoutLifetime: 1 },
]
const told = { code: 'A2', costCents: 56_400, visits: 2, calls: 3, messages: 4 }
const costs = {
  ...{ since: '2025-11-24', isOwn: false, rates: { visitMinutes: 60, callCents: 1_500, messageCents: 500 }, hourlyCostCents: 18_800 },
  ...{ totalCents: null, cells: [told, { code: null, costCents: null, visits: null, calls: null, messages: null }] },
}
const customer = {
  ...{ customerId: idOf(1), name: 'Nord GmbH', city: 'Kiel', classCode: 'A2', classThen: 'B1', classSince: '2026-01-01' },
  ...{ potentialCents: 9_000_000, revenueCents: 1_200_000, marginCents: null, lifetimeCents: 500, stage: 'loyal' },
}
const policy = { hourlyCostCents: 18_800, fieldDays: 180, visitsPerDay: 5, version: 7, strategies: defaultStrategies }

const open = (hash: string, answers: object = {}, role: 'sales' | 'head_of_sales' = 'head_of_sales') => {
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role, colleagues: [{ userId: idOf(5), name: 'Rita Erste' }] }),
    'portfolio.choices': () => ({ targetGroups: ['Handwerk'], regions: ['23'], areOwnersOffered: true }),
    'portfolio.read': () => ({ day: '2026-11-23', cells, stages: [{ ...sum, stage: 'loyal' }] }),
    'portfolio.costs': () => costs,
    'portfolio.movement': () => [{ from: 'B1', to: 'A2', customers: 2 }],
    'portfolio.rates': () => ({ value: costs.rates, version: 0 }),
    'portfolio.customers': () => ({ rows: [customer], nextCursor: null }),
    'visitStrategy.coverage': () => ({ since: '2025-11-24', hourlyCostCents: 18_800, total: [], classes: [], regions: null }),
    'visitStrategy.show': () => policy,
    'visitStrategy.aims': () => ({}),
    ...answers,
  })
  return { api, ...renderWorkspace(api, hash) }
}
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ')

it('tells of each class what is known, and of what is not, why', async () => {
  const { container } = open('#/portfolio')
  const cell = await screen.findByRole('region', { name: 'A2' })
  await waitFor(() => expect(plain(cell.textContent)).toContain('Kontaktkosten564 €'))
  for (const text of ['3 Kunden', 'Umsatz12.000 €', 'Deckungsbeitrag3.000 €', 'Kundenwertnicht bekannt', '+2 dazu, −0 weg'])
    expect(plain(cell.textContent)).toContain(text)
  expect(plain(screen.getByRole('region', { name: 'Nicht bewertet' }).textContent)).toContain('zu wenige Personen')
  expect(screen.getByText('4 Kunden ohne Kundenwert: zu wenig Verlauf.')).toBeTruthy()
  expect(plain(screen.getByText(/^Kontaktkosten der letzten/).textContent)).toContain('188,00 € je Stunde, dazu 15,00 € je Anruf')
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
})

it('shows the same as a table, with the sum only where it is told', async () => {
  const { user } = open('#/portfolio')
  await user.click(await screen.findByRole('tab', { name: 'Tabelle' }))
  const table = await screen.findByRole('region', { name: 'Tabelle' })
  const cellsOf = (name: RegExp) =>
    within(within(table).getByRole('row', { name }))
      .getAllByRole('cell')
      .map(({ textContent }) => plain(textContent))
  await waitFor(() => expect(cellsOf(/^A2/)).toEqual(['3', '12.000 €', '3.000 €', '–', '564 €', '2', '3', '4', '2', '0', '–']))
  expect(cellsOf(/^Alle/)).toEqual(['4', '12.000 €', '3.000 €', '–', '–', '–', '–', '–', '2', '2', '–'])
})

it('narrows by what stands in the address, and leads from a cell to its customers and on', async () => {
  const { api, user } = open('#/portfolio?group=Handwerk')
  await screen.findByRole('region', { name: 'A2' })
  expect(api.callsOf('portfolio.read')[0]?.input).toEqual({ region: null, ownerId: null, targetGroup: 'Handwerk' })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Betreut von' }), 'Rita Erste')
  await waitFor(() => expect(readRoute(window.location.hash)).toMatchObject({ view: { ownerId: idOf(5), targetGroup: 'Handwerk' } }))
  await user.click(within(screen.getByRole('region', { name: 'A2' })).getByRole('link', { name: '3 Kunden' }))
  const list = await screen.findByRole('region', { name: 'Kunden der Klasse A2' })
  expect((await within(list).findByRole('link', { name: 'Nord GmbH' })).getAttribute('href')).toBe(`#/customers/${idOf(1)}`)
  expect(api.callsOf('portfolio.customers').at(-1)?.input).toMatchObject({ cell: 'A2', moved: null, sort: 'revenue' })
  await user.click(within(list).getByRole('button', { name: 'Kunde' }))
  await waitFor(() => expect(api.callsOf('portfolio.customers').at(-1)?.input).toMatchObject({ sort: 'name' }))
})

it('lists who moved, with where they were', async () => {
  const { api } = open('#/portfolio?since=2026-06-30&class=A2&from=B1')
  const list = await screen.findByRole('region', { name: 'Seit 30.06. von B1 nach A2' })
  expect(api.callsOf('portfolio.customers')[0]?.input).toMatchObject({ cell: 'A2', moved: { since: '2026-06-30', from: 'B1' } })
  expect((await within(list).findAllByRole('img')).map((badge) => badge.textContent)).toEqual(['A2', 'B1'])
})

it('sets an aim after it has shown what changes, and takes it back', async () => {
  let version = 7
  const { api, user } = open('#/portfolio', { 'visitStrategy.setAim': () => ({ version: ++version }) })
  await user.click(await screen.findByRole('button', { name: 'Absicht für A2' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Ausbauen' }))
  // Nothing has a layout here: the menu may take the focus back, and the dialog then counts as hidden.
  const dialog = await screen.findByRole('dialog', { hidden: true })
  expect(dialog.textContent).toContain('alle 28 Tage, Besuch')
  expect(dialog.textContent).toContain('alle 21 Tage, Besuch')
  await user.click(within(dialog).getByRole('button', { name: 'Übernehmen', hidden: true }))
  await user.click(await screen.findByRole('button', { name: 'Rückgängig' }))
  const A2 = defaultStrategies.A2
  await waitFor(() =>
    expect(api.callsOf('visitStrategy.setAim').map(({ input }) => input)).toEqual([
      { classCode: 'A2', aim: 'build_up', strategy: { ...A2, rhythm: { kind: 'interval', days: 21 } }, version: 7 },
      { classCode: 'A2', aim: null, strategy: A2, version: 8 },
    ]),
  )
})

it('says why it tells nothing of one person, and how to go on', async () => {
  const { user } = open(`#/portfolio?team=${idOf(5)}`, {
    'portfolio.read': ({ ownerId }: { ownerId: string | null }) => {
      if (ownerId) throw new Refusal('FORBIDDEN')
      return { day: '2026-11-23', cells, stages: [] }
    },
  })
  await screen.findByText(/über so wenige Personen nichts auszuwerten/)
  await user.click(screen.getByRole('button', { name: 'Filter entfernen' }))
  await screen.findByRole('region', { name: 'A2' })
})

it('shows nothing in discreet mode', async () => {
  const { api } = open('#/portfolio', { 'people.whoAmI': () => ({ ...me, preferences: { ...me.preferences, isDiscreet: true } }) })
  await screen.findByText('Im diskreten Modus ist das Portfolio verborgen.')
  expect(api.callsOf('portfolio.read')).toEqual([])
})

it('refuses a file of too many before any row is fetched', async () => {
  const { api, user } = open('#/portfolio', {
    'portfolio.beginExport': () => ({ isAllowed: false, customers: 90_000, most: 20_000, at: '2026-11-23T09:00:00Z' }),
  })
  await screen.findByRole('region', { name: 'A2' })
  await user.click(screen.getByRole('button', { name: 'CSV' }))
  await screen.findByText(/90.000 Kunden sind zu viele für eine Datei/)
  expect(api.callsOf('portfolio.customers')).toEqual([])
})

it('writes every sheet with its head, and customers with their words', () => {
  const moved = { came: 2, left: 0 }
  const facts = {
    about: [['Stand', 'heute']] as const,
    cells: [{ ...cells[0]!, cost: told, moved, coverage: 0.5 }],
    sums: [{ ...sum, stage: 'loyal' }],
    flows: [{ from: null, to: 'A2', customers: 2 }],
  }
  const sheets = portfolioSheets(portfolioDe, facts, [customer])
  expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Angaben', 2],
    ['Klassen', 2],
    ['Loyalität', 2],
    ['Bewegung', 2],
    ['Kunden', 2],
  ])
  expect(sheets[1]?.rows[1]).toEqual(['A2', 3, 12_000, 3_000, null, 564, 2, 3, 4, 2, 0, 0.5])
  expect(sheets[3]?.rows[1]).toEqual(['Nicht bewertet', 'A2', 2])
  expect(sheets[4]?.rows[1]).toEqual(['Nord GmbH', 'Kiel', 'A2', 'B1', 90_000, 12_000, null, 5, 'Loyal'])
})

it.each([
  [
    { visitMinutes: '45', call: '12,50', message: '3' },
    { visitMinutes: 45, callCents: 1_250, messageCents: 300 },
  ],
  [{ visitMinutes: '0', call: '1', message: '1' }, null],
  [{ visitMinutes: '45', call: '-1', message: '1' }, null],
  [{ visitMinutes: '45', call: '1', message: '1000,01' }, null],
])('reads the rates %j', (fields, rates) => expect(readRates(fields)).toEqual(rates))
