/** What somebody has chosen for the pages in this browser, kept here; null: as the browser has it. */
import { type Language, languages } from '../../domain/texts/language.ts'

export type Theme = 'light' | 'dark'
export type DisplayChoices = { language: Language | null; theme: Theme | null }

const KEY = 'cockpit-display'
const themes: readonly Theme[] = ['light', 'dark']

/** Of what stands there only what we know. */
export function readDisplayChoices(): DisplayChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Record<keyof DisplayChoices, unknown>>
    return { language: languages.find((each) => each === kept.language) ?? null, theme: themes.find((each) => each === kept.theme) ?? null }
  } catch {
    return { language: null, theme: null }
  }
}

/** One of them, the other stays. */
export function keepDisplayChoice(choice: Partial<DisplayChoices>): void {
  localStorage.setItem(KEY, JSON.stringify({ ...readDisplayChoices(), ...choice }))
}
