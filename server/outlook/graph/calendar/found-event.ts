/** An event as Graph tells it, reduced to what visits need. */

import { z } from 'zod'
import { categoryExclusion } from '../../../../domain/mail/verdict/lists.ts'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import type { FoundEvent, MailAddress } from '../../../platform/call/mailbox.ts'
import { words } from '../../../platform/input.ts'
import { instantOf, zonedTime } from '../zoned-time.ts'

const recipient = z.object({ emailAddress: z.object({ name: words.nullish(), address: words.nullish() }) })

const location = z.object({
  displayName: words.nullish(),
  coordinates: z.object({ latitude: z.number().nullish(), longitude: z.number().nullish() }).nullish(),
  address: z.object({ street: words.nullish(), postalCode: words.nullish(), city: words.nullish() }).nullish(),
})

/** An occurrence of a series comes with its times only; everything else is its series'. */
export const event = z.object({
  id: z.string(),
  '@odata.etag': z.string().nullish(),
  type: z.string().nullish(),
  seriesMasterId: z.string().nullish(),
  transactionId: z.string().nullish(),
  lastModifiedDateTime: z.string().nullish(),
  subject: words.nullish(),
  location: location.nullish(),
  start: zonedTime.nullish(),
  end: zonedTime.nullish(),
  isAllDay: z.boolean().nullish(),
  isOnlineMeeting: z.boolean().nullish(),
  isCancelled: z.boolean().nullish(),
  showAs: z.string().nullish(),
  sensitivity: z.string().nullish(),
  categories: z.array(words).nullish(),
  responseStatus: z.object({ response: z.string().nullish() }).nullish(),
  organizer: recipient.nullish(),
  attendees: z.array(recipient).nullish(),
  webLink: z.string().nullish(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).nullish(),
})
export type GraphEvent = z.infer<typeof event>

const LONGEST = 255

/** Title, place and people of an event that is private stay where they are: only its time leaves this file. */
export function toFoundEvent(raw: GraphEvent, series?: GraphEvent): FoundEvent {
  const full = { ...series, ...withoutGaps(raw) }
  // As with mails, the category says it as well as the mark does.
  const isPrivate = (full.sensitivity ?? 'normal') !== 'normal' || categoryExclusion(full.categories ?? [], []) !== null
  return {
    itemId: raw.id,
    seriesId: raw.seriesMasterId ?? null,
    isSeries: raw.type === 'seriesMaster',
    externalId: externalIdOf(raw),
    etag: raw['@odata.etag'] ?? series?.['@odata.etag'] ?? null,
    modifiedAt: new Date(full.lastModifiedDateTime ?? 0).toISOString(),
    startsAt: raw.start ? instantOf(raw.start) : new Date(0).toISOString(),
    endsAt: raw.end ? instantOf(raw.end) : new Date(0).toISOString(),
    isAllDay: full.isAllDay ?? false,
    showAs: full.showAs?.toLowerCase() ?? 'unknown',
    isPrivate,
    isOff: (full.isCancelled ?? false) || full.responseStatus?.response === 'declined',
    subject: isPrivate ? '' : clean(full.subject),
    place: isPrivate ? '' : clean(full.location?.displayName),
    whereabouts: isPrivate ? '' : clean(whereaboutsOf(full.location)),
    isOnline: full.isOnlineMeeting ?? false,
    people: isPrivate ? [] : peopleOf(full),
    webLink: full.webLink ?? null,
  }
}

/** Outlook knows more of a place that was chosen from its proposals than of one that was typed. */
function whereaboutsOf(given: GraphEvent['location']): string {
  const { coordinates, address } = given ?? {}
  if (coordinates?.latitude && coordinates.longitude) return `${coordinates.latitude.toFixed(5)}, ${coordinates.longitude.toFixed(5)}`
  const town = [address?.postalCode, address?.city].filter(Boolean).join(' ')
  return address?.postalCode ? [address.street, town].filter(Boolean).join(', ') : ''
}

const clean = (text: string | null | undefined): string => cutText((text ?? '').trim(), LONGEST)

const withoutGaps = (raw: GraphEvent): GraphEvent => ({
  ...raw,
  ...Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== null)),
})

/** Ours says so twice: Graph returns the first only where it was set by the request that made the event. */
const externalIdOf = ({ transactionId, singleValueExtendedProperties: properties }: GraphEvent): string | null =>
  properties?.[0]?.value ?? transactionId ?? null

function peopleOf({ organizer, attendees }: Partial<GraphEvent>): MailAddress[] {
  const everybody = [...(organizer ? [organizer] : []), ...(attendees ?? [])]
  return everybody.flatMap(({ emailAddress: { name, address } }) => (address ? [{ name: name || null, address: address.toLowerCase() }] : []))
}
