// @vitest-environment jsdom
/** The mailbox is offered where one stands, until it is connected or put aside. */
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { type Answers, createFakeApi, me, undecidedPolicy } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

afterEach(cleanup)

const emptyDay = {
  day: '2026-11-30',
  visits: [],
  unreported: [],
  proposals: [],
  followUps: [],
  standIns: [],
  waiting: [],
  removed: [],
  removedVisits: [],
  removedFollowUps: [],
}
const connect = { name: 'Postfach verbinden' }
const card = { name: 'Mails mit Kunden erfassen sich selbst' }

/** A server that remembers what was decided. */
function newcomer(answers: Answers = {}) {
  let isMailboxOffered = true
  const decide = (is: boolean) => () => {
    isMailboxOffered = is
    return null
  }
  return createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Kunde GmbH'),
    'mailSync.health': () => ({ isLoggingOn: true, own: null, shared: [] }),
    'mailSync.why': () => null,
    'loggingPolicy.show': () => ({ ...undecidedPolicy, isLoggingOn: true }),
    'people.whoAmI': () => ({ ...me, isMailboxOffered }),
    'people.setAside': ({ isAside }) => decide(!isAside)(),
    'mailSync.connectOwn': decide(false),
    'myDay.read': () => emptyDay,
    ...answers,
  })
}

describe('my day', () => {
  it('begins with one card that says what is read, and connects', async () => {
    const api = newcomer()
    const { user } = renderWorkspace(api, '#/my-day')
    const shown = within(await screen.findByRole('region', card))
    await shown.findByText(/der letzten 12 Monate/)
    expect(screen.getAllByRole('button', connect)).toHaveLength(1)
    const visits = screen.getByRole('heading', { name: 'Besuche heute' })
    expect(screen.getByRole('heading', card).compareDocumentPosition(visits) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    await user.click(shown.getByRole('button', connect))
    await screen.findByRole('heading', { name: 'Automatisches Erfassen' })
    expect(api.callsOf('mailSync.connectOwn')).toHaveLength(1)
    expect(screen.queryByRole('region', card)).toBeNull()
  })

  it('"not now" puts it to the end, and can be taken back', async () => {
    const api = newcomer()
    const { user } = renderWorkspace(api, '#/my-day')
    await user.click(await screen.findByRole('button', { name: 'Nicht jetzt' }))
    await screen.findByRole('heading', { name: 'Automatisches Erfassen' })
    expect(screen.getAllByRole('button', connect)).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
    await screen.findByRole('region', card)
    expect(api.callsOf('people.setAside').map(({ input }) => input)).toEqual([
      { offer: 'connect_mailbox', isAside: true },
      { offer: 'connect_mailbox', isAside: false },
    ])
  })
})

describe('beside a mail that is not logged', () => {
  it('one line opens into the card, which says what is read and connects', async () => {
    const api = newcomer()
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@kunde.de')))
    const shown = within(await screen.findByRole('region', card))
    expect(shown.queryByRole('button', connect)).toBeNull()
    await user.click(shown.getByRole('button', { name: 'Einrichten' }))
    const opened = within(await screen.findByRole('region', card))
    await opened.findByText(/der letzten 12 Monate/)
    await user.click(opened.getByRole('button', connect))
    expect(api.callsOf('mailSync.connectOwn')).toHaveLength(1)
  })

  it('"Why?" has the button itself, also after "not now"', async () => {
    const api = newcomer({ 'people.whoAmI': () => me })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@kunde.de')))
    await user.click(await screen.findByRole('button', { name: 'Warum?' }))
    await screen.findByText(/noch nicht verbunden, darum/)
    await user.click(screen.getByRole('button', connect))
    expect(api.callsOf('mailSync.connectOwn')).toHaveLength(1)
  })

  it('"Why?" asks nobody to connect who has, nor where the company does not log', async () => {
    for (const [health, words] of [
      [{ isLoggingOn: false, own: null, shared: [] }, 'In Ihrem Unternehmen ist es ausgeschaltet.'],
      [{ isLoggingOn: true, own: { state: 'connected' }, shared: [] }, /noch nicht beurteilt/],
    ] as const) {
      const { user } = renderPane(newcomer({ 'people.whoAmI': () => me, 'mailSync.health': () => health }), createFakeHost(mailFrom('anna@kunde.de')))
      await user.click(await screen.findByRole('button', { name: 'Warum?' }))
      await screen.findByText(words)
      expect(screen.queryByRole('button', connect)).toBeNull()
      cleanup()
    }
  })
})
