// @vitest-environment jsdom
/** The account menu of the workspace: who one is here, how the pages look and speak, and what helps. */
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createBrowserHost } from '../../../addin/office/browser-host.ts'
import type { Display } from '../../../addin/office/mail-host.ts'
import { de } from '../../../addin/texts/de.ts'
import { createFakeApi, me, Refusal } from '../support/fake-api.ts'
import { fakeSession } from '../support/fake-session.ts'
import { renderWorkspace } from '../support/render-workspace.tsx'

afterEach(() => {
  cleanup()
  localStorage.clear()
  vi.unstubAllGlobals()
})

function open(chosen: Partial<ReturnType<Display['chosen']>> = {}, language: 'de' | 'en' | null = null, choose: () => null = () => null) {
  const display = { chosen: () => ({ language: null, theme: null, ...chosen }), chooseTheme: vi.fn(), chooseLanguage: vi.fn() }
  const api = createFakeApi({
    'people.whoAmI': () => ({ ...me, role: 'head_of_sales' }),
    'people.language': () => ({ chosen: language, outlook: 'de' }),
    'people.chooseLanguage': choose,
  })
  return { api, display, ...renderWorkspace(api, '#/settings/rules', { ...fakeSession, signOut: async () => undefined }, display) }
}
const menu = () => screen.findByRole('button', { name: 'Jonas Petersen' })
const isChosen = (name: string) => screen.getByRole('menuitemradio', { name }).getAttribute('aria-checked')

describe('the account menu', () => {
  it('says who one is and as what, and asks for the language only when it is opened', async () => {
    const { api, user } = open({ theme: 'dark' }, 'en')
    const button = await menu()
    expect(api.callsOf('people.language')).toEqual([])
    await user.click(button)
    await screen.findByText('Vertriebsleitung · Hanse')
    await waitFor(() => expect(isChosen('Englisch')).toBe('true'))
    expect([isChosen('Dunkel'), isChosen('Hell'), isChosen('Wie das System')]).toEqual(['true', 'false', 'false'])
    expect(screen.getByRole('menuitem', { name: 'Was hier gilt' }).getAttribute('href')).toBe('#/settings/rules')
    screen.getByRole('menuitem', { name: 'Anderes Konto' })
    screen.getByRole('menuitem', { name: 'Abmelden' })
  })

  it('changes the language as the settings do, and the pages with it', async () => {
    const { api, display, user } = open()
    await user.click(await menu())
    await waitFor(() => expect(isChosen('Automatisch')).toBe('true'))
    await user.click(screen.getByRole('menuitemradio', { name: 'Englisch' }))
    await waitFor(() => expect(display.chooseLanguage).toHaveBeenCalledExactlyOnceWith('en'))
    expect(api.callsOf('people.chooseLanguage').map(({ input }) => input)).toEqual([{ language: 'en' }])
  })

  it('says why the language could not be changed', async () => {
    const { display, user } = open({}, null, () => {
      throw new Refusal('FORBIDDEN')
    })
    await user.click(await menu())
    await waitFor(() => expect(isChosen('Automatisch')).toBe('true'))
    await user.click(screen.getByRole('menuitemradio', { name: 'Englisch' }))
    await screen.findByText(de.failures.FORBIDDEN)
    expect(display.chooseLanguage).not.toHaveBeenCalled()
  })

  it('changes the theme, by keyboard too', async () => {
    const { display, user } = open({ theme: 'light' })
    const button = await menu()
    button.focus()
    await user.keyboard('{Enter}')
    const dark = await screen.findByRole('menuitemradio', { name: 'Dunkel' })
    dark.focus()
    await user.keyboard('{Enter}')
    expect(display.chooseTheme).toHaveBeenLastCalledWith('dark')
    await user.click(button)
    await user.click(screen.getByRole('menuitemradio', { name: 'Wie das System' }))
    expect(display.chooseTheme).toHaveBeenLastCalledWith(null)
  })

  it('tells the keys, as "?" does on every page', async () => {
    const { user } = open()
    await user.click(await menu())
    await user.click(screen.getByRole('menuitem', { name: /Tastenkürzel/ }))
    await screen.findByText(/Strg\+Enter Speichern/)
    cleanup()
    const again = open()
    await menu()
    await again.user.keyboard('?')
    await screen.findByText(/Strg\+Enter Speichern/)
  })

  it('turns single keys off, and says so', async () => {
    const { api, user } = open()
    await user.click(await menu())
    const letters = () => screen.getByRole('menuitemcheckbox', { name: 'Kürzel mit einer Taste' })
    expect(letters().getAttribute('aria-checked')).toBe('true')
    await user.click(letters())
    await waitFor(() => expect(letters().getAttribute('aria-checked')).toBe('false'))
    expect(api.callsOf('people.savePreferences').map(({ input }) => input)).toEqual([{ areLettersOn: false }])
    await screen.findByText(/Buchstaben, \/ und \? tun nichts/)
    await user.keyboard('{Escape}/')
    expect(screen.queryByRole('searchbox')).toBeNull()
  })
})

describe('a browser tab', () => {
  const browser = (language: string, isDark = false) => {
    vi.stubGlobal('matchMedia', () => ({ matches: isDark, addEventListener: () => undefined }))
    vi.spyOn(navigator, 'language', 'get').mockReturnValue(language)
    return createBrowserHost()
  }

  it('looks and speaks as the browser until something else is chosen, which stays', () => {
    const first = browser('en-US', true)
    expect([first.language, first.locale, first.state().theme]).toEqual(['en', 'en-US', 'dark'])
    const heard = vi.fn()
    first.subscribe(heard)
    first.display?.chooseTheme('light')
    expect([first.state().theme, heard.mock.calls.length]).toEqual(['light', 1])
    localStorage.setItem('cockpit-display', JSON.stringify({ ...first.display?.chosen(), language: 'de' }))
    const next = browser('en-US', true)
    expect([next.language, next.locale, next.state().theme]).toEqual(['de', 'de-DE', 'light'])
    next.display?.chooseTheme(null)
    expect(next.state().theme).toBe('dark')
  })

  it.each(['', 'no JSON', '{"language":"fr","theme":1}', 'null'])('takes nothing from %j', (kept) => {
    localStorage.setItem('cockpit-display', kept)
    const host = browser('de-AT')
    expect([host.language, host.locale, host.state().theme]).toEqual(['de', 'de-AT', 'light'])
  })
})
