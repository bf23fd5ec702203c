import type { ReactNode } from 'react'
import type { Cockpit, CustomerChoice } from '../../api.ts'
import { LastContacts } from '../contact-reports/LastContacts.tsx'
import { VisitLineView } from '../visits/calendar/VisitLineView.tsx'
import { OfferLineView } from '../visits/offer/OfferLineView.tsx'
import { UnreportedVisitLine } from '../visits/report/UnreportedVisitLine.tsx'
import { FigureRow } from './FigureRow.tsx'
import { CustomerHeading } from './heading/CustomerHeading.tsx'
import type { Writer } from './heading/PersonLine.tsx'
import { NowList } from './NowList.tsx'
import { Warnings } from './Warnings.tsx'

type Props = {
  cockpit: Cockpit
  choices: CustomerChoice[]
  more: number
  onChoose: (customerId: string) => void
  mailState: ReactNode
  writer: Writer | null
}

/** What one sees without scrolling, in the order in which it matters. */
export function FirstScreen({ cockpit, choices, more, onChoose, mailState, writer }: Props) {
  return (
    <>
      <Warnings warnings={cockpit.warnings} />
      <CustomerHeading writer={writer} cockpit={cockpit} choices={choices} more={more} onChoose={onChoose} />
      {mailState}
      {cockpit.offer && <OfferLineView offer={cockpit.offer} />}
      {!mailState && cockpit.unreportedVisit && <UnreportedVisitLine visit={cockpit.unreportedVisit} />}
      <FigureRow figures={cockpit.figures} />
      <NowList items={cockpit.now} followUps={cockpit.sections.find(({ section }) => section === 'follow_ups')?.count ?? 0} />
      <VisitLineView next={cockpit.nextVisit} promisedOn={cockpit.promisedOn} last={cockpit.lastVisit} />
      <LastContacts reports={cockpit.lastContacts} />
    </>
  )
}
