/** A plain browser tab: no open item, theme and language of the browser unless another was chosen here. */
import { type Language, languageOf } from '../../domain/texts/language.ts'
import { keepDisplayChoice, readDisplayChoices, type Theme } from './display-choices.ts'
import { createHostStore, localeOf, type MailHost } from './mail-host.ts'

export function createBrowserHost(): MailHost {
  const dark = window.matchMedia?.('(prefers-color-scheme: dark)')
  const themeNow = (): Theme => readDisplayChoices().theme ?? (dark?.matches ? 'dark' : 'light')
  const { set, ...store } = createHostStore({ item: null, theme: themeNow() })
  dark?.addEventListener('change', () => set({ theme: themeNow() }))
  const language = languageNow()
  return {
    ...store,
    kind: 'browser',
    language,
    locale: localeOf(languageOf(navigator.language) === language ? navigator.language : language),
    display: {
      chosen: readDisplayChoices,
      chooseTheme: (theme) => {
        keepDisplayChoice({ theme })
        set({ theme: themeNow() })
      },
      chooseLanguage: (chosen) => {
        keepDisplayChoice({ language: chosen })
        if (languageNow() !== language) window.location.reload()
      },
    },
    partition: '',
    newMail: null,
    reply: () => null,
    readText: () => null,
    draftChoices: () => null,
    textWriter: () => null,
  }
}

const languageNow = (): Language => readDisplayChoices().language ?? languageOf(navigator.language)
