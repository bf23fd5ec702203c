/** What people and the company have put on their lists. */
import { normaliseAddress, normaliseDomain, withoutTag } from '../mail-address.ts'
import { participantsOf } from './participants.ts'
import type { MailRule, MailToJudge } from './verdict-types.ts'

/** Nobody has to put these on a list. */
const PRIVATE_NAMES = ['privat', 'private', 'persönlich', 'personal']

/** A name of a folder or category, as it is compared. */
export const folded = (name: string): string => name.normalize('NFC').trim().toLowerCase()

/** Whether a folder is excluded, by an entry or because it is called private. `folderNames`: its own and of those above it, since a folder counts with all below it. */
export function isFolderExcluded(folderNames: readonly string[], rules: readonly Pick<MailRule, 'effect' | 'kind' | 'value'>[]): boolean {
  const names = folderNames.map(folded)
  const isOnList = rules.some(({ effect, kind, value }) => effect === 'exclude' && kind === 'folder' && names.includes(folded(value)))
  return isOnList || names.some((name) => PRIVATE_NAMES.includes(name))
}

export function categoryExclusion(categories: readonly string[], rules: readonly MailRule[]): MailRule | 'builtIn' | null {
  const names = categories.map(folded)
  const rule = rules.find(({ effect, kind, value }) => effect === 'exclude' && kind === 'category' && names.includes(folded(value)))
  return rule ?? (names.some((name) => PRIVATE_NAMES.includes(name)) ? 'builtIn' : null)
}

export const hasCategory = ({ categories }: Pick<MailToJudge, 'categories'>, name: string): boolean =>
  categories.some((category) => folded(category) === folded(name))

/** The entry that some participant matches: one Cc more cannot defeat it, nor a tag in the address. Whoever gets the answers takes part, too. Of several the first in the list. */
export function participantRule(
  mail: Pick<MailToJudge, 'sender' | 'recipients' | 'replyTo'>,
  rules: readonly MailRule[],
  effect: MailRule['effect'],
): MailRule | null {
  const { addresses, domains } = placesIn(rules)[effect]
  const everybody = [...participantsOf(mail), ...mail.replyTo].flatMap((address) => [address, withoutTag(address)])
  const places = everybody.flatMap((address) => [addresses.get(address), ...hostsOf(address).map((host) => domains.get(host))])
  const first = Math.min(...places.filter((place) => place !== undefined))
  return rules[first] ?? null
}

/** Where in a list an address or a domain stands first. */
type Places = Record<'addresses' | 'domains', Map<string, number>>

/** A list is read once, and held against thousands of mails. */
const known = new WeakMap<readonly MailRule[], Record<MailRule['effect'], Places>>()

function placesIn(rules: readonly MailRule[]): Record<MailRule['effect'], Places> {
  const before = known.get(rules)
  if (before) return before
  const none = (): Places => ({ addresses: new Map(), domains: new Map() })
  const places = { exclude: none(), always: none() }
  rules.forEach(({ effect, kind, value }, place) => {
    if (kind === 'address') putFirst(places[effect].addresses, normaliseAddress(value) ?? folded(value), place)
    const domain = kind === 'domain' ? normaliseDomain(value) : null
    if (domain !== null) putFirst(places[effect].domains, domain, place)
  })
  known.set(rules, places)
  return places
}

function putFirst(places: Map<string, number>, name: string, place: number): void {
  if (!places.has(name)) places.set(name, place)
}

/** The host of an address and those above it, as `isAtDomain` compares. */
function hostsOf(address: string): string[] {
  const labels = address.slice(address.lastIndexOf('@') + 1).split('.')
  return labels.map((_, number) => labels.slice(number).join('.'))
}
