import { makeStyles, tokens } from '@fluentui/react-components'
import type { Outputs } from '../../../api.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useMergeTexts } from './use-merge-texts.ts'

const useStyles = makeStyles({
  title: { margin: '10px 0 2px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: '20px' },
  quiet: { color: tokens.colorNeutralForeground2 },
  warning: { margin: '10px 0 0', fontWeight: tokens.fontWeightSemibold },
})

type Preview = Outputs['customerMerges']['preview']
type Field = Preview['differing'][number]

/** What moves, what is filled and what stays, in words. */
export function MergePreviewView({ preview }: { preview: Preview }) {
  const styles = useStyles()
  const { dialog, doubts, against, fields, groups } = useMergeTexts()
  const { number } = useFormat()
  const { kept, counts, filled, differing, likelySame, isImporting } = preview
  /** Several columns may be one thing in words. */
  const named = (columns: readonly string[]): string => [...new Set(columns.map((column) => fields[column as Field]))].join(', ')
  return (
    <>
      {likelySame && likelySame.doubts.length > 0 && (
        <p className={styles.warning}>
          {against} {likelySame.doubts.map((doubt) => doubts[doubt]).join(', ')}
        </p>
      )}
      {!likelySame && <p className={styles.warning}>{dialog.noReason}</p>}
      <p className={styles.title}>{counts.length > 0 ? dialog.moving(kept.name) : dialog.nothing}</p>
      <ul className={styles.list}>
        {counts.map(({ group, moving, there }) => (
          <li key={group}>
            {groups[group]}: {[moving > 0 && number(moving), there > 0 && dialog.there(number(there))].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
      {Object.keys(filled).length > 0 && (
        <p>
          {dialog.filled(kept.name)} {named(Object.keys(filled))}
        </p>
      )}
      {differing.length > 0 && (
        <p>
          {dialog.differing(kept.name)} {named(differing)}
        </p>
      )}
      <p className={styles.quiet}>{dialog.undo}</p>
      {isImporting && <p role="status">{dialog.importing}</p>}
    </>
  )
}
