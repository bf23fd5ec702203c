// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answers, createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

/** A Thursday, before Christmas. */
beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-24T09:00:00Z') })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function beside(text: string | null, answers: Answers = {}) {
  const api = createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller GmbH'),
    'planningFrame.holidays': () => ['2026-12-25', '2026-12-26', '2027-01-01'],
    ...answers,
  })
  const host = createFakeHost({ ...mailFrom('anna@mueller.example'), createdAt: '2026-12-23T08:00:00.000Z' })
  host.readText = () => (text === null ? null : Promise.resolve(text))
  return { api, ...renderPane(api, host) }
}

const shownIn = (name: RegExp): string => (screen.getByLabelText(name, { selector: 'input' }) as HTMLInputElement).value
const thread = 'passt!\n\nAm 22.12.2026 um 10:11 schrieb Jonas Petersen:\n> Passt Ihnen Donnerstag, 7. Januar um 14:00?'

describe('the form of a visit', () => {
  it('holds the time on which the thread agrees, and says where it stands', async () => {
    const { user } = beside(thread)
    await user.click(await screen.findByRole('button', { name: 'Besuch' }))
    await screen.findByText('Aus der Mail: „Passt Ihnen Donnerstag, 7. Januar um 14:00?“')
    expect([shownIn(/^Tag/), shownIn(/^Uhrzeit/)]).toEqual(['07.01.2027', '14:00'])
  })

  it.each([null, 'Danke für das Angebot.'])('else the next workday, public holidays left out', async (text) => {
    const { user } = beside(text)
    await user.click(await screen.findByRole('button', { name: 'Besuch' }))
    await waitFor(() => expect([shownIn(/^Tag/), shownIn(/^Uhrzeit/)]).toEqual(['28.12.2026', '10:00']))
  })
})

describe('a follow-up', () => {
  it('is proposed on workdays only, each day once, with its weekday', async () => {
    const { user, api } = beside(null, { 'followUps.create': ({ id }) => ({ id, version: 1, outlook: { state: 'none' } }) })
    await user.click(await screen.findByRole('button', { name: 'Wiedervorlage' }))
    // In a week is New Year's Eve; in three days and tomorrow are the Monday after.
    await user.click(await screen.findByRole('button', { name: 'Nächster Werktag' }))
    await waitFor(() => expect(shownIn(/^Fällig/)).toBe('28.12.2026'))
    screen.getByText('Mo')
    expect(screen.queryByRole('button', { name: '3 Tage' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '1 Monat' }))
    expect(shownIn(/^Fällig/)).toBe('25.01.2027')
    await user.click(screen.getByRole('button', { name: 'Speichern' }))
    await waitFor(() => expect(api.callsOf('followUps.create')[0]!.input).toMatchObject({ dueOn: '2027-01-25' }))
  })
})
