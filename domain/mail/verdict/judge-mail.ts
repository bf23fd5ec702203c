/**
 * The verdict on one mail. The first rule that speaks decides:
 *
 *  1. withdrawn once, for good                        8. the author took this one mail out
 *  2. drafts                                          9. internal only
 *  3. private and confidential, in any mailbox       10. older than the depth
 *  4. excluded folder or category                    11. gateway
 *  5. logged by hand                                 12. absence notice of somebody known
 *  6. junk; deleted before it was logged             13. always logged; newsletter, automatic; ignored, supplier
 *  7. logging is off; excluded address or domain     14. address, alias, domain, thread; free mail, unknown
 *
 * What its owner hid (3, 4) counts more than a log by hand, which he may have made before; a log by hand counts more than lists.
 * The company's category logs what 10 to 14 would not have.
 */
import { companyDomain } from '../company-domain.ts'
import { withoutTag } from '../mail-address.ts'
import { isForward } from '../mail-subject.ts'
import { headerOf, isAbsenceNotice, isAutomatic, isNewsletter } from './automatic.ts'
import { customersBehind, customersOf, gatewayOf, namedBehind } from './gateway.ts'
import { categoryExclusion, hasCategory, participantRule } from './lists.ts'
import { isAtDomain, isInternal, outsidersOf } from './participants.ts'
import type { JudgingRules, KnownPeople, LoggedReason, MailGateway, MailRule, MailToJudge, NotLoggedReason, Verdict } from './verdict-types.ts'

export const judgeMail = (mail: MailToJudge, judging: JudgingRules, known: KnownPeople): Verdict =>
  hidden(mail, judging, known) ?? withHand(known, byRules(mail, judging, known))

const byRules = (mail: MailToJudge, judging: JudgingRules, known: KnownPeople): Verdict =>
  putAside(mail, known) ??
  unwanted(mail, judging) ??
  marked(mail, judging, known, standIn(mail, judging, known) ?? correspondence(mail, judging, known))

const refuse = (reason: NotLoggedReason, rule: MailRule | MailGateway | 'builtIn' | null = null): Verdict => ({
  kind: 'not_logged',
  reason,
  ruleId: rule === null || rule === 'builtIn' ? null : rule.id,
})

const log = (
  reason: LoggedReason,
  customerIds: readonly string[],
  channel: 'email' | 'fax' | 'phone' = 'email',
  ruleId: string | null = null,
): Verdict => ({
  kind: 'logged',
  reason,
  customerIds: [...new Set(customerIds)].sort(),
  channel,
  ruleId,
})

/** What its owner keeps to himself, and what somebody has withdrawn. */
function hidden(mail: MailToJudge, { rules }: JudgingRules, { isWithdrawn, isSecretElsewhere }: KnownPeople): Verdict | null {
  if (isWithdrawn) return refuse('withdrawn')
  if (mail.isDraft) return refuse('draft')
  const secrecy = secrecyOf(mail)
  if (secrecy) return refuse(secrecy)
  if (isSecretElsewhere) return refuse('private_elsewhere')
  if (mail.isFolderExcluded) return refuse('excluded_folder')
  const category = categoryExclusion(mail.categories, rules)
  if (category) return refuse('excluded_category', category)
  return null
}

/** At the customers that somebody chose, and at those of the rules: whichever came first. */
function withHand({ byHand }: KnownPeople, verdict: Verdict): Verdict {
  if (byHand === null) return verdict
  return log('by_hand', [...byHand, ...(verdict.kind === 'logged' ? verdict.customerIds : [])])
}

function secrecyOf({ sensitivity, headers }: MailToJudge): 'private' | 'confidential' | null {
  const header = headerOf(headers, 'sensitivity') ?? ''
  if (sensitivity === 'confidential' || header.includes('confidential')) return 'confidential'
  return sensitivity !== 'normal' || header === 'private' || header === 'personal' ? 'private' : null
}

/** A sender in Junk may be forged, and what was thrown away unread is no business. What stood in the history before it was deleted stays. */
function putAside({ folderPurpose }: MailToJudge, { isLogged }: KnownPeople): Verdict | null {
  if (folderPurpose === 'junk') return refuse('junk')
  return folderPurpose === 'deleted' && !isLogged ? refuse('deleted') : null
}

