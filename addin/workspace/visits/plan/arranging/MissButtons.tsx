import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type TimeToCallAgain, timesToCallAgain } from '../../../../../domain/contact-reports/missed-calls.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ShownVisit } from '../planner-week.ts'
import type { useMissedCalls } from './use-missed-calls.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', marginTop: '6px' },
  label: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** Nobody answered the phone: noted, with when to call again. */
export function MissButtons({ visit, calls }: { visit: ShownVisit; calls: ReturnType<typeof useMissedCalls> }) {
  const styles = useStyles()
  const texts = useTexts().planner.calls
  const { weekday, clock } = useFormat()
  const wordsFor = (when: TimeToCallAgain): string => {
    const at = calls.againAt(when)
    return when === 'in_an_hour' ? texts.again.in_an_hour : texts.again.next_morning(weekday(at.slice(0, 10)), clock(at.slice(11)))
  }
  return (
    <div className={styles.row}>
      <span className={styles.label}>{texts.miss}:</span>
      {timesToCallAgain.map((when) => (
        <Button
          key={when}
          size="small"
          disabled={calls.isNoting}
          aria-label={texts.missLabel(wordsFor(when), visit.name)}
          onClick={() => calls.miss(visit, when)}
        >
          {wordsFor(when)}
        </Button>
      ))}
    </div>
  )
}
