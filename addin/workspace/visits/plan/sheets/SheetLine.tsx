import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CustomerLink } from '../../../../pane/desk/CustomerLink.tsx'
import { useTexts } from '../../../../ui/app-context.ts'
import { ClassBadge } from '../../../../ui/ClassBadge.tsx'
import { wayTo } from '../../../../ui/navigation-address.ts'
import { dialAddress, readablePhone } from '../../../../ui/phone-number.ts'
import type { ShownVisit } from '../planner-week.ts'
import { useVisitTexts } from '../use-visit-texts.ts'
import { VisitPageLink } from '../VisitPageLink.tsx'

const useStyles = makeStyles({
  line: { display: 'flex', gap: '10px', padding: '7px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, breakInside: 'avoid' },
  time: { flexShrink: 0, width: '92px', fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground2 },
  /** Breaks between two times, never within one. */
  oneTime: { display: 'inline-block', whiteSpace: 'nowrap' },
  main: { flexGrow: 1, minWidth: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '6px' },
  other: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', marginTop: '3px' },
  onScreen: { '@media print': { display: 'none' } },
})

export type Line = { id: string; from: number; until: number; title: string; placeText: string | null; visit: ShownVisit | null }

/** `from`, `until`: as the reader writes times. */
type Props = {
  line: Line
  from: string
  until: string
  onVisit: (visit: ShownVisit, target: HTMLElement) => void
  onCustomer: (customerId: string) => void
}

/** A visit with the ways to call, to drive there and to plan it otherwise; another appointment by its title. */
export function SheetLine({ line: { title, placeText, visit }, from, until, onVisit, onCustomer }: Props) {
  const styles = useStyles()
  const { visit: texts } = useTexts().planner
  const { reasons } = useVisitTexts()
  const time = (
    <span className={styles.time}>
      <span className={styles.oneTime}>{from}–</span>
      <span className={styles.oneTime}>{until}</span>
    </span>
  )
  if (!visit)
    return (
      <li className={mergeClasses(styles.line, styles.other)}>
        {time}
        <span>{[title, placeText].filter(Boolean).join(' · ')}</span>
      </li>
    )
  const { name, phone, position, status, customerId } = visit
  const way = wayTo({ position })
  return (
    <li className={styles.line}>
      {time}
      <div className={styles.main}>
        <div className={styles.head}>
          <CustomerLink name={name} onOpen={() => onCustomer(customerId)} />
          <ClassBadge label={visit.classLabel} />
        </div>
        <div className={styles.quiet}>{[placeText, texts.status[status], reasons(visit.reasons)].filter(Boolean).join(' · ')}</div>
        <div className={styles.actions}>
          {phone && (
            <Link href={dialAddress(phone)} aria-label={texts.call(name, readablePhone(phone))}>
              {readablePhone(phone)}
            </Link>
          )}
          {visit.version !== null && <VisitPageLink visit={visit} className={styles.onScreen} />}
          {way && (
            <Link className={styles.onScreen} href={way} aria-label={texts.navigate(name)}>
              {texts.way}
            </Link>
          )}
          <Button
            className={styles.onScreen}
            size="small"
            onClick={({ currentTarget }) => onVisit(visit, currentTarget)}
            aria-label={texts.change(name)}
          >
            {texts.edit}
          </Button>
        </div>
      </div>
    </li>
  )
}
