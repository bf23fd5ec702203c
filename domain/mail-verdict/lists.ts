/** What people and the company have put on their lists. */
import { isAtDomain, participantsOf } from './participants.ts'
import type { MailRule, MailToJudge } from './verdict-types.ts'

/** Nobody has to put these on a list. */
const PRIVATE_NAMES = ['privat', 'private', 'persönlich', 'personal']

const folded = (name: string): string => name.trim().toLowerCase()

/** The entry, or `builtIn`, by which the mail's folder is excluded; null: none. A folder counts with all below it. */
export function folderExclusion(folderNames: readonly string[], rules: readonly MailRule[]): MailRule | 'builtIn' | null {
  const names = folderNames.map(folded)
  const rule = rules.find(({ effect, kind, value }) => effect === 'exclude' && kind === 'folder' && names.includes(folded(value)))
  return rule ?? (names.some((name) => PRIVATE_NAMES.includes(name)) ? 'builtIn' : null)
}

export function categoryExclusion(categories: readonly string[], rules: readonly MailRule[]): MailRule | 'builtIn' | null {
  const names = categories.map(folded)
  const rule = rules.find(({ effect, kind, value }) => effect === 'exclude' && kind === 'category' && names.includes(folded(value)))
  return rule ?? (names.some((name) => PRIVATE_NAMES.includes(name)) ? 'builtIn' : null)
}

/** The entry that some participant matches: one Cc more cannot defeat it. Whoever gets the answers takes part, too. */
export function participantRule(mail: MailToJudge, rules: readonly MailRule[], effect: MailRule['effect']): MailRule | null {
  const everybody = [...participantsOf(mail), ...mail.replyTo]
  const isMeant = ({ kind, value }: MailRule): boolean => {
    const wanted = folded(value).replace(/^@/, '')
    if (kind === 'address') return everybody.includes(wanted)
    return kind === 'domain' && everybody.some((address) => isAtDomain(address, wanted))
  }
  return rules.find((rule) => rule.effect === effect && isMeant(rule)) ?? null
}
