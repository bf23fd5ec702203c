// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DraftChoices, OpenItem } from '../../../../addin/office/mail-host.ts'
import { type Answers, createFakeApi, Refusal } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

afterEach(cleanup)

const mueller = answerOf(idOf(1), 'Müller GmbH')
const draftTo = (address: string): OpenItem => ({
  ...mailFrom(address),
  key: 'draft-1',
  mode: 'compose',
  sender: null,
  itemId: null,
  conversationId: 'c1',
  direction: 'outgoing',
})
const willBeLogged = { state: 'judged', isLogged: true, reason: 'address', customers: ['Müller GmbH'] }
const keptOut = { state: 'judged', isLogged: false, reason: 'skipped_by_author', customers: [] }

/** Beside a draft to somebody of Müller. */
function compose(
  answers: Answers = {},
  { kept = { isKeptOut: false, answerWithin: null } as DraftChoices | null, write = vi.fn(), to = 'anna@mueller.example' } = {},
) {
  const api = createFakeApi({
    'cockpit.ofItem': () => mueller,
    'mailSync.preview': ({ isKeptOut }) => (isKeptOut ? keptOut : willBeLogged),
    ...answers,
  })
  const host = createFakeHost(draftTo(to))
  host.draftChoices = () => kept && { read: async () => kept, write: async (choices) => write(choices) }
  return { ...renderPane(api, host), api, host, write }
}

describe('beside a mail that is being written', () => {
  it('stands what will become of it, by its recipients as they are now', async () => {
    const { api, host } = compose({
      'mailSync.preview': ({ recipients }) => (String(recipients).includes('kollege') ? { ...keptOut, reason: 'internal_only' } : willBeLogged),
    })
    await screen.findByText('Wird erfasst bei Müller GmbH')
    expect(api.callsOf('mailSync.preview').at(0)?.input).toEqual({ recipients: ['anna@mueller.example'], conversationId: 'c1', isKeptOut: false })
    host.show({ ...draftTo('kollege@hanse.example') })
    await screen.findByText('Wird nicht erfasst')
    await screen.findByText('Alle Beteiligten sind Kollegen.')
    expect(screen.queryByRole('switch')).toBeNull()
  })

  it('its author takes it out, and in again', async () => {
    const { user, write } = compose()
    await user.click(await screen.findByRole('switch', { name: 'Diese Mail erfassen' }))
    await screen.findByText('Sie wurde beim Schreiben ausgenommen.')
    await waitFor(() => expect(write).toHaveBeenLastCalledWith({ isKeptOut: true, answerWithin: null }))
    await user.click(screen.getByRole('switch', { name: 'Diese Mail erfassen' }))
    await screen.findByText('Wird erfasst bei Müller GmbH')
    await waitFor(() => expect(write).toHaveBeenLastCalledWith({ isKeptOut: false, answerWithin: null }))
  })

  it('a missing answer is asked for, and the choice shown when the draft is opened again', async () => {
    const { user, write } = compose({}, { kept: { isKeptOut: false, answerWithin: 3 } })
    expect((await screen.findByRole('button', { name: '3 Tage' })).getAttribute('aria-pressed')).toBe('true')
    await user.click(screen.getByRole('button', { name: '10 Tage' }))
    await waitFor(() => expect(write).toHaveBeenLastCalledWith({ isKeptOut: false, answerWithin: 10 }))
    await screen.findByText(/^Wiedervorlage .*, falls keine Antwort$/)
    await user.click(screen.getByRole('button', { name: 'keine' }))
    await waitFor(() => expect(write).toHaveBeenLastCalledWith({ isKeptOut: false, answerWithin: null }))
  })

  it('says when Outlook did not keep the choice, and shows what it has', async () => {
    const { user } = compose({}, { write: vi.fn().mockRejectedValue(new Error('9020')) })
    await user.click(await screen.findByRole('switch'))
    await screen.findByText(/nicht gemerkt/)
    await waitFor(() => expect(screen.getByRole('switch')).toHaveProperty('checked', true))
  })

  it('says that a follow-up falls away with the log', async () => {
    compose({}, { kept: { isKeptOut: true, answerWithin: 5 } })
    await screen.findByText(/Wiedervorlage entfällt/)
    expect(screen.queryByRole('button', { name: '5 Tage' })).toBeNull()
  })

  it('says plainly what applies where the mailbox is not connected', async () => {
    const { user } = compose({ 'mailSync.preview': () => ({ state: 'not_connected' }) })
    await screen.findByText('Wird nicht von selbst erfasst')
    await screen.findByText(/Ihr Postfach ist nicht verbunden/)
    expect(screen.queryByRole('switch')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Wiedervorlage, falls keine Antwort' }))
    await screen.findByDisplayValue('Antwort von Anna Weber abwarten')
  })

  it('offers what is left where this Outlook keeps nothing with a draft, or the server does not answer', async () => {
    compose({}, { kept: null })
    await screen.findByText('Wird erfasst bei Müller GmbH')
    expect(screen.queryByRole('switch')).toBeNull()
    await screen.findByRole('button', { name: 'Wiedervorlage, falls keine Antwort' })
    cleanup()
    compose({
      'mailSync.preview': () => {
        throw new Refusal('UNEXPECTED')
      },
    })
    await screen.findByRole('alert')
  })

  it('stands also where the recipients have no customer', async () => {
    compose({
      'cockpit.ofItem': () => ({ kind: 'internal', mail: { state: 'not_logged' } }),
      'mailSync.preview': () => ({ ...keptOut, reason: 'internal_only' }),
    })
    await screen.findByText('Wird nicht erfasst')
  })
})
