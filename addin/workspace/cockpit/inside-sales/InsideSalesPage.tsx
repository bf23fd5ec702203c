import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { type InsideFilter, type InsideListName, insideListNames, ownRows } from '../../../inside-filter.ts'
import { addressOf } from '../../../page-address.ts'
import { useInsideSalesTexts } from '../../../pane/cockpit/inside-sales/use-inside-sales-texts.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { BlockedCustomerList } from './BlockedCustomerList.tsx'
import { ExpiringAgreementList } from './ExpiringAgreementList.tsx'
import type { ListProps } from './frame/InsideListView.tsx'
import { LateOrderList } from './LateOrderList.tsx'
import { OpenComplaintList } from './OpenComplaintList.tsx'
import { QuoteList } from './quotes-to-chase/QuoteList.tsx'

const useStyles = makeStyles({
  main: { padding: '12px' },
  tabs: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', marginBottom: '10px' },
  tab: { padding: '2px 0' },
  current: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottom: `2px solid ${tokens.colorBrandStroke1}` },
  title: { margin: 0, fontSize: '20px', lineHeight: '28px' },
})

/** A further list is one more entry here, and one in `inside-filter.ts`. */
const lists: Record<InsideListName, ComponentType<ListProps>> = {
  quotesToChase: QuoteList,
  lateOrders: LateOrderList,
  openComplaints: OpenComplaintList,
  blockedCustomers: BlockedCustomerList,
  expiringAgreements: ExpiringAgreementList,
}

/** The lists that inside sales works through, one at a time. */
export function InsideSalesPage({ list, ...props }: ListProps & { list: InsideListName }) {
  const styles = useStyles()
  const { titles } = useInsideSalesTexts()
  const List = lists[list]
  return (
    <main className={styles.main}>
      <Tabs current={list} whose={props.filter.whose} />
      <h1 className={styles.title}>{titles[list]}</h1>
      <Suspense fallback={<Skeleton heights={[18, 44, 28, 40, 40, 40]} />}>
        <List key={list} {...props} />
      </Suspense>
    </main>
  )
}

/** Each list, with how many of one's own stand in it as long as those are shown. */
function Tabs({ current, whose }: { current: InsideListName; whose: InsideFilter['whose'] }) {
  const styles = useStyles()
  const texts = useInsideSalesTexts()
  const { number } = useFormat()
  const { data } = useQuery(useTRPC().insideSales.counts.queryOptions())
  const label = (name: InsideListName): string => {
    const { count, isMore } = data?.[name] ?? { count: 0, isMore: false }
    return count === 0 || whose === 'all' ? texts.titles[name] : texts.counted(texts.titles[name], isMore ? texts.more(number(count)) : number(count))
  }
  return (
    <nav className={styles.tabs} aria-label={texts.tabs}>
      {insideListNames.map((name) => (
        <Link
          key={name}
          className={mergeClasses(styles.tab, name === current && styles.current)}
          href={addressOf({ page: 'inside_sales', list: name, filter: { ...ownRows, whose } })}
          aria-current={name === current ? 'page' : undefined}
        >
          {label(name)}
        </Link>
      ))}
    </nav>
  )
}
