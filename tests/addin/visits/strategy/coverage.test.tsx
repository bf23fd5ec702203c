// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'

afterEach(cleanup)

const standing = { never: 1, due: 2, overdue: 3, coverage: 0.8 }
const work = { planned: 40, done: 38, minutesPerVisit: 45 }
const line = (keys: (string | null)[], given: object = {}) => ({ keys, customers: 20, wanted: 44, standing, work, ...given })
const answer = {
  since: '2026-08-24',
  hourlyCostCents: 20_000,
  total: [line([null])],
  classes: [line(['A1']), line(['B1'], { work: null })],
  regions: [line(['20', '22'], { standing: null, work: null }), line(['23']), line(['24', null])],
}
const open = (coverage: () => object, role: 'sales' | 'head_of_sales' = 'head_of_sales') => {
  const api = createFakeApi({ 'people.whoAmI': () => ({ ...me, role }), 'visitStrategy.coverage': coverage })
  return { api, ...renderWorkspace(api, '#/coverage') }
}
const cells = (row: HTMLElement): (string | undefined)[] =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '))

it('tells due and done by class and by territory, and asks anew for another period', async () => {
  const { api, user, container } = open(() => answer)
  const byClass = await screen.findByRole('region', { name: 'Nach Klasse' })
  expect(cells(within(byClass).getByRole('row', { name: /^A1/ }))).toEqual(['20', '3', '2', '1', '80 %', '44', '40', '38', '150 €'])
  expect(cells(within(byClass).getByRole('row', { name: /^B1/ }))).toEqual(['20', '3', '2', '1', '80 %', '44', '–', '–', '–'])
  expect(cells(screen.getByRole('row', { name: /^Postleitzahl 20, 22/ }))).toEqual(['20', 'zu wenige Personen', '44', '–', '–', '–'])
  expect(screen.getByRole('row', { name: /^Postleitzahl 24 · ohne Postleitzahl/ })).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Zeitraum' }), '52 Wochen')
  await waitFor(() => expect(api.callsOf('visitStrategy.coverage').map(({ input }) => input)).toEqual([{ days: 91 }, { days: 364 }]))
  const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  expect(violations.map(({ id }) => id)).toEqual([])
})

it('says why nothing is told of so few people', async () => {
  open(() => ({ ...answer, total: [line([null], { work: null })] }))
  const note = await screen.findByText(/über so wenige Personen nichts auszuwerten/)
  expect(within(note).getByRole('link', { name: 'Was hier gilt' }).getAttribute('href')).toBe('#/settings/rules')
})

it('stands in the bar of those who lead only', async () => {
  open(() => answer)
  await screen.findByRole('link', { name: 'Besuchsabdeckung', current: 'page' })
  cleanup()
  open(() => answer, 'sales')
  await screen.findByRole('region', { name: 'Nach Klasse' })
  expect(screen.queryByRole('link', { name: 'Besuchsabdeckung' })).toBeNull()
})
