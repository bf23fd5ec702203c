import { makeStyles, tokens } from '@fluentui/react-components'
import { type AnswerDays, answerDays, answerDueOn } from '../../../../domain/mail/awaited-answer.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  choice: { flexBasis: '100%', padding: '2px 0 4px' },
  label: { paddingBottom: '2px', color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px' },
})

type Props = { value: AnswerDays | null; onChange: (days: AnswerDays | null) => void }

/** When the author wants to come back to the mail, should nobody answer it. */
export function AnswerChoice({ value, onChange }: Props) {
  const styles = useStyles()
  const { compose } = useTexts()
  const { weekday } = useFormat()
  const options = [['', compose.never], ...answerDays.map((days) => [String(days), compose.days(days)] as const)] as const
  return (
    <div className={styles.choice}>
      <div className={styles.label}>{value === null ? compose.ifNoAnswer : compose.dueOn(weekday(answerDueOn(today(), value)))}</div>
      <ChipChoice
        label={compose.ifNoAnswer}
        value={value === null ? '' : String(value)}
        options={options}
        onChange={(chosen) => onChange(answerDays.find((days) => String(days) === chosen) ?? null)}
      />
    </div>
  )
}
