import type { ImportLine } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'

/** `Kunden aus kunden.csv`; the name alone before it is known what the file holds. */
export function useFileTitle(): (job: Pick<ImportLine, 'entity' | 'fileName'>) => string {
  const { file, names } = useImportTexts()
  return ({ entity, fileName }) => (entity ? file.title(names.entities[entity], fileName) : file.titleUnknown(fileName))
}
