import { makeStyles, tokens } from '@fluentui/react-components'
import type { VisitLine } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useFormat } from '../../ui/use-format.ts'

const useStyles = makeStyles({
  line: {
    margin: '5px 12px 0',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: '12px',
    lineHeight: '18px',
  },
  label: { color: tokens.colorNeutralForeground2 },
})

/** Next and last visit in one line. */
export function VisitLineView({ next, last }: { next: VisitLine | null; last: VisitLine | null }) {
  const styles = useStyles()
  const texts = useTexts().visits
  const { weekday, time, day } = useFormat()
  const nextText = next ? `${weekday(next.startsAt)} ${time(next.startsAt)} ${texts.status[next.status]}` : texts.none
  const lastText = last ? `${day(last.startsAt)}${last.status === 'not_met' ? ` (${texts.status.not_met})` : ''}` : texts.never
  return (
    <p className={styles.line} title={`${texts.next}: ${nextText} · ${texts.last}: ${lastText}`}>
      <span className={styles.label}>{texts.next} </span>
      {nextText}
      <span className={styles.label}> · {texts.last} </span>
      {lastText}
    </p>
  )
}