/** Colleagues among themselves are unwanted unless they are a gateway of our own: a fax server, the telephone system. */
function unwanted(mail: MailToJudge, { isLoggingOn, rules, ownDomains, gateways }: JudgingRules): Verdict | null {
  if (!isLoggingOn) return refuse('logging_off')
  const replyTo = [...mail.replyTo, ...namedBehind(mail, gateways)]
  const rule = participantRule({ ...mail, replyTo }, rules, 'exclude')
  if (rule) return refuse(rule.kind === 'address' ? 'excluded_address' : 'excluded_domain', rule)
  if (mail.isSkippedByAuthor) return refuse('skipped_by_author')
  return isInternal(mail, ownDomains) && !gatewayOf(mail, gateways) ? refuse('internal_only') : null
}

/** Somebody set the category by hand: that says the mail matters, but not to which customer. */
function marked(mail: MailToJudge, judging: JudgingRules, known: KnownPeople, verdict: Verdict): Verdict {
  const { markCategory } = judging
  if (verdict.kind === 'logged' || markCategory === null || !hasCategory(mail, markCategory)) return verdict
  const { customers } = correspondents(mail, judging, known)
  const meant = customers.length ? customers : known.thread
  return meant.length ? log('marked', meant) : refuse('marked_unknown')
}

/** Old mails, gateways and notices: whoever wrote it does not say yet whose mail it is. */
function standIn(mail: MailToJudge, judging: JudgingRules, known: KnownPeople): Verdict | null {
  if (mail.receivedAt < judging.depthStart) return refuse('older_than_depth')
  const gateway = gatewayOf(mail, judging.gateways)
  if (gateway) {
    const behind = customersBehind(gateway, mail, known)
    if (behind.length) return log('gateway', behind, gateway.channel, gateway.id)
    return correspondents(mail, judging, known).customers.length ? null : refuse('unknown_correspondent', gateway)
  }
  const isKnownSender = mail.sender !== null && [mail.sender, withoutTag(mail.sender)].some((address) => known.byAddress.has(address))
  return isKnownSender && isAbsenceNotice(mail) ? refuse('absence_notice') : null
}

function correspondence(mail: MailToJudge, judging: JudgingRules, known: KnownPeople): Verdict {
  const { outsiders, customers, reason } = correspondents(mail, judging, known)
  const always = participantRule(mail, judging.rules, 'always')
  if (always && customers.length) return log('always', customers, 'email', always.id)
  if (isNewsletter(mail)) return refuse('newsletter')
  if (isAutomatic(mail)) return refuse('automatic')
  const authors = mail.sender !== null && outsiders.includes(mail.sender) ? [mail.sender] : outsiders
  if (authors.length && authors.every((address) => known.ignored.has(address) || known.ignored.has(withoutTag(address)))) return refuse('ignored')
  if (authors.length && authors.every((address) => isSupplier(address, known))) return refuse('supplier')
  if (customers.length) return log(reason, customers)
  if (known.thread.length && !isForward(mail.subject)) return log('thread', known.thread)
  const isFreeMail = outsiders.length > 0 && outsiders.every((address) => companyDomain(address) === null)
  return refuse(isFreeMail ? 'free_mail' : 'unknown_correspondent')
}

const isSupplier = (address: string, { suppliers }: KnownPeople): boolean =>
  suppliers.has(address) || [...suppliers].some((supplier) => !supplier.includes('@') && isAtDomain(address, supplier))

/** Everybody outside, their customers, and by what the first of them is known. */
function correspondents(mail: MailToJudge, { ownDomains }: JudgingRules, known: KnownPeople) {
  const outsiders = outsidersOf(mail, ownDomains)
  const customers = outsiders.flatMap((address) => customersOf(address, known))
  const ways = outsiders.flatMap((address) => known.byAddress.get(address) ?? known.byAddress.get(withoutTag(address)) ?? []).map(({ via }) => via)
  const reason: LoggedReason = ways.includes('address') ? 'address' : ways.includes('alias') ? 'alias' : 'domain'
  return { outsiders, customers, reason }
}
