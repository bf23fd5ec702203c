// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { MyDay } from '../../../addin/api.ts'
import { MOST_HITS, MOST_ROWS } from '../../../domain/texts/cut-list.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { choiceOf, idOf } from '../support/sample.ts'

afterEach(cleanup)

const proposals = (count: number): MyDay['proposals'] =>
  Array.from({ length: count }, (_, number) => ({
    ...{ visitId: idOf(number + 100), version: 1, startsAt: '2026-12-01T09:00:00.000Z', subject: `Termin ${number}` },
    ...{ customerId: idOf(1), customer: 'Müller GmbH' },
  }))
const day = (count: number): MyDay => ({
  ...{ day: '2026-11-23', visits: [], followUps: [], unreported: [], standIns: [], waiting: [], removedFollowUps: [], removedVisits: [] },
  proposals: proposals(count),
})

it.each([
  [MOST_ROWS, false],
  [MOST_ROWS + 1, true],
])('my day says of %i proposals whether there are more', async (count, isCut) => {
  renderPane(createFakeApi({ 'myDay.read': () => day(count) }), createFakeHost(null))
  await screen.findByText(/Termin 0/)
  expect(screen.getAllByText(/Termin \d+/)).toHaveLength(MOST_ROWS)
  expect(screen.queryByText(`Gezeigt sind die ersten ${MOST_ROWS}; es gibt mehr.`) !== null).toBe(isCut)
})

it('a search says that there are more hits than it shows', async () => {
  const hits = Array.from({ length: MOST_HITS + 1 }, (_, number) => ({
    ...choiceOf(idOf(number + 1), `Müller ${number}`),
    ...{ because: 'name' as const, match: `Müller ${number}` },
  }))
  const { user } = renderWorkspace(createFakeApi({ 'customers.search': () => hits }), '#/search')
  await user.type(await screen.findByRole('searchbox'), 'Müller')
  const page = within(await screen.findByRole('main'))
  await page.findByText(`Gezeigt sind die ersten ${MOST_HITS}; es gibt mehr.`)
  expect(page.getAllByRole('button', { name: /^Müller/ })).toHaveLength(MOST_HITS)
})
