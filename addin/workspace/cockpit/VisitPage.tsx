import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTRPC } from '../../api.ts'
import { CustomerCockpit } from '../../pane/cockpit/CustomerCockpit.tsx'
import type { PaneNavigation } from '../../pane/desk/navigation.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { SheetPage } from './visit-sheet/SheetPage.tsx'

type Props = { customerId: string; visitId: string; top: ReactNode; navigation: PaneNavigation }

/** Where the event of a visit leads to: before it its sheet, from its begin on the report until there is one, then the customer's cockpit. */
export function VisitPage({ customerId, visitId, top, navigation }: Props) {
  const { data, isPending } = useQuery(useTRPC().visitReport.asked.queryOptions({ customerId, visitId, startsAt: null }))
  if (isPending) return <Skeleton />
  const visit = data?.visit
  const isDue = visit && !visit.hasReport && Date.parse(visit.startsAt) <= Date.now()
  if (visit && Date.parse(visit.startsAt) > Date.now()) return <SheetPage of={{ visitId }} audience="internal" />
  const firstForm = isDue ? ({ form: 'visit_report', visitId, startsAt: visit.startsAt } as const) : null
  return <CustomerCockpit customerId={customerId} contactId={null} firstForm={firstForm} top={top} navigation={navigation} />
}
