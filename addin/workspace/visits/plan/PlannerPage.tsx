import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Suspense, useMemo, useState } from 'react'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useIsNarrow } from '../../use-is-narrow.ts'
import { VisitPopover } from './arranging/VisitPopover.tsx'
import { DueList } from './due/DueList.tsx'
import { PlanLimitsLine } from './limits/PlanLimitsLine.tsx'
import { MovesLine } from './MovesLine.tsx'
import { dayRoutes } from './map/day-routes.ts'
import { PlannerBar } from './PlannerBar.tsx'
import { PlannerNotes } from './PlannerNotes.tsx'
import { mondayOf, type ShownVisit, shownVisits, weekToPlan } from './planner-week.ts'
import { DaySheets } from './sheets/DaySheets.tsx'
import { usePlanner } from './use-planner.ts'
import { WeekCalendar } from './week/WeekCalendar.tsx'
import { WeekChanges } from './week/WeekChanges.tsx'

const RouteMap = onDemand(async () => (await import('./map/RouteMap.tsx')).RouteMap)

const useStyles = makeStyles({
  page: { padding: '0 12px 12px', boxSizing: 'border-box', '@media print': { padding: 0 } },
  columns: {
    display: 'grid',
    gridTemplateColumns: '270px minmax(0, 1fr) 340px',
    gap: '12px',
    alignItems: 'start',
    '@media (max-width: 1180px)': { gridTemplateColumns: '250px minmax(0, 1fr)' },
    '@media print': { display: 'none' },
  },
  folded: { gridTemplateColumns: '270px minmax(0, 1fr)' },
  map: { position: 'sticky', top: '8px', '@media (max-width: 1180px)': { position: 'static', gridColumn: '1 / -1' } },
  mapBox: { height: '560px', borderRadius: tokens.borderRadiusMedium, overflow: 'hidden', '@media (max-width: 1180px)': { height: '340px' } },
  hint: { margin: '0 0 8px', '@media print': { display: 'none' } },
  busy: { opacity: 0.6, transitionProperty: 'opacity', transitionDuration: '150ms' },
  onPaper: { display: 'none', '@media print': { display: 'block' } },
})

/** `text`: to which names and towns the list of the due is narrowed. */
type Props = { text: string; onText: (text: string) => void; onCustomer: (customerId: string) => void }

/** Whom to see, when and in which order: proposed on a click, arranged by hand, and put into the calendar when its owner says so. */
export function PlannerPage({ text, onText, onCustomer }: Props) {
  const styles = useStyles()
  const [monday, setMonday] = useState(() => weekToPlan(today()))
  const [isMapOpen, setMapOpen] = useState(true)
  const [chosenDay, setChosenDay] = useState<string | null>(null)
  const [open, setOpen] = useState<{ id: string; target: HTMLElement } | null>(null)
  const planner = usePlanner(monday)
  const isNarrow = useIsNarrow()
  const { query, plan, error } = planner
  const { data } = query
  const { common, planner: words } = useTexts()
  const { empty: texts, notInPlan } = words
  const notify = useNotify()
  const tellPlanned = (back: (() => void) | null): void => {
    if (back) notify({ text: words.limits.planned, action: { label: common.undo, run: back } })
  }
  const visits = useMemo(() => (data ? shownVisits(data, plan) : []), [data, plan])
  const routes = useMemo(() => dayRoutes(data?.days ?? [], visits), [data, visits])
  const isMapShown = isMapOpen && routes.length > 0
  const mapped = new Set(isMapShown ? routes.map(({ day }) => day) : [])
  const show = (visit: ShownVisit, target: HTMLElement): void => setOpen({ id: visit.id, target })
  const opened = visits.find(({ id }) => id === open?.id)
  const dueList = data && (
    <DueList
      planner={data}
      leftOut={planner.leftOut}
      plan={plan}
      visits={visits}
      change={planner.change}
      onCustomer={onCustomer}
      filter={text}
      onFilter={onText}
    />
  )
  return (
    <main className={styles.page}>
      <PlannerBar
        monday={monday}
        onMonday={(next) => {
          setMonday(mondayOf(next))
          setChosenDay(null)
        }}
        planner={planner}
        onPlanned={tellPlanned}
        visits={visits}
        isMapOpen={isMapOpen}
        onMap={isNarrow || routes.length === 0 ? null : () => setMapOpen(!isMapOpen)}
      />
      {planner.isNotInPlan ? <p role="alert">{notInPlan}</p> : error && <ErrorNote error={error} />}
      {query.isPending && <Skeleton heights={[28, 80, 80, 80, 80, 80]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {data && <PlannerNotes notes={data.notes} />}
      <MovesLine moves={planner.moves} />
      {data && plan && planner.isShown && (
        <PlanLimitsLine
          plan={plan}
          inForce={data.limits}
          leftOut={planner.leftOut}
          isBusy={plan.state === 'running' || planner.isStarting || planner.isChanging}
          onApply={(limits) => planner.begin({ from: plan.from, days: plan.days }, limits, tellPlanned)}
        />
      )}
      {data && !plan && (
        <p className={styles.hint}>
          <strong>{texts.title}</strong> {texts.hint}
        </p>
      )}
      {data && <WeekChanges week={data} visits={visits} planner={planner} onCustomer={onCustomer} />}
      {data && isNarrow && (
        <>
          <DaySheets planner={data} plan={plan} visits={visits} onVisit={show} onCustomer={onCustomer} />
          {dueList}
        </>
      )}
      {data && !isNarrow && (
        <>
          <div className={mergeClasses(styles.columns, !isMapShown && styles.folded)}>
            {dueList}
            <div className={mergeClasses(planner.isChanging && styles.busy)}>
              <WeekCalendar
                key={monday}
                planner={data}
                plan={plan}
                visits={visits}
                mapped={mapped}
                chosenDay={chosenDay}
                onDay={setChosenDay}
                onVisit={show}
                change={planner.change}
                onMove={planner.move}
              />
            </div>
            {isMapShown && (
              <aside className={styles.map}>
                <Suspense fallback={<Skeleton heights={[560]} />}>
                  <RouteMap className={styles.mapBox} routes={routes} chosenDay={chosenDay} onDay={setChosenDay} />
                </Suspense>
              </aside>
            )}
          </div>
          <div className={styles.onPaper}>
            <DaySheets planner={data} plan={plan} visits={visits} onVisit={show} onCustomer={onCustomer} />
          </div>
        </>
      )}
      <VisitPopover
        visit={opened ?? null}
        target={open?.target ?? null}
        planner={planner}
        days={data?.days ?? []}
        onClose={() => setOpen(null)}
        onCustomer={onCustomer}
      />
    </main>
  )
}
