import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { Call16Regular } from '@fluentui/react-icons/svg/call'
import type { NowItem } from '../../api.ts'
import type { Texts } from '../../texts/shape.ts'
import { useTexts } from '../../ui/app-context.ts'
import type { Format } from '../../ui/format.ts'
import { useFormat } from '../../ui/use-format.ts'
import { joined } from '../desk/joined.ts'
import { useDesk } from '../desk/use-desk.ts'
import { FollowUpActions } from '../follow-ups/FollowUpActions.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '4px', minHeight: '27px', padding: '1px 0', boxSizing: 'border-box' },
  text: { flex: '1 1 8em', minWidth: 0, lineHeight: '16px', overflowWrap: 'anywhere' },
  when: {
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontSize: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  button: { minWidth: '26px', height: '24px', color: tokens.colorBrandForeground1 },
})

/** One thing to do, with the one click that does it. */
export function NowLine({ item }: { item: NowItem }) {
  const styles = useStyles()
  const texts = useTexts()
  const { openForm } = useDesk()
  const { text, whole = text, when, about } = describe(item, texts.now, useFormat())
  const isVisit = item.kind === 'service_due'
  const act = (): void => openForm(isVisit ? { form: 'visit' } : { form: 'contact', subject: texts.now.callAbout(about) })
  const label = isVisit ? texts.now.visit : texts.now.call
  return (
    <li className={styles.line}>
      <span className={styles.text} title={whole}>
        {text} <span className={styles.when}>{when}</span>
      </span>
      {item.kind === 'follow_up' ? (
        <FollowUpActions
          id={item.id}
          title={item.title}
          version={item.version}
          dueOn={item.dueOn}
          onResult={() => openForm({ form: 'contact', subject: item.title, resultOf: { followUpId: item.id, version: item.version } })}
        />
      ) : (
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={isVisit ? <CalendarAdd16Regular /> : <Call16Regular />}
          aria-label={`${label}: ${whole}`}
          title={label}
          onClick={act}
        />
      )}
    </li>
  )
}

/** `whole`: what does not fit into the line as well. */
type Description = { text: string; whole?: string; when: string; about: string }

function describe(item: NowItem, texts: Texts['now'], { day, shortMoney }: Format): Description {
  switch (item.kind) {
    case 'follow_up':
      return { text: item.isMine ? item.title : `${item.title} (${item.assignee})`, when: day(item.dueOn), about: item.title }
    case 'quote':
      return {
        text: joined(texts.quote(item.subject ? null : item.number, shortMoney(item.cents)), item.subject),
        whole: joined(texts.quote(item.number, shortMoney(item.cents)), item.subject),
        when: item.validUntil ? texts.quoteUntil(day(item.validUntil)) : day(item.quotedOn),
        about: item.number,
      }
    case 'late_delivery':
      return { text: texts.late(item.number, day(item.promisedOn)), when: shortMoney(item.cents), about: item.number }
    case 'complaint':
      return { text: texts.complaint(item.number, item.subject), when: item.dueOn ? texts.deadline(day(item.dueOn)) : '', about: item.number }
    case 'service_due':
      return { text: texts.service(item.machine), when: day(item.dueOn), about: item.machine }
    case 'chance':
      return {
        text: texts.chance(item.name, shortMoney(item.cents)),
        whole: texts.chanceWhole(item.name, shortMoney(item.cents), item.buyers, item.of),
        when: '',
        about: item.name,
      }
    case 'order_overdue':
      return { text: texts.orderOverdue(item.daysSinceOrder, item.rhythmDays), when: '', about: '' }
  }
}
