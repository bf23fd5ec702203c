/** What people and the company have put on their lists. */
import { normaliseAddress, normaliseDomain, withoutTag } from '../mail-address.ts'
import { isAtDomain, participantsOf } from './participants.ts'
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

/** The entry that some participant matches: one Cc more cannot defeat it, nor a tag in the address. Whoever gets the answers takes part, too. */
export function participantRule(
  mail: Pick<MailToJudge, 'sender' | 'recipients' | 'replyTo'>,
  rules: readonly MailRule[],
  effect: MailRule['effect'],
): MailRule | null {
  const everybody = [...participantsOf(mail), ...mail.replyTo].flatMap((address) => [address, withoutTag(address)])
  const isMeant = ({ kind, value }: MailRule): boolean => {
    if (kind === 'address') return everybody.includes(normaliseAddress(value) ?? folded(value))
    const domain = kind === 'domain' ? normaliseDomain(value) : null
    return domain !== null && everybody.some((address) => isAtDomain(address, domain))
  }
  return rules.find((rule) => rule.effect === effect && isMeant(rule)) ?? null
}
