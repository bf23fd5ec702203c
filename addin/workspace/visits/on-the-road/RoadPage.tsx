import { makeStyles, tokens } from '@fluentui/react-components'
import { VehicleCar24Regular } from '@fluentui/react-icons/svg/vehicle-car'
import { useState } from 'react'
import { nextStop } from '../../../../domain/visits/calendar/next-stop.ts'
import type { SpokenReport } from '../../../../domain/visits/report/read-spoken.ts'
import { addressOf } from '../../../page-address.ts'
import { CustomerCockpit } from '../../../pane/cockpit/CustomerCockpit.tsx'
import { BackBar } from '../../../pane/desk/BackBar.tsx'
import { CustomerLink } from '../../../pane/desk/CustomerLink.tsx'
import type { PaneNavigation } from '../../../pane/desk/navigation.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { HiddenTitle } from '../../../ui/HiddenTitle.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { RestOfDay } from './RestOfDay.tsx'
import { StopCard } from './StopCard.tsx'
import { UntoldVisits } from './UntoldVisits.tsx'
import { type RoadDay, type RoadVisit, useRoadDay } from './use-road-day.ts'
import { VisitStop } from './VisitStop.tsx'

const useStyles = makeStyles({
  page: { display: 'grid', gap: '16px', maxWidth: '520px', marginInline: 'auto', padding: '12px' },
  link: { color: tokens.colorBrandForegroundLink },
})

type Told = { visit: RoadVisit; spoken: SpokenReport | null }

/** For a phone between two visits: one card with the next stop, then the rest of the day. */
export function RoadPage({ navigation }: { navigation: PaneNavigation }) {
  const styles = useStyles()
  const { road: texts } = useTexts()
  const { query, now } = useRoadDay()
  const [told, setTold] = useState<Told | null>(null)
  if (told) return <ReportOnRoad {...told} navigation={navigation} onBack={() => setTold(null)} />
  if (query.isPending) return <Skeleton heights={[220, 40, 40]} />
  const road = query.data
  if (!road) return <ErrorPage error={query.error} onRetry={() => void query.refetch()} />
  const next = nextStop(road.stops, now)
  return (
    <main className={styles.page}>
      {next?.visit && (
        <VisitStop
          key={next.id}
          road={road}
          stop={{ ...next, visit: next.visit }}
          now={now}
          onReport={(visit, spoken) => setTold({ visit, spoken })}
        />
      )}
      {next && !next.visit && (
        <StopCard stop={next} now={now} isThere={false}>
          {null}
        </StopCard>
      )}
      {!next && <HiddenTitle text={texts.title} />}
      {!next && (
        <EmptyState icon={<VehicleCar24Regular />} title={road.stops.length > 0 ? texts.done : texts.nothing} hint={texts.nothingHint}>
          {road.ahead && <AheadLine ahead={road.ahead} onCustomer={navigation.onCustomer} />}
          <a className={styles.link} href={addressOf({ page: 'planner', text: '' })}>
            {texts.plan}
          </a>
        </EmptyState>
      )}
      <UntoldVisits stops={road.stops} next={next} now={now} day={road.day} onReport={(visit, spoken) => setTold({ visit, spoken })} />
      <RestOfDay stops={road.stops} next={next} now={now} onCustomer={navigation.onCustomer} />
    </main>
  )
}

/** What comes on a later day. */
function AheadLine({ ahead, onCustomer }: { ahead: NonNullable<RoadDay['ahead']>; onCustomer: (customerId: string) => void }) {
  const { road } = useTexts()
  const { weekday, time } = useFormat()
  return (
    <p>
      {road.ahead(weekday(ahead.startsAt), time(ahead.startsAt))} <CustomerLink name={ahead.name} onOpen={() => onCustomer(ahead.customerId)} />
    </p>
  )
}

/** The report, with what was spoken in its fields. */
function ReportOnRoad({ visit, spoken, navigation, onBack }: Told & { navigation: PaneNavigation; onBack: () => void }) {
  const { road } = useTexts()
  const { customerId, visitId, startsAt } = visit
  return (
    <CustomerCockpit
      customerId={customerId}
      contactId={null}
      firstForm={{ form: 'visit_report', visitId, startsAt, ...(spoken && { spoken }) }}
      top={<BackBar label={road.back} onBack={onBack} />}
      navigation={navigation}
    />
  )
}
