import { use } from 'react'
import { loadEntryTexts } from '../../../texts/contact-reports/entries/load-entry-texts.ts'
import type { EntryTexts } from '../../../texts/contact-reports/entries/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of entries. Waits within a `Suspense`. */
export const useEntryTexts = (): EntryTexts => use(loadEntryTexts(useHost().language))
