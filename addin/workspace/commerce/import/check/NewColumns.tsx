import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { fieldName } from '../../../../../domain/texts/import-words/import-names.ts'
import { type ImportDetail, useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { firstDraft, rateOf, settledAs } from '../mapping/mapping-draft.ts'
import { useCellText } from '../reading/use-cell-text.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

type ReadDetail = ImportDetail & { reading: NonNullable<ImportDetail['reading']> }

/** Columns that the files before had not: nothing would be said of them otherwise, and what stands in them would stay out for ever. Once the file is in only the next one can be mapped otherwise. */
export function NewColumns({ detail }: { detail: ReadDetail }) {
  const styles = usePageStyles()
  const { newColumns: texts } = useImportTexts()
  const { newColumns } = detail.reading
  if (newColumns.length === 0) return null
  return (
    <section className={styles.note} aria-label={texts.title(newColumns.length)}>
      {newColumns.map((each) => (
        <NewColumn key={each.column} detail={detail} {...each} />
      ))}
      {detail.job.state === 'checked' ? <Decision detail={detail} /> : <p className={styles.small}>{texts.later}</p>}
    </section>
  )
}

function NewColumn({ detail: { reading }, column: at, field }: { detail: ReadDetail; column: number; field: string | null }) {
  const styles = usePageStyles()
  const { newColumns: texts, names } = useImportTexts()
  const cellText = useCellText()
  const column = reading.columns[at]
  const value = reading.first.map((row) => row[at]).find((cell) => cell !== null && cell !== undefined)
  if (!column) return null
  return (
    <p className={styles.quiet}>
      <strong>{texts.unmapped(column.key)}</strong> {field && texts.looksLike(fieldName(names, reading.entity, field))}{' '}
      {value && texts.example(cellText(column, value))}
    </p>
  )
}

/** Mapped as proposed or left out: what is decided counts from then on. */
function Decision({ detail }: { detail: ReadDetail }) {
  const styles = usePageStyles()
  const { newColumns: texts } = useImportTexts()
  const { columns, newColumns } = detail.reading
  const trpc = useTRPC()
  const client = useQueryClient()
  const settling = useMutation(
    trpc.imports.settle.mutationOptions({ onSettled: () => void client.invalidateQueries({ queryKey: trpc.imports.pathKey() }) }),
  )
  const proposed = Object.fromEntries(newColumns.flatMap(({ column, field }) => (field ? [[field, columns[column]?.key ?? '']] : [])))
  const settle = (added: Record<string, string>): void => {
    const draft = firstDraft(detail)
    // Of a currency whose rate nobody knows the lines stay rejected: here nobody is asked for it.
    const rates = draft.rates.filter(({ rate }) => rateOf(rate) !== null)
    const settled = settledAs(detail.job.jobId, { ...draft, rates, fields: { ...draft.fields, ...added } }, columns)
    if (settled) settling.mutate(settled)
  }
  return (
    <>
      <div className={styles.actions}>
        {Object.keys(proposed).length > 0 && (
          <Button disabled={settling.isPending} onClick={() => settle(proposed)}>
            {texts.accept}
          </Button>
        )}
        <Button disabled={settling.isPending} onClick={() => settle({})}>
          {texts.leaveOut(newColumns.length)}
        </Button>
      </div>
      <p className={styles.small}>{texts.remembered}</p>
      {settling.error && <ErrorNote error={settling.error} />}
    </>
  )
}
