import type { ReactNode } from 'react'
import type { Cockpit, CustomerChoice } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { FigureRow } from '../FigureRow.tsx'
import { CustomerHeading } from '../heading/CustomerHeading.tsx'
import { Warnings } from '../Warnings.tsx'
import { PreparationSheet } from './PreparationSheet.tsx'

type Props = {
  cockpit: Cockpit
  item: OpenItem
  choices: CustomerChoice[]
  more: number
  onChoose: (customerId: string) => void
  stateLine: ReactNode
  onCockpit: () => void
}

/** What stands beside an appointment until it is over, in place of the cockpit's first screen. */
export function SheetScreen({ cockpit, item, choices, more, onChoose, stateLine, onCockpit }: Props) {
  return (
    <>
      <Warnings warnings={cockpit.warnings} />
      <CustomerHeading cockpit={cockpit} choices={choices} more={more} onChoose={onChoose} />
      {stateLine}
      <FigureRow figures={cockpit.figures} />
      <PreparationSheet of={subjectOf(cockpit, item)} onCockpit={onCockpit} />
    </>
  )
}

/** The visit that the appointment mirrors, when it is one; else the customer. */
function subjectOf({ nextVisit, customer: { customerId } }: Cockpit, { startsAt }: OpenItem) {
  const isThis = nextVisit !== null && startsAt !== null && Date.parse(nextVisit.startsAt) === Date.parse(startsAt)
  return isThis ? { visitId: nextVisit.visitId } : { customerId }
}
