import { Button, makeStyles } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import type { ReactNode } from 'react'
import type { InsideFilter } from '../../../../inside-filter.ts'
import { useInsideSalesTexts } from '../../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChoiceField } from '../../../../ui/forms/ChoiceField.tsx'
import { TextField } from '../../../../ui/forms/TextField.tsx'

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', alignItems: 'end', gap: '8px', margin: '8px 0 12px' },
})

type Props = {
  filter: InsideFilter
  /** As the columns call them. */
  sorts: readonly (readonly [sort: string, label: string])[]
  sort: string
  onChange: (part: Partial<InsideFilter>) => void
  /** null: there is nothing to save. */
  file: { isPending: boolean; error: unknown; mutate: () => void } | null
  /** What else the list is narrowed to. */
  children?: ReactNode
}

/** Which rows, in which order, and the same as a file. */
export function ListFilter({ filter, sorts, sort, onChange, file, children }: Props) {
  const styles = useStyles()
  const texts = useInsideSalesTexts()
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
        <TextField label={texts.text} type="search" maxLength={100} value={filter.text} onChange={(text) => onChange({ text })} />
        {children}
        <ChoiceField label={texts.sort} value={sort} options={sorts} onChange={(value) => onChange({ sort: value })} />
        {file && (
          <Button size="small" icon={<ArrowDownload20Regular />} disabled={file.isPending} onClick={file.mutate}>
            {texts.save}
          </Button>
        )}
      </div>
      {file?.error ? <ErrorNote error={file.error} onRetry={file.mutate} /> : null}
    </>
  )
}
