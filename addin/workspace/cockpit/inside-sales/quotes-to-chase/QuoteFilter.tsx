import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { type ChaseFilter, chaseSorts } from '../../../../page-address.ts'
import { useQuoteTexts } from '../../../../pane/commerce/quotes/use-quote-texts.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { useQuoteFile } from './use-quote-file.ts'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', alignItems: 'end', gap: '8px', margin: '8px 0 12px' },
})

type Props = { filter: ChaseFilter; hasRows: boolean; onChange: (part: Partial<ChaseFilter>) => void }

/** Which quotes, in which order, and the same as a file. */
export function QuoteFilter({ filter, hasRows, onChange }: Props) {
  const styles = useStyles()
  const texts = useQuoteTexts()
  const file = useQuoteFile(filter)
  return (
    <>
      <div className={styles.row}>
        <ChoiceField
          label={texts.whose}
          value={filter.whose}
          options={[
            ['mine', texts.whoses.mine],
            ['all', texts.whoses.all],
          ]}
          onChange={(whose) => onChange({ whose: whose === 'all' ? 'all' : 'mine' })}
        />
        <ChoiceField
          label={texts.which}
          value={filter.isOverdue ? 'overdue' : 'due'}
          options={[
            ['due', texts.whiches.due],
            ['overdue', texts.whiches.overdue],
          ]}
          onChange={(which) => onChange({ isOverdue: which === 'overdue' })}
        />
        <ChoiceField
          label={texts.sort}
          value={filter.sort}
          options={chaseSorts.map((sort) => [sort, texts.sorts[sort]] as const)}
          onChange={(value) => onChange({ sort: chaseSorts.find((sort) => sort === value) ?? 'day' })}
        />
        {hasRows && (
          <Button size="small" icon={<ArrowDownload20Regular />} disabled={file.isPending} onClick={() => file.mutate()}>
            {texts.file.save}
          </Button>
        )}
      </div>
      {file.error && <ErrorNote error={file.error} onRetry={() => file.mutate()} />}
    </>
  )
}
