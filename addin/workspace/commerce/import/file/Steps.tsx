import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle'
import type { ImportDetail } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'

const useStyles = makeStyles({
  steps: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '12px 0', padding: 0, listStyleType: 'none' },
  step: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '2px 0',
    borderBottom: '2px solid transparent',
    color: tokens.colorNeutralForeground2,
  },
  current: { borderBottomColor: tokens.colorBrandStroke1, color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorBrandForeground1 },
})

const steps = ['read', 'assign', 'check', 'bring'] as const

/** At which step a file is; those before it are done. Past the last one once it is in. */
export function stepOf({ job: { state, progress }, reading }: Pick<ImportDetail, 'job' | 'reading'>): number {
  switch (state) {
    case 'reading':
      return reading !== null && progress?.step === 'comparing' ? 2 : 0
    case 'asking':
      return 1
    case 'checked':
      return 2
    case 'running':
    case 'undoing':
      return 3
    case 'done':
    case 'undone':
      return steps.length
    default:
      return reading === null ? 0 : 1
  }
}

export function Steps({ detail }: { detail: ImportDetail }) {
  const styles = useStyles()
  const { file: texts } = useImportTexts()
  const at = stepOf(detail)
  return (
    <ol className={styles.steps} aria-label={texts.stepsLabel}>
      {steps.map((step, i) => (
        <li
          key={step}
          className={mergeClasses(styles.step, i === at && styles.current, i < at && styles.done)}
          aria-current={i === at ? 'step' : undefined}
        >
          {i < at ? <CheckmarkCircle16Filled aria-label={texts.stepDone} /> : <span aria-hidden>{i + 1}.</span>}
          {texts.steps[step]}
        </li>
      ))}
    </ol>
  )
}
