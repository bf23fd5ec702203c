import type { Cockpit, CustomerChoice, MailState } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { onDemand } from '../../ui/on-demand.ts'
import { AccountForm } from '../commerce/accounts/AccountForm.tsx'
import { AccountRequestPage } from '../commerce/accounts/AccountRequestPage.tsx'
import { DocumentPage } from '../commerce/documents/DocumentPage.tsx'
import { ContactForm } from '../contact-reports/ContactForm.tsx'
import { EntryPage } from '../contact-reports/entries/EntryPage.tsx'
import { LogMailForm } from '../contact-reports/LogMailForm.tsx'
import { ReportPage } from '../contact-reports/ReportPage.tsx'
import { StrangerForm } from '../customers/unknown-sender/StrangerForm.tsx'
import type { FormRequest } from '../desk/form-request.ts'
import type { SavedThing } from '../desk/saved-thing.ts'
import { FollowUpForm } from '../follow-ups/FollowUpForm.tsx'
import { VisitDetails } from '../visits/calendar/VisitDetails.tsx'
import { VisitForm } from '../visits/calendar/VisitForm.tsx'
import { OfferForm } from '../visits/offer/OfferForm.tsx'
import { VisitReportForm } from '../visits/report/VisitReportForm.tsx'
import { VisitWishesForm } from '../visits/strategy/VisitWishesForm.tsx'

/** Most days nobody complains. */
const ComplaintForm = onDemand(async () => (await import('../commerce/service/ComplaintForm.tsx')).ComplaintForm)
const ComplaintPage = onDemand(async () => (await import('../commerce/service/ComplaintPage.tsx')).ComplaintPage)

type Props = {
  request: FormRequest
  cockpit: Cockpit
  choices: CustomerChoice[]
  open: { item: OpenItem; mail: MailState; onMailState: (mail: MailState) => void } | null
  onClose: () => void
  onSaved: (thing: SavedThing) => void
}

/** The asked form, in place of the cockpit. */
export function DeskForm({ request, cockpit, choices, open, onClose, onSaved }: Props) {
  const shared = { cockpit, onClose, onSaved }
  switch (request.form) {
    case 'log':
      return open && <LogMailForm item={open.item} onMailState={open.onMailState} choices={choices} {...shared} />
    case 'contact':
      return <ContactForm request={request} {...shared} />
    case 'follow_up':
      return <FollowUpForm first={request} item={open?.item ?? null} mail={open?.mail ?? null} {...shared} />
    case 'visit':
      return <VisitForm given={request.agreed ?? null} {...shared} />
    case 'visit_report':
      return <VisitReportForm request={request} {...shared} />
    case 'visit_details':
      return <VisitDetails visitId={request.visitId} cockpit={cockpit} onClose={onClose} />
    case 'visit_offer':
      return <OfferForm cockpit={cockpit} onClose={onClose} />
    case 'report':
      return <ReportPage reportId={request.reportId} about={cockpit.customer.name} onClose={onClose} />
    case 'document':
      return <DocumentPage document={request.document} shown={cockpit.customer} onClose={onClose} />
    case 'new_contact':
      return open && <StrangerForm sender={request.sender} mail={open} cockpit={cockpit} onClose={onClose} />
    case 'complaint_form':
      return <ComplaintForm request={request} mail={open} {...shared} />
    case 'complaint':
      return <ComplaintPage complaintId={request.complaintId} onClose={onClose} />
    case 'account_form':
      return <AccountForm {...shared} />
    case 'account_request':
      return <AccountRequestPage customer={cockpit.customer} onClose={onClose} />
    case 'entry':
      return <EntryPage request={request} item={open?.item ?? null} mail={open?.mail ?? null} {...shared} />
    case 'visit_wishes':
      return <VisitWishesForm cockpit={cockpit} onClose={onClose} />
  }
}
