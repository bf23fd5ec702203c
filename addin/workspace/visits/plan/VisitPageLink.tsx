import { Link } from '@fluentui/react-components'
import { addressOf } from '../../../page-address.ts'
import { SheetLink } from '../../../pane/cockpit/visit-sheet/SheetLink.tsx'
import { useTexts } from '../../../ui/app-context.ts'
import { hasBegun, type ShownVisit } from './planner-week.ts'

/** From a visit's begin on to its report, before that to the sheet one reads for it. */
export function VisitPageLink({ visit, className }: { visit: ShownVisit; className?: string }) {
  const { visit: texts } = useTexts().planner
  const { id, name, customerId } = visit
  const shared = className ? { className } : {}
  if (!hasBegun(visit, new Date())) return <SheetLink visitId={id} customer={name} {...shared} />
  return (
    <Link {...shared} href={addressOf({ page: 'visit', customerId, visitId: id })} aria-label={texts.report(name)}>
      {texts.toReport}
    </Link>
  )
}
