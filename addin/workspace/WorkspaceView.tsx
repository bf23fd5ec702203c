import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Suspense, useCallback, useMemo } from 'react'
import { CustomerCockpit } from '../pane/cockpit/CustomerCockpit.tsx'
import { FirstStepsOffer } from '../pane/cockpit/first-steps/FirstStepsOffer.tsx'
import { DayPage } from '../pane/cockpit/my-day/DayPage.tsx'
import { SearchView } from '../pane/customers/search/SearchView.tsx'
import { BackBar } from '../pane/desk/BackBar.tsx'
import type { PaneNavigation } from '../pane/desk/navigation.ts'
import { useTexts } from '../ui/app-context.ts'
import { DiscreetLine } from '../ui/discreet/DiscreetLine.tsx'
import { onDemand } from '../ui/on-demand.ts'
import { Skeleton } from '../ui/Skeleton.tsx'
import { WaysContext, wayInWorkspace } from '../ui/sentences/ways.ts'
import { useShortcuts } from '../ui/use-shortcuts.ts'
import { DiscreetSwitch } from './cockpit/DiscreetSwitch.tsx'
import { VisitPage } from './cockpit/VisitPage.tsx'
import { SheetPage } from './cockpit/visit-sheet/SheetPage.tsx'
import { CustomerList } from './customers/CustomerList.tsx'
import { MergeOffer, MergeWithOffer } from './customers/merge/MergeOffer.tsx'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { TopBar } from './TopBar.tsx'
import { useRoute } from './use-route.ts'
import { useStartPage } from './use-start-page.ts'
import { useWayToList } from './use-way-to-list.ts'

/** Only for who leads. */
const ThisWeekPage = onDemand(async () => (await import('./cockpit/this-week/ThisWeekPage.tsx')).ThisWeekPage)
const ObjectionsPage = onDemand(async () => (await import('./valuation/objections/ObjectionsPage.tsx')).ObjectionsPage)
const CoveragePage = onDemand(async () => (await import('./visits/strategy/CoveragePage.tsx')).CoveragePage)
/** Calendar and map are large, and not everybody's. */
const PlannerPage = onDemand(async () => (await import('./visits/plan/PlannerPage.tsx')).PlannerPage)

const UnknownSendersPage = onDemand(async () => (await import('../pane/mail/unknown-senders/UnknownSendersView.tsx')).UnknownSendersPage)
const RoadPage = onDemand(async () => (await import('./visits/on-the-road/RoadPage.tsx')).RoadPage)
const ImportsPage = onDemand(async () => (await import('./commerce/import/ImportsPage.tsx')).ImportsPage)
const InsideSalesPage = onDemand(async () => (await import('./cockpit/inside-sales/InsideSalesPage.tsx')).InsideSalesPage)
const PortfolioPage = onDemand(async () => (await import('./valuation/portfolio/PortfolioPage.tsx')).PortfolioPage)
const TeamBoardPage = onDemand(async () => (await import('./contact-reports/TeamBoardPage.tsx')).TeamBoardPage)

const useStyles = makeStyles({ page: { maxWidth: '1200px', marginInline: 'auto' }, wide: { maxWidth: '1720px' } })

