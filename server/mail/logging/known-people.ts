/** Whom the organisation knows among the people of a page of mails, and which of the mails it knows already. */
import { companyDomain } from '../../../domain/mail/company-domain.ts'
import { withoutTag } from '../../../domain/mail/mail-address.ts'
import { normaliseMessageId } from '../../../domain/mail/mail-identity.ts'
import { addressesIn, gatewayOf, numbersIn } from '../../../domain/mail/verdict/gateway.ts'
import type { KnownSince } from '../../../domain/mail/verdict/known-since.ts'
import { folded } from '../../../domain/mail/verdict/lists.ts'
import { secretElsewhere } from '../../../domain/mail/verdict/secrecy.ts'
import type { KnownPeople, MailGateway } from '../../../domain/mail/verdict/verdict-types.ts'
import type { FoundMail } from '../../outlook/graph/background-mail.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { hashOf } from '../../outlook/message-key.ts'
import { usersByAddress } from '../../platform/call/own-addresses.ts'
import { type OrganisationDatabase, organisation } from '../../platform/database/db.ts'
import { findKnownSince } from '../past/known-since.ts'
import { addressesOf, type MailKeys } from './mail-keys.ts'
import { findDomains, findIgnored, findNumbers, findPeople, findSuppliers } from './people-queries.ts'

export type KnownReport = { reportId: string; isWithdrawn: boolean; isByHand: boolean; textState: string; customerIds: string[] }

export type Surroundings = {
  /** What counts in this mailbox only since an entry was made. */
  knownSince: readonly KnownSince[]
  /** What `judgeMail` may know of this mail. */
  about: (mail: FoundMail, keys: MailKeys) => KnownPeople
  /** Kept out of another mailbox only because it was secret in some mailbox. */
  waitsElsewhere: (keys: MailKeys) => boolean
  reportOf: (identity: string) => KnownReport | null
  contactOf: (address: string) => string | null
  userOf: (address: string) => string | null
}

type Thread = { conversationId: string | null; messageIdHash: string | null; customerId: string }

export async function loadSurroundings(
  ctx: Pick<MailContext, 'db' | 'organisation'> & { mailbox: { id: string } },
  mails: readonly FoundMail[],
  keys: readonly MailKeys[],
  { gateways, folderNames }: { gateways: readonly MailGateway[]; folderNames: readonly string[] },
): Promise<Surroundings> {
  const { db, mailbox } = ctx
  const behind = mails
    .filter((mail) => gatewayOf(toSender(mail), gateways))
    .map((mail) => ({ subject: mail.subject, text: mail.uniqueText ?? mail.text }))
  const named = [...mails.flatMap(addressesOf), ...behind.flatMap(({ text }) => addressesIn(text))]
  const addresses = [...new Set(named.flatMap((address) => [address, withoutTag(address)]))]
  const numbers = [...new Set(behind.flatMap(numbersIn))]
  const domains = [...new Set(addresses.map(companyDomain).filter((domain) => domain !== null))]
  const conversations = mails.map(({ conversationId }) => conversationId).filter((id) => id !== null)
  const references = [...new Set(mails.flatMap((mail) => mail.references.map(referenceHash)))]
  const [identities, mailHashes] = [keys.map(({ identity }) => identity), keys.map(({ mailHash }) => mailHash)]

  const [people, ofDomain, suppliers, ignored, users, byPhone, reports, threads, elsewhere] = await Promise.all([
    ifAny(addresses, () => findPeople(db, addresses)),
    ifAny(domains, () => findDomains(db, domains)),
    ifAny(addresses, () => findSuppliers(db, addresses)),
    ifAny(addresses, () => findIgnored(db, addresses)),
    ifAny(addresses, () => usersByAddress(db, addresses)),
    findNumbers(db, numbers),
    ifAny(identities, () => findReports(db, identities)),
    ifAny([...conversations, ...references], () => findThreads(db, conversations, references)),
    ifAny(mailHashes, () => findSecrecy(db, mailbox.id, mailHashes)),
  ])
  // After the people: of whoever has just become known it must be seen since when.
  const names = [...numbers, ...[...folderNames, ...mails.flatMap(({ categories }) => categories)].map(folded)]
  const knownSince = await findKnownSince(ctx, [...addresses, ...addresses.flatMap(domainsOf), ...names])

  const byAddress = group(people, ({ address }) => address)
  const byDomain = groupIds(ofDomain.filter(({ isSupplier }) => !isSupplier).map(({ domain, customerId }) => [domain, customerId]))
  const supplierNames = [...suppliers.map(({ address }) => address), ...ofDomain.filter(({ isSupplier }) => isSupplier).map(({ domain }) => domain)]
  const byIdentity = new Map(reports.map((report) => [report.identity, report]))
  const byConversation = groupIds(threads.map(({ conversationId, customerId }) => [conversationId ?? '', customerId]))
  const byReference = groupIds(threads.map(({ messageIdHash, customerId }) => [messageIdHash ?? '', customerId]))
  const userIds = new Map(users.map(({ address, id }) => [address, id]))
  const common = {
    byAddress,
    byDomain,
    byPhone,
    suppliers: new Set(supplierNames),
    ignored: new Set(ignored.map(({ address }) => address)),
  }
  return {
    knownSince,
    about: (mail, { identity, mailHash }) => {
      const report = byIdentity.get(identity)
      const thread = [
        ...(byConversation.get(mail.conversationId ?? '-') ?? []),
        ...mail.references.flatMap((id) => byReference.get(referenceHash(id)) ?? []),
      ]
      const isByHand = report !== undefined && !report.isWithdrawn && report.isByHand
      const isSecretElsewhere = isFound(elsewhere, mailHash, true)
      const isWithdrawn = report?.isWithdrawn ?? false
      return {
        ...common,
        thread,
        isWithdrawn,
        isSecretElsewhere,
        isLogged: report !== undefined && !isWithdrawn,
        byHand: isByHand ? report.customerIds : null,
      }
    },
    waitsElsewhere: ({ mailHash }) => isFound(elsewhere, mailHash, false),
    reportOf: (identity) => byIdentity.get(identity) ?? null,
    contactOf: (address) =>
      (byAddress.get(address) ?? byAddress.get(withoutTag(address)))?.find(({ contactId }) => contactId !== null)?.contactId ?? null,
    userOf: (address) => userIds.get(address) ?? null,
  }
}

