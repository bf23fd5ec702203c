import { makeStyles, tokens } from '@fluentui/react-components'
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle'
import { Circle16Regular } from '@fluentui/react-icons/svg/circle'
import { Info16Regular } from '@fluentui/react-icons/svg/info'
import { useTexts } from '../../../ui/app-context.ts'
import { Sentence } from '../../../ui/sentences/Sentence.tsx'
import type { StepState } from './use-step-states.ts'

const useStyles = makeStyles({
  step: { display: 'flex', alignItems: 'flex-start', gap: '6px', padding: '2px 0' },
  icon: { flexShrink: 0, height: '18px', display: 'inline-flex', alignItems: 'center', color: tokens.colorNeutralForeground2 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  words: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', minWidth: 0 },
  // As high while it is not known: nothing moves then.
  state: { color: tokens.colorNeutralForeground2, minHeight: '18px' },
})

/** `name`: a sentence that leads to where the step is taken. */
export function FirstStep({ name, state: { words, isDone } }: { name: string; state: StepState }) {
  const styles = useStyles()
  const { firstSteps } = useTexts()
  return (
    <li className={styles.step}>
      <span className={styles.icon}>
        {isDone === null ? (
          <Info16Regular aria-hidden />
        ) : isDone ? (
          <CheckmarkCircle16Regular className={styles.done} aria-label={firstSteps.done} />
        ) : (
          <Circle16Regular aria-label={firstSteps.open} />
        )}
      </span>
      <span className={styles.words}>
        <span>
          <Sentence text={name} />
        </span>
        <span className={styles.state}>{words}</span>
      </span>
    </li>
  )
}
