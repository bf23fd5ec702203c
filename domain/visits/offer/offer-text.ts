/** Times offered to a customer, as people write them. Instants in ISO 8601, zones IANA names. */
import { fillIn } from '../../texts/template.ts'
import { dayIn } from '../../time/local-time.ts'
import { timeWords } from './offer-texts.ts'
import { type OfferLanguage, offerFields } from './offer-wording.ts'

export type OfferedTime = { startsAt: string; endsAt: string }

/** `zone`: in which the times are said; `readerZone`: where they are read, which makes them name their zone when it has another clock. `today`: other years are named. */
export type TimeTelling = { language: OfferLanguage; zone: string; readerZone: string; today: string }

/** @example offeredTime(time, { language: 'de', zone: 'Europe/Berlin', readerZone: 'Europe/Berlin', today }) // 'Dienstag, 1. Dezember, 10:00 bis 11:00 Uhr' */
export function offeredTime({ startsAt, endsAt }: OfferedTime, { language, zone, readerZone, today }: TimeTelling): string {
  const { locale, span } = timeWords[language]
  const tell = (instant: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).format(new Date(instant))
  const clock = (instant: string, inZone = zone): string => tell(instant, { timeZone: inZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const isOtherYear = dayIn(startsAt, zone).slice(0, 4) !== today.slice(0, 4)
  const date = tell(startsAt, { day: 'numeric', month: 'long', ...(isOtherYear ? { year: 'numeric' } : {}) })
  const isElsewhere = clock(startsAt) !== clock(startsAt, readerZone)
  const told = `${tell(startsAt, { weekday: 'long' })}, ${date}, ${span(clock(startsAt), clock(endsAt))}`
  return isElsewhere ? `${told} (${zoneName(startsAt, zone, locale)})` : told
}

const zoneName = (instant: string, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' }).formatToParts(new Date(instant)).find(({ type }) => type === 'timeZoneName')
    ?.value ?? timeZone

export type Offer = { times: readonly OfferedTime[]; company: string; minutes: number }

/** The template with the offer in it, each time on a line of its own. */
export const offerText = (template: string, { times, company, minutes }: Offer, telling: TimeTelling): string =>
  fillIn(template, offerFields[telling.language], {
    times: times.map((time) => `– ${offeredTime(time, telling)}`).join('\n'),
    company,
    length: timeWords[telling.language].minutes(minutes),
  })