/** Nothing is asked about nobody: pages without a mail are the most frequent ones. */
const ifAny = async <Row>(names: readonly string[], find: () => Promise<Row[]>): Promise<Row[]> => (names.length === 0 ? [] : await find())

/** The domain of an address and those above it. */
function domainsOf(address: string): string[] {
  const labels = (address.split('@')[1] ?? '').split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}

/** Whoever has written something to a mail has made it his, as if he had logged it by hand. */
const findReports = (db: OrganisationDatabase, identities: readonly string[]) =>
  db.sql<KnownReport & { identity: string }>`
    select rm.identity, rm.report_id as "reportId", r.withdrawn_at is not null as "isWithdrawn", r.logged_because is null or t.note is not null as "isByHand", r.text_state as "textState",
      array(select rc.customer_id::text from report_customer rc where rc.organisation_id = ${organisation} and rc.report_id = rm.report_id) as "customerIds"
    from report_mail rm join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id
      left join report_text t on t.organisation_id = ${organisation} and t.report_id = rm.report_id
    where rm.organisation_id = ${organisation} and rm.identity = any(${identities}::bpchar[])`

type Secrecy = { mailHash: string; isSource: boolean }

const isFound = (all: readonly Secrecy[], mailHash: string, isSource: boolean): boolean =>
  all.some((each) => each.mailHash === mailHash && each.isSource === isSource)

/** What other mailboxes say of the same mails: `isSource` where the copy itself is secret. Verdicts mailbox by mailbox, as their index goes. */
const findSecrecy = (db: OrganisationDatabase, mailboxId: string, mailHashes: readonly string[]) =>
  db.sql<Secrecy>`
    select v.mail_hash as "mailHash", false as "isSource" from mailbox b
      join mail_verdict v on v.organisation_id = ${organisation} and v.mailbox_id = b.id and v.mail_hash = any(${mailHashes}::bpchar[])
    where b.organisation_id = ${organisation} and b.id <> ${mailboxId}::uuid and not v.is_logged and v.reason = ${secretElsewhere}
    union all
    select s.mail_hash, true from mail_secrecy s
    where s.organisation_id = ${organisation} and s.mail_hash = any(${mailHashes}::bpchar[]) and s.mailbox_id <> ${mailboxId}::uuid`

/** By two indexes: one condition over both would read all mails of the organisation, and so would hashes compared as `text`. */
const findThreads = (db: OrganisationDatabase, conversations: readonly string[], references: readonly string[]) =>
  db.sql<Thread>`
    select rm.conversation_id as "conversationId", null as "messageIdHash", rc.customer_id as "customerId" from report_mail rm
      join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id and r.withdrawn_at is null
      join report_customer rc on rc.organisation_id = ${organisation} and rc.report_id = rm.report_id
    where rm.organisation_id = ${organisation} and rm.conversation_id = any(${conversations}::text[])
    union
    select null, rm.message_id_hash, rc.customer_id from report_mail rm
      join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id and r.withdrawn_at is null
      join report_customer rc on rc.organisation_id = ${organisation} and rc.report_id = rm.report_id
    where rm.organisation_id = ${organisation} and rm.message_id_hash = any(${references}::bpchar[])`

const toSender = ({ from }: FoundMail) => ({ sender: from?.address ?? null })

/** By what report_mail finds a mail that another one names. */
export const referenceHash = (messageId: string): string => hashOf(normaliseMessageId(messageId) ?? messageId)

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(keyOf(item))
    if (known) known.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

const groupIds = (pairs: readonly [string, string][]): Map<string, string[]> =>
  new Map([...group(pairs, ([key]) => key)].map(([key, found]) => [key, [...new Set(found.map(([, id]) => id))]]))
