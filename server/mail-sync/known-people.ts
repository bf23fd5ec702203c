/** Whom the organisation knows among the people of a page of mails, and which of the mails it knows already. */

import { companyDomain } from '../../domain/mail-address.ts'
import { normaliseMessageId } from '../../domain/mail-identity.ts'
import { numbersIn } from '../../domain/mail-verdict/gateway.ts'
import type { KnownPeople } from '../../domain/mail-verdict/verdict-types.ts'
import { organisation } from '../db.ts'
import type { FoundMail } from '../graph/background-mail.ts'
import { hashOf } from '../mail-identity.ts'
import type { MailContext } from './mail-context.ts'
import { addressesOf } from './mail-keys.ts'

export type KnownReport = { reportId: string; isWithdrawn: boolean; isByHand: boolean; textState: string; customerIds: string[] }

export type Surroundings = {
  /** What `judgeMail` may know of this mail. */
  about: (mail: FoundMail, identity: string) => KnownPeople
  reportOf: (identity: string) => KnownReport | null
  contactOf: (address: string) => string | null
  userOf: (address: string) => string | null
}

type Person = { address: string; customerId: string; contactId: string | null; via: 'address' | 'alias' }
type Thread = { conversationId: string | null; messageIdHash: string | null; customerId: string }

export async function loadSurroundings(
  { db }: Pick<MailContext, 'db'>,
  mails: readonly FoundMail[],
  identities: readonly string[],
  hasGateways: boolean,
): Promise<Surroundings> {
  const addresses = [...new Set(mails.flatMap(addressesOf))]
  const domains = [...new Set(addresses.map(companyDomain).filter((domain) => domain !== null))]
  const numbers = hasGateways ? [...new Set(mails.flatMap((mail) => numbersIn({ subject: mail.subject, text: mail.uniqueText ?? mail.text })))] : []
  const conversations = mails.map(({ conversationId }) => conversationId).filter((id) => id !== null)
  const references = [...new Set(mails.flatMap((mail) => mail.references.map(referenceHash)))]

  const people = await db.sql<Person>`
    select e.address, cr.customer_id as "customerId", e.contact_id as "contactId", 'address' as via from contact_email e
      join contact k on k.organisation_id = ${organisation} and k.id = e.contact_id and k.archived_at is null
      join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
      join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id and c.archived_at is null and c.merged_into_id is null
        and c.kind not in ('supplier', 'competitor')
    where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])
    union all
    select e.address, e.customer_id, null, 'alias' from customer_email e
      join customer c on c.organisation_id = ${organisation} and c.id = e.customer_id and c.archived_at is null and c.merged_into_id is null
        and c.kind not in ('supplier', 'competitor')
    where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])`
  const ofDomain = await db.sql<{ domain: string; customerId: string; kind: string }>`
    select d.domain, d.customer_id as "customerId", c.kind from customer_domain d
      join customer c on c.organisation_id = ${organisation} and c.id = d.customer_id and c.archived_at is null and c.merged_into_id is null
    where d.organisation_id = ${organisation} and d.domain = any(${domains}::text[])`
  const suppliers = await db.sql<{ address: string }>`
    select e.address from contact_email e join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
      join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id and c.kind in ('supplier', 'competitor')
    where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])
    union select e.address from customer_email e join customer c on c.organisation_id = ${organisation} and c.id = e.customer_id and c.kind in ('supplier', 'competitor')
    where e.organisation_id = ${organisation} and e.address = any(${addresses}::text[])`
  const ignored = await db.sql<{ address: string }>`
    select address from ignored_sender where organisation_id = ${organisation} and address = any(${addresses}::text[])`
  const phones = numbers.length
    ? await db.sql<{ number: string; customerId: string }>`
        select p.number as number, cr.customer_id as "customerId" from contact_phone p join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = p.contact_id
        where p.organisation_id = ${organisation} and p.number = any(${numbers}::text[])`
    : []
  const reports = await db.sql<KnownReport & { identity: string }>`
    select rm.identity, rm.report_id as "reportId", r.withdrawn_at is not null as "isWithdrawn", r.logged_because is null as "isByHand", r.text_state as "textState",
      array(select rc.customer_id::text from report_customer rc where rc.organisation_id = ${organisation} and rc.report_id = rm.report_id) as "customerIds"
    from report_mail rm join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id
    where rm.organisation_id = ${organisation} and rm.identity = any(${[...identities]}::text[])`
  const threads = await db.sql<Thread>`
    select distinct rm.conversation_id as "conversationId", rm.message_id_hash as "messageIdHash", rc.customer_id as "customerId" from report_mail rm
      join contact_report r on r.organisation_id = ${organisation} and r.id = rm.report_id and r.withdrawn_at is null
      join report_customer rc on rc.organisation_id = ${organisation} and rc.report_id = rm.report_id
    where rm.organisation_id = ${organisation} and (rm.conversation_id = any(${conversations}::text[]) or rm.message_id_hash = any(${references}::text[]))`
  const users = await db.sql<{ mail: string; id: string }>`
    select mail, id from app_user where organisation_id = ${organisation} and mail = any(${addresses}::text[])`

  const byAddress = group(people, ({ address }) => address)
  const byDomain = groupIds(
    ofDomain.filter(({ kind }) => kind !== 'supplier' && kind !== 'competitor').map(({ domain, customerId }) => [domain, customerId]),
  )
  const supplierNames = new Set([
    ...suppliers.map(({ address }) => address),
    ...ofDomain.filter(({ kind }) => kind === 'supplier' || kind === 'competitor').map(({ domain }) => domain),
  ])
  const byIdentity = new Map(reports.map((report) => [report.identity, report]))
  const byConversation = groupIds(threads.map(({ conversationId, customerId }) => [conversationId ?? '', customerId]))
  const byReference = groupIds(threads.map(({ messageIdHash, customerId }) => [messageIdHash ?? '', customerId]))
  const userIds = new Map(users.map(({ mail, id }) => [mail, id]))
  const common = {
    byAddress,
    byDomain,
    byPhone: groupIds(phones.map(({ number, customerId }) => [number, customerId])),
    suppliers: supplierNames,
    ignored: new Set(ignored.map(({ address }) => address)),
  }
  return {
    about: (mail, identity) => {
      const report = byIdentity.get(identity)
      const thread = [
        ...(byConversation.get(mail.conversationId ?? '-') ?? []),
        ...mail.references.flatMap((id) => byReference.get(referenceHash(id)) ?? []),
      ]
      const isByHand = report !== undefined && !report.isWithdrawn && report.isByHand
      return { ...common, thread, isWithdrawn: report?.isWithdrawn ?? false, byHand: isByHand ? report.customerIds : null }
    },
    reportOf: (identity) => byIdentity.get(identity) ?? null,
    contactOf: (address) => byAddress.get(address)?.find(({ contactId }) => contactId !== null)?.contactId ?? null,
    userOf: (address) => userIds.get(address) ?? null,
  }
}

/** By what report_mail finds a mail that another one names. */
export const referenceHash = (messageId: string): string => hashOf(normaliseMessageId(messageId) ?? messageId)

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const groupIds = (pairs: readonly [string, string][]): Map<string, string[]> =>
  new Map([...group(pairs, ([key]) => key)].map(([key, found]) => [key, [...new Set(found.map(([, id]) => id))]]))
