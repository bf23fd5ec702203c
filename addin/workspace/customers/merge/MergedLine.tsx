import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import type { Outputs } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useMergeTexts } from './use-merge-texts.ts'
import { useMerging } from './use-merging.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px', padding: '4px 0' },
  words: { flex: '1 1 280px', minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** A merge that can still be undone. */
export function MergedLine({ merge }: { merge: Outputs['customerMerges']['list']['merges'][number] }) {
  const styles = useStyles()
  const texts = useMergeTexts()
  const { day } = useFormat()
  const merging = useMerging()
  const { id, goneName, keptName, mergedBy, undoableUntil, isUndoable } = merge
  const undo = useMutation({ mutationFn: () => merging.undo(id, goneName) })
  return (
    <li className={styles.line}>
      <span className={styles.words}>{texts.line(goneName, keptName, mergedBy, day(undoableUntil))}</span>
      {isUndoable ? (
        <Button size="small" disabled={undo.isPending} aria-label={texts.undoOf(goneName, keptName)} onClick={() => undo.mutate()}>
          {texts.undo}
        </Button>
      ) : (
        <span className={styles.quiet}>{texts.firstOther}</span>
      )}
      {undo.error && <ErrorNote error={undo.error} onRetry={() => undo.mutate()} />}
    </li>
  )
}
