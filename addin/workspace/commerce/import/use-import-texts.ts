import { use } from 'react'
import { loadImportTexts } from '../../../texts/commerce/import/load-import-texts.ts'
import type { ImportTexts } from '../../../texts/commerce/import/shape.ts'
import { useHost } from '../../../ui/app-context.ts'

/** What is said of files of an ERP, to administrators alone. Waits within a `Suspense`. */
export const useImportTexts = (): ImportTexts => use(loadImportTexts(useHost().language))
