// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Session } from '../../../addin/ui/app-context.ts'
import { draftKey, forgetWhoLeft, readDraft, writeDraft } from '../../../addin/ui/forms/draft-store.ts'
import { createFakeApi, me } from '../support/fake-api.ts'
import { createFakeHost, mailFrom } from '../support/fake-host.ts'
import { fakeSession } from '../support/fake-session.ts'
import { renderPane } from '../support/render-pane.tsx'
import { renderWorkspace } from '../support/render-workspace.tsx'
import { answerOf, idOf } from '../support/sample.ts'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const logDraft = (partition: string) => draftKey({ partition, userKey: 'tenant.user', form: 'log', subject: 'mail of anna@mueller.example' })

describe('who is signed in', () => {
  it('stands in the workspace, and signing out takes his drafts along', async () => {
    const signOut = vi.fn(async () => undefined)
    writeDraft(logDraft('test'), { note: 'Rabatt?' })
    const { user } = renderWorkspace(createFakeApi({}), '#/settings', { ...fakeSession, signOut })
    await user.click(await screen.findByRole('button', { name: 'Jonas Petersen' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Abmelden' }))
    await waitFor(() => expect(signOut).toHaveBeenCalledOnce())
    expect(readDraft(logDraft('test'))).not.toBeNull()
    // The page to which the identity provider returns.
    forgetWhoLeft()
    expect(readDraft(logDraft('test'))).toBeNull()
  })

  it('stays with his drafts where signing out fails, which is said', async () => {
    const signOut = vi.fn(async () => Promise.reject(new Error('not reached')))
    writeDraft(logDraft('test'), { note: 'Rabatt?' })
    const { user } = renderWorkspace(createFakeApi({}), '#/settings', { ...fakeSession, signOut })
    await user.click(await screen.findByRole('button', { name: 'Jonas Petersen' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Abmelden' }))
    await screen.findByText(/Das Abmelden hat nicht geklappt/)
    forgetWhoLeft()
    expect(readDraft(logDraft('test'))).not.toBeNull()
  })

  it('stands in a list that the keyboard goes on in, and leaves to where it came from', async () => {
    const { user } = renderPane(
      createFakeApi({ 'cockpit.ofItem': () => answerOf(idOf(1), 'Müller GmbH') }),
      createFakeHost(mailFrom('anna@mueller.example')),
    )
    const more = await screen.findByRole('button', { name: 'Mehr' })
    more.focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Etwas eintragen')
    await user.keyboard('{Escape}')
    expect(screen.queryByText('Besuchswünsche')).toBeNull()
    expect(document.activeElement).toBe(more)
  })

  it('stands in the pane, where another account shows everything anew', async () => {
    let key = 'tenant.user'
    const changeAccount = async () => {
      key = 'tenant.other'
    }
    const session: Session = { ...fakeSession, userKey: () => key, changeAccount }
    const api = createFakeApi({
      'cockpit.ofItem': () => answerOf(idOf(1), 'Müller GmbH'),
      'people.whoAmI': () => ({ ...me, name: key === 'tenant.user' ? 'Jonas Petersen' : 'Petra Holm' }),
    })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')), null, session)
    await user.click(await screen.findByRole('button', { name: 'Mehr' }))
    await screen.findByText('Angemeldet als Jonas Petersen')
    await user.click(screen.getByRole('button', { name: 'Nicht Sie?' }))
    await waitFor(() => expect(api.callsOf('cockpit.ofItem')).toHaveLength(2))
    await user.click(await screen.findByRole('button', { name: 'Mehr' }))
    await screen.findByText('Angemeldet als Petra Holm')
  })

  it('stays so where Outlook decides, which is said', async () => {
    const api = createFakeApi({ 'cockpit.ofItem': () => answerOf(idOf(1), 'Müller GmbH') })
    const { user } = renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await user.click(await screen.findByRole('button', { name: 'Mehr' }))
    await user.click(await screen.findByRole('button', { name: 'Nicht Sie?' }))
    await screen.findByText(/In Outlook gilt das Konto des Postfachs/)
  })
})

describe('a draft about a mail', () => {
  it('goes when the mail is withdrawn', async () => {
    const known = answerOf(idOf(1), 'Müller GmbH')
    writeDraft(logDraft('test'), { note: 'Rabatt?' })
    const api = createFakeApi({ 'cockpit.ofItem': () => ({ ...known, mail: { state: 'withdrawn', withdrawnBy: 'Petra Holm', isByMe: false } }) })
    renderPane(api, createFakeHost(mailFrom('anna@mueller.example')))
    await waitFor(() => expect(readDraft(logDraft('test'))).toBeNull())
  })
})
