import { makeStyles, ProgressBar } from '@fluentui/react-components'
import type { ImportLine } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'

const useStyles = makeStyles({ box: { maxWidth: '520px', margin: '4px 0 12px' } })

/** What is being done with a file, and how much of it. */
export function JobProgress({ job: { progress } }: { job: Pick<ImportLine, 'progress'> }) {
  const styles = useStyles()
  const { small } = usePageStyles()
  const { progress: texts } = useImportTexts()
  const { number } = useFormat()
  const step = progress && (texts.steps[progress.step] ?? progress.step)
  const total = progress?.total ?? null
  return (
    <div className={styles.box}>
      <p className={small}>
        {progress && step ? (progress.done > 0 ? texts.of(step, number(progress.done), total === null ? null : number(total)) : step) : texts.soon}
      </p>
      <ProgressBar aria-label={texts.label} value={progress && total ? Math.min(1, progress.done / total) : undefined} />
    </div>
  )
}
