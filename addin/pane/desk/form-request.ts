import type { AgreedDay } from '../../../domain/visits/calendar/agreed-time.ts'
import type { SpokenReport } from '../../../domain/visits/report/read-spoken.ts'
import type { EntryWords, FoundDocument, UnknownSender } from '../../api.ts'

/** A document by what it is known, and whose it is. `customerName` null: that of the cockpit. */
export type OpenDocument = Pick<FoundDocument, 'kind' | 'documentId' | 'number' | 'customerId' | 'on' | 'cents'> & { customerName: string | null }

/**
 * What is to be done, when, why and by whom, where the opener knows it. `begunBy`: what opened the form, whose draft is kept apart from the customer's other ones;
 * `suggestion`: what in the open mail suggested it.
 */
export type FollowUpStart = {
  title?: string
  dueOn?: string | null
  note?: string
  assigneeId?: string
  begunBy?: string
  suggestion?: 'follow_up' | 'complaint'
}

/** What is opened in place of the cockpit. */
export type FormRequest =
  | { form: 'log' }
  | { form: 'contact'; phone?: string; subject?: string; resultOf?: { followUpId: string; version: number } }
  | ({ form: 'follow_up' } & FollowUpStart)
  /** `agreed`: what the customer has said yes to; the time may be open. */
  | { form: 'visit'; agreed?: AgreedDay }
  | { form: 'visit_details'; visitId: string }
  /** `spoken`: what was dictated, to be looked over. Of the visit with this id, or of the one at this instant; an appointment nobody called a visit is one by being told. */
  | { form: 'visit_report'; visitId: string | null; startsAt: string | null; subject?: string; spoken?: SpokenReport }
  /** Somebody who wrote and is nobody's contact yet. */
  | { form: 'new_contact'; sender: UnknownSender }
  /** One that stands in the history, to be read. */
  | { form: 'report'; reportId: string }
  /** One of the ERP's, to be looked at. */
  | { form: 'document'; document: OpenDocument }
  /** A complaint to be entered. `what`: what the open mail seems to complain of, in its words. */
  | { form: 'complaint_form'; what?: string }
  | { form: 'complaint'; complaintId: string }
  /** A new account in the ERP: what is asked for, and how that stands. */
  | { form: 'account_form' }
  | { form: 'account_request' }
  /** What somebody knows of the customer beside contacts: to be entered, of this kind at first, or one that was. */
  | { form: 'entry'; kind?: EntryWords['kind']; entryId?: string }
  | { form: 'visit_wishes' }
  | { form: 'visit_offer' }
