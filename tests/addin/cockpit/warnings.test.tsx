// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Warning } from '../../../addin/api.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

/** Each line of the warnings with its weight, as they stand. */
async function shown(warnings: Warning[]): Promise<[string | undefined, string][]> {
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  renderPane(
    createFakeApi({ 'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, warnings } }) }),
    createFakeHost(mailFrom('a@b.example')),
  )
  const lines = within(await screen.findByRole('list', { name: 'Warnungen' })).getAllByRole('listitem')
  return lines.map((line) => [line.dataset.weight, line.textContent ?? ''])
}

const away: Warning = { kind: 'person_away', name: 'Anke Sörensen', until: '2026-12-02', substitute: null }
const overdue: Warning = { kind: 'overdue', cents: 21_700, days: 12, invoices: 1 }

it('a stop, what is late and what is good to know are told apart, the heaviest first', async () => {
  const all: Warning[] = [away, overdue, { kind: 'complaint_overdue', number: 'RK-7', days: 3 }, { kind: 'credit_block', note: null }]
  const lines = await shown(all)
  expect(lines.map(([weight]) => weight)).toEqual(['stop', 'attention', 'attention', 'information'])
  expect(lines.map(([, text]) => text)).toEqual([
    'Kreditsperre',
    expect.stringMatching(/217\s€ überfällig seit 12 Tagen/),
    'Reklamation RK-7 3 Tage über der Frist',
    'Anke Sörensen ist bis 02.12. abwesend',
  ])
})

it('an absence alone is no alarm', async () => {
  expect(await shown([away])).toEqual([['information', 'Anke Sörensen ist bis 02.12. abwesend']])
})
