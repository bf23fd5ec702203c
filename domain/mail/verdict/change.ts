import type { VerdictReason } from './verdict-types.ts'

/** The one click that would change a verdict. */
export type VerdictChange =
  | 'lift_entry'
  | 'never_sender'
  | 'always_sender'
  | 'notice_sender'
  | 'make_customer'
  | 'assign_sender'
  | 'log_by_hand'
  /** Only in Outlook itself, or not at all. */
  | null

/** `hasEntry`: an entry of a list decided, and the reader may lift it. */
export function changeFor(reason: VerdictReason, hasEntry: boolean): VerdictChange {
  switch (reason) {
    case 'excluded_address':
    case 'excluded_domain':
    case 'excluded_folder':
    case 'excluded_category':
      return hasEntry ? 'lift_entry' : null
    case 'always':
      return hasEntry ? 'lift_entry' : 'never_sender'
    case 'address':
    case 'alias':
    case 'domain':
    case 'thread':
    case 'marked':
      return 'never_sender'
    case 'newsletter':
    case 'automatic':
      return 'always_sender'
    case 'ignored':
      return 'notice_sender'
    case 'supplier':
      return 'make_customer'
    case 'unknown_correspondent':
    case 'free_mail':
    case 'marked_unknown':
      return 'assign_sender'
    case 'known_later':
    case 'deleted':
    case 'junk':
    case 'skipped_by_author':
    case 'older_than_depth':
    case 'unreadable':
    case 'absence_notice':
      return 'log_by_hand'
    case 'gateway':
    case 'by_hand':
    case 'draft':
    case 'internal_only':
    case 'private':
    case 'confidential':
    case 'private_elsewhere':
    case 'withdrawn':
    case 'logging_off':
      return null
  }
}
