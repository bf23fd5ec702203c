import { makeStyles, Tab, TabList } from '@fluentui/react-components'
import { DataPie20Regular } from '@fluentui/react-icons/svg/data-pie'
import { Suspense, useState } from 'react'
import { type PortfolioView, stages } from '../../../portfolio-view.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { onDemand } from '../../../ui/on-demand.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useAims } from './aims/use-aims.ts'
import { sinceOf } from './chosen-customers.ts'
import { figuresOfCells } from './figures.ts'
import { LoyaltyTable } from './LoyaltyTable.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { MatrixView } from './MatrixView.tsx'
import { MovementTable } from './MovementTable.tsx'
import { PortfolioNotes } from './PortfolioNotes.tsx'
import { ContactRatesForm } from './rates/ContactRatesForm.tsx'
import type { useOverview } from './use-overview.ts'
import { usePortfolioTexts } from './use-portfolio-texts.ts'

/** The library that draws is large. */
const BarChart = onDemand(async () => (await import('./BarChart.tsx')).BarChart)

const useStyles = makeStyles({ tabs: { marginBottom: '8px', '@media print': { display: 'none' } } })

const views = ['matrix', 'chart', 'table'] as const

type Props = { view: PortfolioView; overview: ReturnType<typeof useOverview> }

/** The matrix, drawn or as a table, and what goes with it. */
export function PortfolioOverview({ view, overview }: Props) {
  const styles = useStyles()
  const texts = usePortfolioTexts()
  const [shown, setShown] = useState<(typeof views)[number]>('matrix')
  const { cells, costs, movement, worth, isLead, isWhole } = overview
  const aims = useAims(isLead)
  const sums = worth.data?.stages ?? []
  if (cells.every(({ customers }) => customers === 0)) return <EmptyState icon={<DataPie20Regular />} title={texts.nobody} hint={texts.nobodyHint} />
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={shown}
        onTabSelect={(_event, { value }) => setShown(views.find((each) => each === value) ?? 'matrix')}
      >
        {views.map((name) => (
          <Tab key={name} value={name}>
            {texts.views[name]}
          </Tab>
        ))}
      </TabList>
      {shown === 'matrix' && <MatrixView cells={cells} view={view} aims={aims} />}
      {shown === 'table' && <MatrixTable cells={cells} totalCost={costs.data?.totalCents ?? null} view={view} />}
      {shown === 'chart' && (
        <Suspense fallback={<Skeleton heights={[280, 280]} />}>
          <BarChart
            title={texts.chart.title}
            hint={texts.chart.numbers}
            legends={[texts.measures.revenue, texts.measures.margin, texts.measures.cost]}
            bars={figuresOfCells(cells).map(({ code, revenue, margin, cost }) => ({ name: code ?? texts.notRated, values: [revenue, margin, cost] }))}
          />
          <BarChart
            title={texts.chart.loyalty}
            hint={texts.chart.numbers}
            legends={[texts.measures.revenue, texts.measures.margin]}
            bars={stages.flatMap((stage) =>
              sums
                .filter((sum) => (sum.stage ?? 'none') === stage)
                .map((sum) => ({ name: texts.loyalty.stages[stage], values: [sum.revenueCents, sum.marginCents] })),
            )}
          />
        </Suspense>
      )}
      {costs.error && <ErrorNote error={costs.error} onRetry={() => void costs.refetch()} />}
      <PortfolioNotes cells={cells} costs={costs.data} isCoverageHidden={isLead && !isWhole} />
      {isLead && <ContactRatesForm />}
      {movement.error && <ErrorNote error={movement.error} onRetry={() => void movement.refetch()} />}
      {movement.data && <MovementTable flows={movement.data} since={sinceOf(view)} view={view} />}
      <LoyaltyTable sums={sums} view={view} />
    </>
  )
}
