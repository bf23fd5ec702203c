// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Cockpit, FollowUpRow, SectionHead } from '../../../addin/api.ts'
import { createFakeApi } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { renderPane } from '../support/render-pane.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const row = (n: number, title: string, dueOn: string, assignee: string | null): FollowUpRow => ({
  ...{ id: idOf(n), title, dueOn, assignee: assignee ?? 'Jonas Petersen', isMine: assignee === null, version: 3 },
})
const rows = [row(51, 'Rahmenvertrag nachfassen', '2099-12-05', null), row(52, 'Muster nachfragen', '2100-02-01', 'Inga Harms')]
const head = (count: number): SectionHead => ({ section: 'follow_ups', count, over: 0, newestOn: '2099-12-05', newestCents: null, newestText: null })

function open(given: Partial<Cockpit>, language: 'de' | 'en' = 'de') {
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  const sections = [head(2), ...answer.cockpit.sections]
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, sections, ...given } }),
    'cockpit.section': () => ({ section: 'follow_ups', rows, nextCursor: null }),
    'followUps.reschedule': () => ({ id: idOf(52), version: 4, outlook: { state: 'none' } }),
  })
  return { api, ...renderPane(api, createFakeHost(mailFrom('anna@mueller.example'), language)) }
}

it('more than stand under now are one click away, with day and owner, and move from there', async () => {
  const { api, user } = open({})
  await user.click(await screen.findByRole('button', { name: '+ 1 Wiedervorlage' }))
  const muster = (await screen.findByText('Muster nachfragen')).parentElement as HTMLElement
  expect(muster.textContent).toContain('Mo., 01.02. · Inga Harms')
  expect(screen.getByText(/Sa\., 05\.12\. · für mich/)).toBeTruthy()
  expect(document.activeElement?.textContent).toContain('Wiedervorlagen')
  await user.click(screen.getByRole('button', { name: 'Verschieben: Muster nachfragen' }))
  await user.click(await screen.findByRole('button', { name: '1 Monat' }))
  await waitFor(() => expect(api.callsOf('followUps.reschedule')[0]?.input).toMatchObject({ id: idOf(52), version: 3 }))
})

it('nothing due now is not said to be nothing open', async () => {
  open({ now: [] }, 'en')
  expect(await screen.findByRole('button', { name: '+ 2 follow-ups' })).toBeTruthy()
  expect(screen.getByText('Nothing to do just now.')).toBeTruthy()
})

it('a visit known by its day only is shown with it', async () => {
  open({ promisedOn: '2026-12-28' })
  expect(await screen.findByText(/Mo\., 28\.12\./)).toBeTruthy()
  expect(screen.queryByText(/keiner geplant/)).toBeNull()
})
