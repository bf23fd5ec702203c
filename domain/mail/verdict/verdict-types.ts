/** What the judgement of a mail looks at, and the closed list of what it can say. */

/** Why a mail stands in the history of a customer. */
export const loggedReasons = ['address', 'alias', 'domain', 'thread', 'gateway', 'by_hand', 'marked', 'always'] as const
export type LoggedReason = (typeof loggedReasons)[number]

/** Why a mail is not logged. Order has no meaning; which rule comes first is decided in `judge-mail`. */
export const notLoggedReasons = [
  'draft',
  'internal_only',
  'private',
  'confidential',
  'private_elsewhere',
  'excluded_address',
  'excluded_domain',
  'excluded_folder',
  'excluded_category',
  'junk',
  'deleted',
  'skipped_by_author',
  'newsletter',
  'automatic',
  'absence_notice',
  'supplier',
  'ignored',
  'unknown_correspondent',
  'marked_unknown',
  'free_mail',
  'known_later',
  'older_than_depth',
  'withdrawn',
  'logging_off',
  'unreadable',
] as const
export type NotLoggedReason = (typeof notLoggedReasons)[number]

export type VerdictReason = LoggedReason | NotLoggedReason

/** What Outlook itself keeps a folder for, known by its well-known name, whatever it is called: unwanted or technical mail, and what was thrown away. */
export type FolderPurpose = 'junk' | 'deleted'

/** A mail as the rules see it. Addresses are lower case; instants ISO 8601. */
export type MailToJudge = {
  sender: string | null
  /** To, Cc and Bcc. */
  recipients: readonly string[]
  replyTo: readonly string[]
  subject: string
  /** New text of the mail; only gateways and absence notices look at it. */
  text: string
  receivedAt: string
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  categories: readonly string[]
  /** The folder or one above it is on a list, or called private. */
  isFolderExcluded: boolean
  /** Of the folder or one above it. */
  folderPurpose: FolderPurpose | null
  headers: readonly { name: string; value: string }[]
  isDraft: boolean
  /** The author took this one mail out before sending it. */
  isSkippedByAuthor: boolean
}

/** An entry of somebody's own list or of the company's. */
export type MailRule = { id: string; effect: 'exclude' | 'always'; kind: 'address' | 'domain' | 'folder' | 'category'; value: string }

/** A sender behind which somebody else stands: fax-to-mail, voicemail, web form, shop. */
export type MailGateway = {
  id: string
  /** Address, or `@domain` for all of it. */
  sender: string
  channel: 'fax' | 'phone' | 'email'
  /** Where the customer is found: a phone number in subject or text, Reply-To, or an address in the text. */
  customerFrom: 'number' | 'reply_to' | 'body'
}

export type JudgingRules = {
  isLoggingOn: boolean
  /** Mails received before are not judged further. */
  depthStart: string
  /** Domains of the organisation. */
  ownDomains: readonly string[]
  rules: readonly MailRule[]
  gateways: readonly MailGateway[]
  /** Category that logs a mail by hand; null: not used. */
  markCategory: string | null
}

/** Whom the organisation knows, as far as it concerns this mail. */
export type KnownPeople = {
  /** Customers by address: of a contact (`address`), of the company itself or another address of the contact (`alias`). */
  byAddress: ReadonlyMap<string, readonly { customerId: string; contactId: string | null; via: 'address' | 'alias' }[]>
  /** Customers by registrable company domain. */
  byDomain: ReadonlyMap<string, readonly string[]>
  /** Customers by phone number in E.164; a number may lie behind the company's own. */
  byPhone: ReadonlyMap<string, readonly string[]>
  /** Customers of earlier mails of the same thread. */
  thread: readonly string[]
  /** Addresses and domains of suppliers. */
  suppliers: ReadonlySet<string>
  ignored: ReadonlySet<string>
  /** Mail was withdrawn by its owner, for all mailboxes. */
  isWithdrawn: boolean
  /** Another mailbox of the organisation holds a copy that is private or confidential. */
  isSecretElsewhere: boolean
  /** Stands in the history already, from whichever mailbox. */
  isLogged: boolean
  /** Logged by hand already, or written something to, at these customers; null: not. */
  byHand: readonly string[] | null
}

export type Verdict =
  | { kind: 'logged'; reason: LoggedReason; customerIds: readonly string[]; channel: 'email' | 'fax' | 'phone'; ruleId: string | null }
  | { kind: 'not_logged'; reason: NotLoggedReason; ruleId: string | null }