/** The wide pages: customer list, cockpit, my day, search and settings. */
export function WorkspaceView() {
  const styles = useStyles()
  const { day, list, teamBoard, thisWeek } = useTexts()
  const [route, goTo] = useRoute()
  const navigation: PaneNavigation = useMemo(
    () => ({
      onSearch: () => goTo({ page: 'search', text: '' }),
      onMyDay: () => goTo({ page: 'my_day' }),
      onCustomer: (customerId) => goTo({ page: 'customer', customerId }),
      onReport: ({ customerId, visitId }) => goTo({ page: 'visit', customerId, visitId }),
    }),
    [goTo],
  )
  useShortcuts(navigation)
  useStartPage(goTo)
  const onSearchText = useCallback((text: string) => goTo({ page: 'search', text }, 'replace'), [goTo])
  const backToList = useWayToList(route, goTo)
  const top = <BackBar label={list.all} onBack={backToList} />
  return (
    <WaysContext value={wayInWorkspace}>
      <TopBar page={route.page} />
      <DiscreetLine />
      <div className={mergeClasses(styles.page, (route.page === 'planner' || route.page === 'team_mailbox') && styles.wide)}>
        <Suspense fallback={<Skeleton />}>
          {route.page === 'customers' && (
            <>
              <FirstStepsOffer />
              <MergeOffer />
              <CustomerList
                filter={route.filter}
                onFilter={(filter) => goTo({ page: 'customers', filter }, 'replace')}
                onCustomer={navigation.onCustomer}
              />
            </>
          )}
          {route.page === 'customer' && (
            <CustomerCockpit
              key={route.customerId}
              customerId={route.customerId}
              contactId={null}
              top={<BackBar label={list.all} onBack={backToList} end={<MergeWithOffer customerId={route.customerId} />} />}
              navigation={navigation}
            />
          )}
          {route.page === 'planner' && (
            <PlannerPage text={route.text} onText={(text) => goTo({ page: 'planner', text }, 'replace')} onCustomer={navigation.onCustomer} />
          )}
          {route.page === 'road' && <RoadPage navigation={navigation} />}
          {route.page === 'this_week' && (
            <ThisWeekPage
              key={route.section}
              section={route.section}
              onAll={() => goTo({ page: 'this_week', section: null })}
              onCustomer={navigation.onCustomer}
            />
          )}
          {route.page === 'objections' && (
            <ObjectionsPage top={<BackBar label={thisWeek.title} onBack={() => goTo({ page: 'this_week', section: null })} />} />
          )}
          {route.page === 'coverage' && <CoveragePage />}
          {route.page === 'portfolio' && (
            <PortfolioPage view={route.view} onView={(view) => goTo({ page: 'portfolio', view }, 'replace')} onCustomer={navigation.onCustomer} />
          )}
          {route.page === 'visit' && (
            <VisitPage key={route.visitId} customerId={route.customerId} visitId={route.visitId} top={top} navigation={navigation} />
          )}
          {route.page === 'team_mailbox' && <TeamBoardPage onOpen={(mail) => goTo({ page: 'report', ...mail })} />}
          {route.page === 'report' && (
            <CustomerCockpit
              key={route.reportId}
              customerId={route.customerId}
              contactId={null}
              firstForm={{ form: 'report', reportId: route.reportId }}
              top={<BackBar label={teamBoard.title} onBack={() => goTo({ page: 'team_mailbox' })} />}
              navigation={navigation}
            />
          )}
          {route.page === 'inside_sales' && (
            <InsideSalesPage
              list={route.list}
              filter={route.filter}
              onFilter={(filter) => goTo({ ...route, filter }, 'replace')}
              onCustomer={navigation.onCustomer}
            />
          )}
          {route.page === 'unknown_senders' && <UnknownSendersPage top={<BackBar label={day.title} onBack={navigation.onMyDay} />} />}
          {route.page === 'my_day' && <DayPage end={<DiscreetSwitch />} navigation={navigation} />}
          {route.page === 'search' && (
            <SearchView top={null} firstText={route.text} onText={onSearchText} onHit={({ customerId }) => navigation.onCustomer(customerId)} />
          )}
          {route.page === 'visit_sheet' && <SheetPage of={route.of} audience={route.audience} />}
          {route.page === 'imports' && (
            <ImportsPage
              jobId={route.jobId}
              filter={route.filter}
              onFilter={(filter) => goTo({ ...route, filter }, 'replace')}
              onFile={(jobId) => goTo({ ...route, jobId })}
            />
          )}
          {route.page === 'settings' && <SettingsPage section={route.section} onList={() => goTo({ page: 'settings', section: '' })} />}
        </Suspense>
      </div>
    </WaysContext>
  )
}
