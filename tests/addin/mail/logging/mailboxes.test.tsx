// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { Outputs } from '../../../../addin/api.ts'
import { createFakeApi, me } from '../../support/fake-api.ts'
import { renderWorkspace } from '../../support/render-workspace.tsx'
import { idOf } from '../../support/sample.ts'

afterEach(cleanup)

const secondsAgo = (seconds: number): string => new Date(Date.now() - seconds * 1000).toISOString()

const compared = { at: '2026-11-23T02:30:00.000Z', mails: 1_234, missing: 0 }
const overview: Outputs['mailSync']['mailboxes'][number] = {
  mailboxId: idOf(1),
  name: 'Jonas Petersen',
  kind: 'user',
  state: 'connected',
  lastReadAt: secondsAgo(40),
  trouble: null,
  troubleSince: null,
  silentSince: null,
  leaver: null,
  waiting: 0,
  compared,
  isCompareWanted: false,
}
const { troubleSince: _, leaver: __, ...common } = overview
const own: Outputs['mailSync']['health']['own'] = { ...common, past: null, loggedToday: 12, notLoggedToday: [{ reason: 'newsletter', count: 3 }] }

describe('how it stands with a mailbox', () => {
  it('is said in plain words to its owner, who can have it compared with Outlook', async () => {
    const api = createFakeApi({ 'mailSync.health': () => ({ isLoggingOn: true, own, shared: [] }), 'mailSync.compare': () => null })
    const { user } = renderWorkspace(api, '#/settings/mailbox')
    await screen.findByText(/^Postfach zuletzt vor \d+ Sekunden gelesen, 0 warten\.$/)
    screen.getByText('Heute nicht erfasst: 3')
    screen.getByText(/alle 1\.234 Mails sind beurteilt/)
    await user.click(screen.getByRole('button', { name: 'Mit Outlook vergleichen' }))
    expect(api.callsOf('mailSync.compare').map(({ input }) => input)).toEqual([{ mailboxId: own.mailboxId }])
  })

  it('alarms its owner when it falls silent', async () => {
    const silent = { ...own, silentSince: secondsAgo(3_600) }
    renderWorkspace(createFakeApi({ 'mailSync.health': () => ({ isLoggingOn: true, own: silent, shared: [] }) }), '#/settings/mailbox')
    expect((await screen.findByRole('alert')).textContent).toContain('In Outlook liegen neuere Mails')
  })
})

