import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type Outputs, useTRPC } from '../../api.ts'
import { CustomerCockpit } from '../../pane/cockpit/CustomerCockpit.tsx'
import type { FormRequest } from '../../pane/desk/form-request.ts'
import type { PaneNavigation } from '../../pane/desk/navigation.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { SheetPage } from './visit-sheet/SheetPage.tsx'

type Props = { customerId: string; visitId: string; top: ReactNode; navigation: PaneNavigation }

/** Where the event of a visit leads to: before it its sheet, from its begin on the report, to be written or to be read. */
export function VisitPage({ customerId, visitId, top, navigation }: Props) {
  const { data, isPending } = useQuery(useTRPC().visitReport.asked.queryOptions({ customerId, visitId, startsAt: null }))
  if (isPending) return <Skeleton />
  const visit = data?.visit
  if (visit && Date.parse(visit.startsAt) > Date.now()) return <SheetPage of={{ visitId }} audience="internal" />
  const firstForm = data && firstFormOf(data)
  return <CustomerCockpit customerId={customerId} contactId={null} firstForm={firstForm} top={top} navigation={navigation} />
}

function firstFormOf({ visit, report }: Outputs['visitReport']['asked']): FormRequest | null {
  if (report) return { form: 'report', reportId: report.reportId }
  return visit && { form: 'visit_report', visitId: visit.id, startsAt: visit.startsAt }
}
