// @vitest-environment jsdom
/** What waits in my day beside visits and follow-ups. */
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Outputs } from '../../../addin/api.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { idOf } from '../support/sample.ts'

afterEach(cleanup)

const day: Outputs['myDay']['read'] = {
  ...{ day: '2026-11-30', visits: [], unreported: [], proposals: [], followUps: [], standIns: [], waiting: [] },
  ...{ removedVisits: [], removedFollowUps: [] },
}
const customer = { customerId: idOf(1), customer: 'Müller Werftbedarf' }
const show = (answers: Parameters<typeof createFakeApi>[0]) =>
  renderPane(createFakeApi({ 'myDay.read': () => day, ...answers }), createFakeHost(null))

it('a suggestion stands there that nothing reminds of any more', async () => {
  show({ 'entries.unanswered': () => [{ ...customer, entryId: idOf(9), title: 'Kleinere Gebinde', dueOn: '2020-11-27', responsible: 'Inga Harms' }] })
  const block = within(await screen.findByRole('region', { name: 'Anregungen ohne Antwort' }))
  block.getByText('Kleinere Gebinde · Antwort war fällig am 27.11.20 · zuständig Inga Harms')
  block.getByRole('button', { name: 'Müller Werftbedarf' })
})

it('of a customer with a hundred reasons the most urgent are told, and that there are more', async () => {
  const reason = (n: number) => ({ kind: 'late_order' as const, cameUpOn: '2026-11-20', cents: 100, detail: { number: `AU-${n}`, on: '2026-11-19' } })
  const reasons = Array.from({ length: 100 }, (_, n) => reason(n))
  const rows = [{ ...customer, classLabel: null, phone: null, reasons }]
  show({ 'proposals.today': () => ({ day: '2026-11-30', complaints: [], rows }) })
  await screen.findByText(/AU-4/)
  expect(screen.queryByText(/AU-5/)).toBeNull()
  screen.getByText('Gezeigt sind die ersten 5; es gibt mehr.')
})
