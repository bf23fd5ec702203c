/** A plain browser tab: no open item, theme and language of the browser. */
import { languageOf } from '../../domain/texts/language.ts'
import { createHostStore, localeOf, type MailHost } from './mail-host.ts'

export function createBrowserHost(): MailHost {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)')
  const themeNow = (): 'light' | 'dark' => (dark?.matches ? 'dark' : 'light')
  const { set, ...store } = createHostStore({ item: null, theme: themeNow() })
  dark?.addEventListener('change', () => set({ theme: themeNow() }))
  return {
    ...store,
    kind: 'browser',
    language: languageOf(navigator.language),
    locale: localeOf(navigator.language),
    partition: '',
    newMail: null,
    reply: () => null,
    readText: () => null,
    draftChoices: () => null,
    textWriter: () => null,
  }
}
