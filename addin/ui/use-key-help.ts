import { useTexts } from './app-context.ts'
import { useNotify } from './notices.tsx'
import { usePreferences } from './preferences.ts'

export type KeyHelp = {
  areLettersOn: boolean
  /** Says what can be done by keys; the same line turns single keys off or on. */
  tell: () => void
  /** Turns single keys off or on, and says what can be done by keys then. */
  toggle: () => void
}

/** Single keys can be turned off (WCAG 2.1.4): who speaks to the computer sets them off unawares. */
export function useKeyHelp(): KeyHelp {
  const { keys } = useTexts()
  const notify = useNotify()
  const { preferences, chooseLetters } = usePreferences()
  const tell = (areOn: boolean): void =>
    notify({
      text: areOn ? keys.help : keys.helpWithoutLetters,
      next: { label: areOn ? keys.turnOff : keys.turnOn, run: () => turn(!areOn) },
    })
  const turn = (areOn: boolean): void => {
    chooseLetters(areOn)
    tell(areOn)
  }
  const { areLettersOn } = preferences
  return { areLettersOn, tell: () => tell(areLettersOn), toggle: () => turn(!areLettersOn) }
}
