/** What counts in a mailbox only from the day on which an entry was made: its older mails are its owner's to take over. */
import { withoutTag } from '../mail-address.ts'
import { gatewayOf, namedBehind, numbersIn } from './gateway.ts'
import { judgeMail } from './judge-mail.ts'
import { folded } from './lists.ts'
import { isAtDomain } from './participants.ts'
import type { JudgingRules, KnownPeople, MailToJudge, Verdict } from './verdict-types.ts'

/** `person`: somebody became a customer's; `let_in`: mails are kept out no more; `gateway` and `always`: the company's lists have got an entry. */
export type KnownCause = 'person' | 'let_in' | 'gateway' | 'always'

/** `value`: an address, domain or number in E.164, or of what is let in the name of a folder or category, in lower case. `customerId` null: no customer's. Instant in ISO 8601. */
export type KnownSince = {
  cause: KnownCause
  kind: 'address' | 'domain' | 'folder' | 'category'
  value: string
  customerId: string | null
  since: string
}

/** A mail as it is judged, and the names of its folder and those above it. */
export type PlacedMail = MailToJudge & { folderNames: readonly string[] }

/** The verdict, as far as whatever speaks for the mail was known when it came. What stands in the history already is not asked about. */
export function judgeByTime(mail: PlacedMail, judging: JudgingRules, known: KnownPeople, all: readonly KnownSince[]): Verdict {
  const verdict = judgeMail(mail, judging, known)
  const later = all.filter((each) => mail.receivedAt < each.since)
  const late = later.length === 0 ? [] : later.filter(isOn(mail, judging))
  if (late.length === 0 || !isTold(verdict) || known.isLogged) return verdict
  const then = late.some(({ cause }) => cause === 'let_in') ? null : judgeMail(mail, rulesThen(judging, late), knownThen(known, late))
  return then && isTold(then) ? then : { kind: 'not_logged', reason: 'known_later', ruleId: null }
}

/** Something of the mail would be kept. */
const isTold = ({ kind, reason }: Verdict): boolean => kind === 'logged' || reason === 'absence_notice'

/** Which entries name something of the mail. Numbers stand for somebody only behind a gateway that is read for them: in signatures they are nobody's. */
function isOn(mail: PlacedMail, { gateways }: JudgingRules): (entry: KnownSince) => boolean {
  const [folders, categories] = [mail.folderNames.map(folded), mail.categories.map(folded)]
  const numbers = gatewayOf(mail, gateways)?.customerFrom === 'number' ? numbersIn(mail) : []
  const named = [...(mail.sender ? [mail.sender] : []), ...mail.recipients, ...mail.replyTo, ...namedBehind(mail, gateways)]
  const everybody = named.flatMap((address) => [address, withoutTag(address)])
  return ({ kind, value }) => {
    if (kind === 'folder') return folders.includes(value)
    if (kind === 'category') return categories.includes(value)
    if (value.startsWith('+')) return numbers.includes(value)
    return value.includes('@') ? everybody.includes(value) : everybody.some((address) => isAtDomain(address, value))
  }
}

/** Without what the company has put on its lists since. */
function rulesThen(judging: JudgingRules, late: readonly KnownSince[]): JudgingRules {
  const isLate = (cause: KnownCause, name: string): boolean => late.some((each) => each.cause === cause && each.value === name)
  return {
    ...judging,
    rules: judging.rules.filter(({ effect, value }) => effect !== 'always' || !isLate('always', value)),
    gateways: judging.gateways.filter(({ sender }) => !isLate('gateway', sender.replace(/^@/, ''))),
  }
}

/** Without the customers that have become known since by these names. */
function knownThen(known: KnownPeople, late: readonly KnownSince[]): KnownPeople {
  const isLate = (name: string, id: string): boolean => late.some(({ value, customerId }) => value === name && customerId === id)
  const before = <T>(all: ReadonlyMap<string, readonly T[]>, idOf: (each: T) => string): Map<string, readonly T[]> =>
    new Map(
      [...all].map(([name, found]) => [name, found.filter((each) => !isLate(name, idOf(each)))] as const).filter(([, found]) => found.length > 0),
    )
  return {
    ...known,
    byAddress: before(known.byAddress, ({ customerId }) => customerId),
    byDomain: before(known.byDomain, (id) => id),
    byPhone: before(known.byPhone, (id) => id),
    thread: known.thread.filter((id) => !late.some(({ customerId }) => customerId === id)),
  }
}
