import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../api.ts'
import { everyImport } from '../import-filter.ts'
import { ownRows } from '../inside-filter.ts'
import { noFilter } from '../list-filter.ts'
import { addressOf, type Route } from '../page-address.ts'
import { wholePortfolio } from '../portfolio-view.ts'
import { useTexts } from '../ui/app-context.ts'
import { AccountMenu } from './AccountMenu.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    // Where it takes several rows, none of them touches the edge of the page.
    padding: '4px 8px',
    minHeight: '36px',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    '@media print': { display: 'none' },
  },
  product: { margin: '0 8px 0 4px', fontWeight: tokens.fontWeightSemibold, fontSize: '15px', '@media (max-width: 480px)': { display: 'none' } },
  link: {
    padding: '5px 8px',
    borderRadius: tokens.borderRadiusMedium,
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorNeutralForegroundOnBrand}` },
  },
  current: { backgroundColor: tokens.colorBrandBackgroundPressed, fontWeight: tokens.fontWeightSemibold },
})

/** The workspace's pages. */
export function TopBar({ page }: { page: Route['page'] }) {
  const styles = useStyles()
  const { product, list, day, road, planner, thisWeek, visitStrategy, search, settings, teamBoard } = useTexts()
  const me = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const leads = me.data?.role === 'head_of_sales' || me.data?.role === 'admin'
  const links = [
    ...(leads ? [{ route: { page: 'this_week', section: null }, label: thisWeek.title } as const] : []),
    { route: { page: 'customers', filter: noFilter }, label: list.title },
    { route: { page: 'my_day' }, label: day.title },
    { route: { page: 'road' }, label: road.title },
    { route: { page: 'team_mailbox' }, label: teamBoard.title },
    { route: { page: 'inside_sales', list: 'quotesToChase', filter: ownRows }, label: settings.insideSales },
    { route: { page: 'planner', text: '' }, label: planner.title },
    ...(leads ? [{ route: { page: 'coverage' }, label: visitStrategy.coverage.title } as const] : []),
    { route: { page: 'portfolio', view: wholePortfolio }, label: settings.portfolio },
    { route: { page: 'search', text: '' }, label: search.title },
    ...(me.data?.role === 'admin' ? [{ route: { page: 'imports', jobId: null, filter: everyImport }, label: settings.erpData } as const] : []),
    { route: { page: 'settings', section: '' }, label: settings.title },
  ] as const
  return (
    <nav className={styles.bar} aria-label={product}>
      <span className={styles.product}>{product}</span>
      {links.map(({ route, label }) => {
        const isCurrent = route.page === (page === 'customer' ? 'customers' : page)
        return (
          <a
            key={route.page}
            href={addressOf(route)}
            className={mergeClasses(styles.link, isCurrent && styles.current)}
            aria-current={isCurrent ? 'page' : undefined}
          >
            {label}
          </a>
        )
      })}
      <AccountMenu />
    </nav>
  )
}
