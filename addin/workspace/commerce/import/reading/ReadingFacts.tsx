import { makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fileWords } from '../../../../../domain/texts/file-words.ts'
import { type ImportDetail, type ImportLine, useTRPC } from '../../../../api.ts'
import { useHost } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useIsNarrow } from '../../../use-is-narrow.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { PreviewList } from './PreviewList.tsx'
import { PreviewTable } from './PreviewTable.tsx'

const useStyles = makeStyles({
  facts: { display: 'flex', flexWrap: 'wrap', gap: '4px 24px', margin: '4px 0' },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0 },
  sheet: { maxWidth: '320px', margin: '8px 0' },
})

type Reading = NonNullable<ImportDetail['reading']>

/** How a file was read, and what its first rows came to by that. */
export function ReadingFacts({ job, reading }: { job: ImportLine; reading: Reading }) {
  const [styles, page] = [useStyles(), usePageStyles()]
  const { reading: texts } = useImportTexts()
  const words = fileWords[useHost().language]
  const { number } = useFormat()
  const isNarrow = useIsNarrow()
  const { format, encoding, delimiter, headerLine } = reading
  const facts = [
    [texts.format, words.formats[format]],
    ...(encoding ? [[words.encoding, encoding.toUpperCase()]] : []),
    ...(delimiter ? [[words.delimiter, words.delimiters[delimiter]]] : []),
    [texts.header, headerLine ? texts.headerLine(number(headerLine)) : texts.noHeader],
  ]
  return (
    <section aria-label={texts.title}>
      <h2 className={page.heading}>{texts.title}</h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      <SheetField job={job} reading={reading} />
      {isNarrow ? <PreviewList reading={reading} /> : <PreviewTable reading={reading} />}
    </section>
  )
}

/** Of a file with several tables: another one is read at once. */
function SheetField({ job, reading: { sheet, sheets } }: { job: ImportLine; reading: Reading }) {
  const styles = useStyles()
  const { reading: texts } = useImportTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const switching = useMutation(
    trpc.imports.switchSheet.mutationOptions({ onSettled: () => void client.invalidateQueries({ queryKey: trpc.imports.pathKey() }) }),
  )
  if (sheets.length < 2) return null
  return (
    <div className={styles.sheet}>
      <ChoiceField
        label={texts.sheet}
        value={sheet ?? ''}
        options={sheets.map((name) => [name, name] as const)}
        onChange={(name) => switching.mutate({ jobId: job.jobId, sheet: name })}
      />
      {switching.error && <ErrorNote error={switching.error} />}
    </div>
  )
}
