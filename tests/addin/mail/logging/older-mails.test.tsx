// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const own: Outputs['mailSync']['health']['own'] = {
  ...{ mailboxId: idOf(1), name: 'Jonas Petersen', kind: 'user', state: 'connected', lastReadAt: new Date().toISOString() },
  ...{ trouble: null, silentSince: null, waiting: 0, compared: null, isCompareWanted: false, past: null, loggedToday: 0, notLoggedToday: [] },
}
const line = {
  ...{ reportId: idOf(5), at: '2026-03-02T09:00:00.000Z', loggedAt: '2026-11-20T09:00:00.000Z' },
  ...{ subject: 'Anfrage', customers: ['Kunde GmbH'] },
}

/** Twelve older mails until somebody has decided. */
function mailbox() {
  const [knownSinceIds, decided] = [[idOf(7)], new Set<string>()]
  return createFakeApi({
    'mailSync.health': () => ({ isLoggingOn: true, own, shared: [] }),
    'olderMails.count': () => (decided.size > 0 ? null : { count: 12, isMore: false }),
    'olderMails.loggedAfterwards': () => ({ rows: [line], nextCursor: null }),
    'olderMails.decide': () => {
      decided.add('decided')
      return { knownSinceIds }
    },
    'olderMails.undo': () => {
      decided.clear()
      return null
    },
    'contactReports.withdraw': () => null,
  })
}

it('the owner of a mailbox is asked whether older mails are taken over, and can take back what he said', async () => {
  const api = mailbox()
  const { user } = renderWorkspace(api, '#/settings/mailbox')
  await screen.findByText(/^12 ältere Mails in Ihrem Postfach/)
  await user.click(screen.getByRole('button', { name: 'Übernehmen' }))
  await screen.findByText('Die Mails werden übernommen.')
  expect(api.callsOf('olderMails.decide').map(({ input }) => input)).toEqual([{ customerId: null, isTakenOver: true }])
  await expect.poll(() => screen.queryByText(/^12 ältere Mails/)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  await screen.findByText(/^12 ältere Mails in Ihrem Postfach/)
  expect(api.callsOf('olderMails.undo').map(({ input }) => input)).toEqual([{ knownSinceIds: [idOf(7)] }])
})

it('what is decided is asked no more, also while Outlook takes its time to count anew', async () => {
  let asked = 0
  const api = createFakeApi({
    'mailSync.health': () => ({ isLoggingOn: true, own, shared: [] }),
    'olderMails.loggedAfterwards': () => ({ rows: [], nextCursor: null }),
    'olderMails.count': () => (asked++ === 0 ? { count: 12, isMore: false } : new Promise(() => undefined)),
    'olderMails.decide': () => ({ knownSinceIds: [idOf(7)] }),
  })
  const { user } = renderWorkspace(api, '#/settings/mailbox')
  await user.click(await screen.findByRole('button', { name: 'Nicht übernehmen' }))
  await screen.findByText('Die Mails bleiben, wo sie sind.')
  expect(screen.queryByText(/^12 ältere Mails/)).toBeNull()
  expect(asked).toBe(2)
})

it('what was logged afterwards stands in a list, out of which it can be withdrawn', async () => {
  const api = mailbox()
  const { user } = renderWorkspace(api, '#/settings/mailbox')
  await screen.findByText(/^Kunde GmbH · vom .* · erfasst /)
  await user.click(screen.getByRole('button', { name: 'Zurückziehen: Anfrage' }))
  await user.click(screen.getByRole('button', { name: 'Zurückziehen' }))
  await expect.poll(() => api.callsOf('contactReports.withdraw').map(({ input }) => input)).toEqual([{ reportId: idOf(5) }])
})

it('beside a customer’s mail the question stands only where there may be something to decide', async () => {
  for (const mayAskOlder of [false, true]) {
    const answer = answerOf(idOf(1), 'Müller Werftbedarf')
    const api = createFakeApi({
      'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, mayAskOlder } }),
      'olderMails.count': () => ({ count: 12, isMore: false }),
    })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await screen.findByText('Müller Werftbedarf')
    if (mayAskOlder) await screen.findByText(/^12 ältere Mails in Ihrem Postfach passen zu diesem Kunden/)
    expect(api.callsOf('olderMails.count').map(({ input }) => input)).toEqual(mayAskOlder ? [{ customerId: idOf(1) }] : [])
    cleanup()
  }
})

it('beside a customer’s mail the question stands again once the answer is taken back, also when the cockpit was read meanwhile', async () => {
  const answer = answerOf(idOf(1), 'Müller Werftbedarf')
  let [isDecided, historyMark] = [false, '1']
  const api = createFakeApi({
    'cockpit.ofItem': () => ({ ...answer, cockpit: { ...answer.cockpit, historyMark, mayAskOlder: !isDecided } }),
    'cockpit.historyMark': () => historyMark,
    'olderMails.count': () => (isDecided ? null : { count: 12, isMore: false }),
    'olderMails.decide': () => {
      isDecided = true
      return { knownSinceIds: [idOf(7)] }
    },
    'olderMails.undo': () => {
      isDecided = false
      return null
    },
  })
  vi.spyOn(Math, 'random').mockReturnValue(0)
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
  await screen.findByText(/^12 ältere Mails/)
  // The pane asks for news 15 s after it was opened, while the way back still stands there.
  await vi.advanceTimersByTimeAsync(10_000)
  await user.click(screen.getByRole('button', { name: 'Nicht übernehmen' }))
  await screen.findByText('Die Mails bleiben, wo sie sind.')
  historyMark = '2'
  await vi.advanceTimersByTimeAsync(6_000)
  await waitFor(() => expect(api.callsOf('cockpit.ofItem')).toHaveLength(2))
  await user.click(screen.getByRole('button', { name: 'Rückgängig' }))
  await screen.findByText(/^12 ältere Mails/)
})
