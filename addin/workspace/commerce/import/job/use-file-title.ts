import type { ImportLine } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'

/** `Kunden aus kunden.csv`, `Kunden über die Schnittstelle`, pushed or fetched; the name alone before it is known what the file holds. */
export function useFileTitle(): (job: Pick<ImportLine, 'entity' | 'fileName'>) => string {
  const { file, names } = useImportTexts()
  return ({ entity, fileName }) => {
    const what = entity && names.entities[entity]
    if (fileName === null) return file.titlePushed(what ?? '')
    return what ? file.title(what, fileName) : file.titleUnknown(fileName)
  }
}
