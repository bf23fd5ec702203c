import type { ComplaintStep } from '../../commerce/complaints/ladder.ts'
import type { ReminderLevel } from '../../commerce/complaints/standing.ts'
import type { Language } from '../../texts/language.ts'
import { morningComplaintTexts } from '../../texts/morning-complaint-texts.ts'
import { outlookTexts } from '../../texts/outlook-texts.ts'
import { toLocal } from '../../time/local-time.ts'

/** All that may stand in a mail: neither a customer's name nor anything about him. `startsAt`, `endsAt` in ISO 8601. */
export type MorningVisit = { startsAt: string; endsAt: string; place: string | null; phone: string | null; link: string }

/** A step of a complaint that is open, again without a word about the customer. `dueOn` a day. */
export type MorningComplaint = { number: string; step: ComplaintStep; level: ReminderLevel; dueOn: string; link: string }

/** More at once nobody reads. */
const MOST_COMPLAINTS = 20

/** For whom and of which day (`YYYY-MM-DD`); times by the clock of `zone` (IANA). */
export type Reader = { day: string; zone: string; language: Language }

/** Plain text, a paragraph a visit and a complaint, in the given order. */
export function writeMorningMail(
  visits: readonly MorningVisit[],
  complaints: readonly MorningComplaint[],
  { day, zone, language }: Reader,
): { subject: string; text: string } {
  const texts = outlookTexts[language]
  const clock = (instant: string): string => toLocal(instant, zone).slice(11, 16)
  const paragraphs = visits.map(({ startsAt, endsAt, place, phone, link }) =>
    [`${clock(startsAt)}–${clock(endsAt)}`, place, phone && texts.phone(phone), link].filter(Boolean).join('\n'),
  )
  const words = morningComplaintTexts[language]
  const reminders = complaints.slice(0, MOST_COMPLAINTS).map(({ link, ...told }) => `${words.line(told, day)}\n${link}`)
  const rest = complaints.length - reminders.length
  const subject = visits.length > 0 ? texts.morning(day) : words.subject(day)
  return { subject, text: [...paragraphs, ...reminders, ...(rest > 0 ? [words.more(rest)] : [])].join('\n\n') }
}
