import type { ImportLine } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'

export const countNames = ['new', 'changed', 'unchanged', 'rejected', 'vanished'] as const

/** What a file comes to, in one line without what there is none of; empty before it is known. */
export function useCountWords(): (job: ImportLine) => string {
  const { counts: texts, list } = useImportTexts()
  const { number } = useFormat()
  return ({ counts, isPart }) =>
    [
      ...countNames.flatMap((name) => (counts[name] > 0 ? [`${number(counts[name])} ${(counts[name] === 1 ? texts.one : texts.names)[name]}`] : [])),
      ...(isPart ? [list.part] : []),
    ].join(' · ')
}
