import { outlookTexts } from '../../texts/outlook-texts.ts'
import { toLocal } from '../../time/local-time.ts'

/** All that may stand in a mail: neither a customer's name nor anything about him. `startsAt`, `endsAt` in ISO 8601. */
export type MorningVisit = { startsAt: string; endsAt: string; place: string | null; phone: string | null; link: string }

/** Plain text, a paragraph a visit, in the given order; times by the clock of `zone` (IANA), `day` as `YYYY-MM-DD`. */
export function writeMorningMail(visits: readonly MorningVisit[], { day, zone }: { day: string; zone: string }): { subject: string; text: string } {
  const clock = (instant: string): string => toLocal(instant, zone).slice(11, 16)
  const paragraphs = visits.map(({ startsAt, endsAt, place, phone, link }) =>
    [`${clock(startsAt)}–${clock(endsAt)}`, place, phone && outlookTexts.phone(phone), link].filter(Boolean).join('\n'),
  )
  return { subject: outlookTexts.morning(day.split('-').reverse().join('.')), text: paragraphs.join('\n\n') }
}
