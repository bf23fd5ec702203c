import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Warning16Regular } from '@fluentui/react-icons/svg/warning'
import { timeOf } from '../../../../domain/visits/week/candidates.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { type TimeQuestion, useTimeCheck } from './use-time-check.ts'
import { useTimeWords } from './use-time-words.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '4px', transitionProperty: 'opacity', transitionDuration: '150ms' },
  old: { opacity: 0.5 },
  warnings: {
    display: 'grid',
    gap: '2px',
    margin: 0,
    padding: '6px 8px',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    fontSize: '12px',
    lineHeight: '16px',
    overflowWrap: 'anywhere',
  },
  warning: { display: 'grid', gridTemplateColumns: '16px 1fr', gap: '6px' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  free: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
})

type Props = { question: TimeQuestion; onChoose: (part: { time: string }) => void }

/** What speaks against the time in the fields above, how far it is, and what else is free on that day. */
export function TimeCheck({ question, onChoose }: Props) {
  const styles = useStyles()
  const { timeCheck: texts } = useTexts().visitOffer
  const { number } = useFormat()
  const words = useTimeWords()
  const { checked, isOld } = useTimeCheck(question)
  if (!checked) return null
  const warnings = words.warnings(checked)
  const ways = words.ways(checked)
  return (
    <section className={mergeClasses(styles.box, isOld && styles.old)} aria-label={texts.title} aria-live="polite" aria-busy={isOld}>
      {warnings.length > 0 && (
        <ul className={styles.warnings}>
          {warnings.map((text) => (
            <li key={text} className={styles.warning}>
              <Warning16Regular />
              {text}
            </li>
          ))}
        </ul>
      )}
      {ways && <p className={styles.quiet}>{ways}</p>}
      {checked.free.length > 0 && (
        <div className={styles.free}>
          <span className={styles.quiet}>{texts.free}</span>
          {checked.free.map(({ from, detour }) => (
            <Button
              key={from}
              size="small"
              aria-pressed={timeOf(from) === question.time}
              title={detour === null ? undefined : texts.detour(number(detour))}
              onClick={() => onChoose({ time: timeOf(from) })}
            >
              {words.clock(from)}
            </Button>
          ))}
        </div>
      )}
      {checked.free.length === 0 && checked.ownDay === null && <p className={styles.quiet}>{texts.nothingFree}</p>}
    </section>
  )
}
