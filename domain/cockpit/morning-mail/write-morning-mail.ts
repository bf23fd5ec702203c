import type { Language } from '../../texts/language.ts'
import { outlookTexts } from '../../texts/outlook-texts.ts'
import { toLocal } from '../../time/local-time.ts'

/** All that may stand in a mail: neither a customer's name nor anything about him. `startsAt`, `endsAt` in ISO 8601. */
export type MorningVisit = { startsAt: string; endsAt: string; place: string | null; phone: string | null; link: string }

/** For whom and of which day (`YYYY-MM-DD`); times by the clock of `zone` (IANA). */
export type Reader = { day: string; zone: string; language: Language }

/** Plain text, a paragraph a visit, in the given order. */
export function writeMorningMail(visits: readonly MorningVisit[], { day, zone, language }: Reader): { subject: string; text: string } {
  const texts = outlookTexts[language]
  const clock = (instant: string): string => toLocal(instant, zone).slice(11, 16)
  const paragraphs = visits.map(({ startsAt, endsAt, place, phone, link }) =>
    [`${clock(startsAt)}–${clock(endsAt)}`, place, phone && texts.phone(phone), link].filter(Boolean).join('\n'),
  )
  return { subject: texts.morning(day), text: paragraphs.join('\n\n') }
}
