import type { AgreedDay } from '../../../domain/visits/calendar/agreed-time.ts'
import type { SpokenReport } from '../../../domain/visits/report/read-spoken.ts'
import type { UnknownSender } from '../../api.ts'

/** What is opened in place of the cockpit. */
export type FormRequest =
  | { form: 'log' }
  | { form: 'contact'; phone?: string; subject?: string; resultOf?: { followUpId: string; version: number } }
  /** What is to be done, when and why, where the opener knows it. */
  | { form: 'follow_up'; title?: string; dueOn?: string | null; note?: string }
  /** `agreed`: what the customer has said yes to; the time may be open. */
  | { form: 'visit'; agreed?: AgreedDay }
  | { form: 'visit_details'; visitId: string }
  /** `spoken`: what was dictated, to be looked over. Of the visit with this id, or of the one at this instant; an appointment nobody called a visit is one by being told. */
  | { form: 'visit_report'; visitId: string | null; startsAt: string | null; subject?: string; spoken?: SpokenReport }
  /** Somebody who wrote and is nobody's contact yet. */
  | { form: 'new_contact'; sender: UnknownSender }
  /** One that stands in the history, to be read. */
  | { form: 'report'; reportId: string }
  | { form: 'visit_wishes' }
  | { form: 'visit_offer' }
