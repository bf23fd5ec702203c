import { Button, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { MyDay } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { wayTo } from '../../../ui/navigation-address.ts'
import { dialAddress, readablePhone } from '../../../ui/phone-number.ts'
import { useFormat } from '../../../ui/use-format.ts'
import { CustomerLink } from '../../desk/CustomerLink.tsx'
import { joined } from '../../desk/joined.ts'
import type { PaneNavigation } from '../../desk/navigation.ts'
import { OutlookStateView } from '../../outlook/OutlookStateView.tsx'
import { SheetLink } from '../visit-sheet/SheetLink.tsx'

const useStyles = makeStyles({
  visit: {
    display: 'flex',
    gap: '8px',
    margin: '4px 0',
    padding: '5px 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
  },
  proposed: { borderTopStyle: 'dashed', borderRightStyle: 'dashed', borderBottomStyle: 'dashed', borderLeftStyle: 'dashed' },
  firm: { backgroundColor: tokens.colorBrandBackground2 },
  time: { fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  /** Times of twelve hours differ in length. */
  halfDay: { minWidth: '62px', textAlign: 'end' },
  main: { minWidth: 0, flexGrow: 1 },
  report: { marginInlineStart: 'auto' },
  // The class goes below a name that takes the line.
  line: { display: 'flex', flexWrap: 'wrap', columnGap: '6px', alignItems: 'center' },
  link: { fontSize: 'inherit', whiteSpace: 'nowrap' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: '12px' },
})

/** A visit of today; the fill says how firm it is. */
export function VisitOfDay({ visit, navigation }: { visit: MyDay['visits'][number]; navigation: PaneNavigation }) {
  const styles = useStyles()
  const { visits, visitReport, visitSheet } = useTexts()
  const { time } = useFormat()
  const fill = visit.status === 'proposed' ? styles.proposed : visit.status === 'asked' ? undefined : styles.firm
  const startsAt = time(visit.startsAt)
  const way = wayTo({ address: visit.address })
  const isUntold = Date.parse(visit.startsAt) <= Date.now() && visit.status !== 'done' && visit.status !== 'not_met'
  return (
    <div className={mergeClasses(styles.visit, fill)}>
      <span className={mergeClasses(styles.time, startsAt.length > 5 && styles.halfDay)}>{startsAt}</span>
      <div className={styles.main}>
        <div className={styles.line}>
          <CustomerLink name={visit.customer} onOpen={() => navigation.onCustomer(visit.customerId)} />
          <ClassBadge label={visit.classLabel} />
        </div>
        <div className={styles.quiet}>{joined(visitSheet.until(time(visit.endsAt)), visit.address, visits.status[visit.status])}</div>
        <div className={mergeClasses(styles.facts, styles.quiet)}>
          {visit.phone && (
            <Link className={styles.link} href={dialAddress(visit.phone)}>
              {readablePhone(visit.phone)}
            </Link>
          )}
          {way && (
            <Link className={styles.link} href={way} aria-label={`${visitSheet.way}: ${visit.customer}`}>
              {visitSheet.way}
            </Link>
          )}
          <SheetLink visitId={visit.visitId} customer={visit.customer} className={styles.link} />
          <OutlookStateView entityId={visit.visitId} first={visit.outlook} />
          {isUntold && (
            <Button
              size="small"
              className={styles.report}
              aria-label={`${visitReport.report}: ${visit.customer}`}
              onClick={() => navigation.onReport(visit)}
            >
              {visitReport.report}
            </Button>
          )}
        </div>
      </div>
    </div>
  )
}
