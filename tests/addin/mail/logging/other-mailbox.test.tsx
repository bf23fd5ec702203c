// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi } from '../../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../../support/fake-host.ts'
import { renderPane } from '../../support/render-pane.tsx'
import { answerOf, idOf } from '../../support/sample.ts'

afterEach(cleanup)

const ADDRESS = 'vertrieb@firma.example'
const logged = {
  ...({ state: 'logged', reportId: idOf(9), loggedAt: '2026-11-23T08:00:00.000Z', loggedBy: 'Jonas', isByMe: true } as const),
  ...{ customers: [], textState: 'present' as const, canWithdraw: false, team: null },
}

/** Beside a mail that lies in another mailbox than the user's own. */
function beside(other: Outputs['mailSync']['otherMailbox']) {
  const api = createFakeApi({
    'cockpit.ofItem': () => answerOf(idOf(1), 'Müller GmbH'),
    'mailSync.otherMailbox': () => other,
    'contactReports.logMail': () => logged,
  })
  return { ...renderPane(api, createFakeHost({ ...mailFrom('anna@mueller.example'), itemId: null, sharedFrom: ADDRESS })), api }
}

it('a mail of a team’s mailbox has the cockpit, and is logged through that mailbox', async () => {
  const { user, api } = beside({ kind: 'team', name: 'Vertrieb' })
  await screen.findByText('Aus dem Postfach Vertrieb.')
  await user.click(screen.getByRole('button', { name: 'Erfassen' }))
  await waitFor(() => expect(api.callsOf('contactReports.logMail')).toHaveLength(1))
  expect(api.callsOf('contactReports.logMail')[0]!.input).toMatchObject({ sharedMailbox: ADDRESS, internetMessageId: '<anna@mueller.example>' })
  expect(api.callsOf('mailSync.otherMailbox')[0]!.input).toEqual({ address: ADDRESS })
})

it('where nobody has connected it the pane says so, and what would help', async () => {
  beside({ kind: 'unconnected' })
  await screen.findByText(/liegt im Postfach vertrieb@firma\.example, das nicht verbunden ist/)
  expect(screen.getByRole('link', { name: 'Postfächer' }).getAttribute('href')).toBe('/workspace#/settings/mailboxes')
  expect(screen.queryByRole('button', { name: 'Erfassen' })).toBeNull()
})

it('a colleague’s own mailbox stays his', async () => {
  beside({ kind: 'person', name: 'Petra Klein' })
  await screen.findByText(/im Postfach von Petra Klein und kann nur von dort erfasst werden/)
  expect(screen.queryByRole('button', { name: 'Erfassen' })).toBeNull()
})