describe('the mailboxes of the company', () => {
  const admin = { 'people.whoAmI': () => ({ ...me, role: 'admin' as const }) }

  it('show their administrator what is wrong, and nothing of what stands in them', async () => {
    const silent = { ...overview, name: 'Vertrieb', kind: 'shared' as const, silentSince: '2026-11-23T07:00:00.000Z', waiting: null }
    const trouble = {
      ...overview,
      mailboxId: idOf(2),
      trouble: 'OUTLOOK_REFUSED' as const,
      troubleSince: '2026-11-23T06:00:00.000Z',
      waiting: null,
      compared: { ...compared, mails: null },
    }
    renderWorkspace(createFakeApi({ ...admin, 'mailSync.mailboxes': () => [silent, trouble] }), '#/settings/mailboxes')
    await screen.findByText(/^Seit 23\.11\. 08:00 nicht gelesen, obwohl in Outlook neuere Mails liegen\.$/)
    screen.getByText(/^Seit 23\.11\. 07:00 nicht lesbar\. Exchange erlaubt/)
    screen.getByText(/: alle Mails sind beurteilt\.$/)
    expect(document.body.textContent).not.toContain('Heute erfasst')
  })

  it('are none at first: a team mailbox is connected by its address', async () => {
    const api = createFakeApi({ ...admin, 'mailSync.mailboxes': () => [], 'mailSync.connectShared': () => null })
    const { user } = renderWorkspace(api, '#/settings/mailboxes')
    await screen.findByText('Noch kein Postfach verbunden')
    await user.type(screen.getByRole('textbox', { name: /Adresse des Postfachs/ }), ' vertrieb@hanse.example ')
    await user.click(screen.getByRole('button', { name: 'Verbinden' }))
    expect(api.callsOf('mailSync.connectShared').map(({ input }) => input)).toEqual([{ address: 'vertrieb@hanse.example' }])
  })

  it('are ended by their administrator, whoever has left', async () => {
    const left = { ...overview, leaver: { reason: 'not_seen' as const, since: '2026-10-20', pausesOn: '2026-11-26' } }
    const paused = {
      ...overview,
      mailboxId: idOf(2),
      name: 'Katrin Weber',
      leaver: { reason: 'no_role' as const, since: '2026-11-02', pausesOn: null },
    }
    const api = createFakeApi({ ...admin, 'mailSync.mailboxes': () => [left, paused], 'mailSync.disconnect': () => null })
    const { user } = renderWorkspace(api, '#/settings/mailboxes')
    await screen.findByText(/^Seit 20\.10\..* nicht mehr angemeldet\. Ab 26\.11\./)
    screen.getByText(/^Angehalten\. Seit 02\.11\..* ohne Rolle .* sobald die Person in Entra wieder eine Rolle hat/)
    await user.click(screen.getByRole('button', { name: 'Trennen: Katrin Weber' }))
    expect(api.callsOf('mailSync.disconnect').map(({ input }) => input)).toEqual([{ mailboxId: idOf(2) }])
  })

  it('name whose To Do alone is paused, since when, why and what would help', async () => {
    const paused = { userId: idOf(3), name: 'Eva Sommer', leaver: { reason: 'not_seen' as const, since: '2026-10-02', pausesOn: null } }
    renderWorkspace(createFakeApi({ ...admin, 'mailSync.mailboxes': () => [], 'todo.leavers': () => [paused] }), '#/settings/mailboxes')
    await screen.findByText('Eva Sommer')
    screen.getByText('Nur To Do, kein Postfach verbunden')
    screen.getByText(/^Angehalten\. Seit 02\.10\..* nicht mehr angemeldet\. Es geht weiter, sobald die Person das Kundencockpit öffnet\.$/)
  })

  it('tell how many of sales are connected, and who is not, with a mail to invite', async () => {
    const rows = [
      { userId: idOf(5), name: 'Katrin Weber', mail: 'kw@firma.de', role: 'sales' as const },
      { userId: idOf(6), name: 'Sabine Hoffmann', mail: 'sh@firma.de', role: 'head_of_sales' as const },
    ]
    const answers = { 'mailSync.mailboxes': () => [overview], 'mailSync.unconnected': () => ({ people: 3, connected: 1, rows }) }
    renderWorkspace(createFakeApi({ ...admin, ...answers }), '#/settings/mailboxes')
    await screen.findByRole('heading', { name: '1 von 3 Postfächern im Vertrieb verbunden' })
    screen.getByText('Vertriebsleitung')
    expect(screen.getAllByText('Nicht verbunden')).toHaveLength(2)
    const href = decodeURIComponent(screen.getByRole('link', { name: 'Einladen: Katrin Weber' }).getAttribute('href')!)
    expect(href).toMatch(/^mailto:kw@firma\.de\?subject=.*\/workspace#\/settings\/mailbox/s)
    // Connected ones first.
    const shown = document.body.textContent!
    expect(shown.indexOf('Postfach zuletzt')).toBeLessThan(shown.indexOf('Katrin Weber'))
  })

  it('are nothing for others', async () => {
    renderWorkspace(createFakeApi({ 'mailSync.mailboxes': () => [overview] }), '#/settings/mailboxes')
    await screen.findByText('In Ihrem Unternehmen ist es ausgeschaltet.')
    expect(screen.queryByRole('link', { name: 'Postfächer' })).toBeNull()
  })
})
