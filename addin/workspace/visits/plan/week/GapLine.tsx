import { Button, Link, makeStyles, tokens } from '@fluentui/react-components'
import { CalendarAdd16Regular } from '@fluentui/react-icons/svg/calendar-add'
import { v7 as uuidv7 } from 'uuid'
import { timeOf } from '../../../../../domain/visits/week/candidates.ts'
import { CustomerLink } from '../../../../pane/desk/CustomerLink.tsx'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { dialAddress, readablePhone } from '../../../../ui/phone-number.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import type { Planner } from '../planner-week.ts'
import type { usePlanner } from '../use-planner.ts'
import { useVisitTexts } from '../use-visit-texts.ts'

const useStyles = makeStyles({
  gap: { padding: '3px 0' },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  filler: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 10px', padding: '3px 0 3px 24px' },
  main: { flex: '1 1 220px', minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

type Gap = Planner['gaps'][number]
type Props = { gap: Gap; planner: ReturnType<typeof usePlanner>; onCustomer: (customerId: string) => void }

/** A time that has become free, and two customers nearby who are due. */
export function GapLine({ gap, planner, onCustomer }: Props) {
  const styles = useStyles()
  const { changes, visit: texts } = useTexts().planner
  const { weekday } = useFormat()
  const { clock, reasons } = useVisitTexts()
  const notify = useNotify()
  const fill = ({ customerId, siteId, from, until, isDropInWelcome, name }: Gap['fillers'][number]): void =>
    planner.fill(
      {
        ...{ id: uuidv7(), customerId, siteId, contactId: null, note: null, day: gap.day, time: timeOf(from), minutes: until - from },
        status: isDropInWelcome ? 'drop_in' : 'proposed',
      },
      { onSuccess: () => notify({ text: changes.filled(name) }) },
    )
  return (
    <li className={styles.gap}>
      <div className={styles.head}>
        <CalendarAdd16Regular />
        <span>{changes.gap[gap.why](`${weekday(gap.day)} ${clock(gap.from)}`, gap.name)}</span>
      </div>
      {gap.fillers.map((filler) => (
        <div key={filler.siteId ?? filler.customerId} className={styles.filler}>
          <div className={styles.main}>
            <CustomerLink name={filler.name} onOpen={() => onCustomer(filler.customerId)} />
            <div className={styles.quiet}>
              {[reasons(filler.reasons, filler.detour), filler.isDropInWelcome ? changes.dropIn : changes.callFirst].join(' · ')}
            </div>
          </div>
          {filler.phone && (
            <Link href={dialAddress(filler.phone)} aria-label={texts.call(filler.name, readablePhone(filler.phone))}>
              {readablePhone(filler.phone)}
            </Link>
          )}
          <Button size="small" aria-label={changes.fillLabel(filler.name, clock(filler.from))} onClick={() => fill(filler)}>
            {changes.fill(clock(filler.from))}
          </Button>
        </div>
      ))}
    </li>
  )
}
