import { makeStyles, tokens } from '@fluentui/react-components'
import type { VisitLine } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { useDesk } from '../../desk/use-desk.ts'

const useStyles = makeStyles({
  line: {
    margin: '5px 12px 0',
    fontSize: '12px',
    lineHeight: '18px',
  },
  open: {
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
  },
  label: { color: tokens.colorNeutralForeground2 },
})

/** Next and last visit, in one line where there is room. `promisedOn`: a day without a time, which stands there as long as no visit does. */
export function VisitLineView({ next, promisedOn, last }: { next: VisitLine | null; promisedOn: string | null; last: VisitLine | null }) {
  const styles = useStyles()
  const { visits: texts, bothWays } = useTexts()
  const { openForm } = useDesk()
  const { weekday, time, day } = useFormat()
  const nextText = next
    ? `${weekday(next.startsAt)} ${time(next.startsAt)} ${texts.status[next.status]}`
    : promisedOn
      ? weekday(promisedOn)
      : texts.none
  const lastText = last ? `${day(last.startsAt)}${last.status === 'not_met' ? ` (${texts.status.not_met})` : ''}` : texts.never
  return (
    <p className={styles.line}>
      <span className={styles.label}>{texts.next} </span>
      {next ? (
        <button
          type="button"
          className={styles.open}
          title={bothWays.visit.open}
          onClick={() => openForm({ form: 'visit_details', visitId: next.visitId })}
        >
          {nextText}
        </button>
      ) : (
        nextText
      )}
      <span className={styles.label}> · {texts.last} </span>
      {lastText}
    </p>
  )
}
