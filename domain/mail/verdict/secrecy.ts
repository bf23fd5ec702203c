/** Which verdicts take a mail out of the history again, where it stands there already. */
import { type NotLoggedReason, notLoggedReasons } from './verdict-types.ts'

/** Secret wherever a copy lies. */
export const secretForAll: ReadonlySet<NotLoggedReason> = new Set(['private', 'confidential'])
/** What the verdicts of all other mailboxes say then, for as long as that copy is secret. */
export const secretElsewhere: NotLoggedReason = 'private_elsewhere'
/** Secret, or nobody's business, in this mailbox: others that hold the mail keep it. */
export const secretHere: ReadonlySet<NotLoggedReason> = new Set(['excluded_folder', 'excluded_category', 'junk', 'skipped_by_author'])

/** What was logged stays logged when people are no longer known, or a list grows: only secrecy and its owner take it back. */
export const reasonsThatKeepLog: readonly NotLoggedReason[] = notLoggedReasons.filter(
  (reason) => !secretForAll.has(reason) && !secretHere.has(reason) && reason !== 'withdrawn' && reason !== 'draft',
)

/** What entries lift: a mail that is logged after such a verdict was logged later than it came, however it was come across. */
export const reasonsThatEntriesLift: readonly NotLoggedReason[] = [
  ...(['unknown_correspondent', 'free_mail', 'ignored', 'supplier', 'known_later', 'newsletter', 'automatic'] as const),
  ...(['excluded_address', 'excluded_domain', 'excluded_folder', 'excluded_category'] as const),
]
