import { makeStyles, tokens } from '@fluentui/react-components'
import type { CustomerChoice } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'

const useStyles = makeStyles({
  button: {
    display: 'block',
    width: '100%',
    padding: '6px 8px',
    margin: '4px 0',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'flex', alignItems: 'center', gap: '6px' },
  name: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

/** A customer to choose, with why it is offered. */
export function ChoiceButton({ choice, note, onClick }: { choice: CustomerChoice; note: string; onClick: () => void }) {
  const styles = useStyles()
  const { kinds } = useTexts()
  const details = [choice.contactName, choice.city, choice.kind === 'customer' ? null : kinds[choice.kind], note]
  return (
    <button type="button" className={styles.button} onClick={onClick}>
      <span className={styles.line}>
        <span className={styles.name}>{choice.name}</span>
        <ClassBadge label={choice.classLabel} />
      </span>
      <span className={styles.quiet}>{details.filter(Boolean).join(' · ')}</span>
    </button>
  )
}
