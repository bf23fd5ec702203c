/** What a gateway would read in the last mail of its sender. */
import { companyDomain } from '../../../domain/mail/company-domain.ts'
import { gatewaySign } from '../../../domain/mail/gateway-signs.ts'
import { withoutTag } from '../../../domain/mail/mail-address.ts'
import { customersOf, gatewayOf, namedIn } from '../../../domain/mail/verdict/gateway.ts'
import { gatewaySender } from '../../../domain/mail/verdict/list-value.ts'
import { isSecret } from '../../contact-reports/is-secret.ts'
import type { Context } from '../../platform/call/context.ts'
import { visibleCustomer } from '../../platform/call/visibility.ts'
import { organisation } from '../../platform/database/db.ts'
import { AppError } from '../../platform/errors.ts'
import { findDomains, findNumbers, findPeople } from '../logging/people-queries.ts'
import { type NewMailGateway, newMailGateway } from './change-gateways.ts'
import { type Heard, readHeard } from './heard-mails.ts'

export const gatewayToTry = newMailGateway.pick({ sender: true, customerFrom: true })

export type GatewayToTry = Pick<NewMailGateway, 'sender' | 'customerFrom'>

/** `named`: numbers in E.164 or addresses, as they were read; `customers`: to whom they belong. */
export type TriedGateway = { receivedAt: string; named: string[]; customers: { customerId: string; name: string }[] }

const MOST_NAMED = 10
/** Whose newest mails are all secret has none to show. */
const MOST_TRIED = 10

/** Nothing is kept. null: there is no mail of that sender to look at. Throws INVALID for what is no sender, and an `OUTLOOK_...` reason. */
export async function tryGateway(ctx: Context, { customerFrom, ...input }: GatewayToTry): Promise<TriedGateway | null> {
  const sender = gatewaySender(input.sender)
  if (sender === null) throw new AppError('INVALID', 'Neither an address nor a domain')
  const { mails } = await readHeard(ctx)
  const last = await firstOpen(
    ctx,
    mails.filter((mail) => gatewayOf(mail, [{ sender }]) && mayBeRead(mail)),
  )
  if (!last) return null
  const mail = await ctx.inbox(last.mailbox).readNaming(last.itemId)
  const named = [...new Set(namedIn({ customerFrom }, mail))].slice(0, MOST_NAMED)
  return { receivedAt: last.receivedAt, named, customers: await customersNamed(ctx, customerFrom, named) }
}

/** Who administers reads in a team's mailbox what machines have written, and not what people have. */
const mayBeRead = (mail: Heard): boolean => mail.mailbox === null || gatewaySign(mail) !== null

/** Not secret in another mailbox. */
async function firstOpen(ctx: Context, mails: readonly Heard[]): Promise<Heard | null> {
  for (const { sender, ...mail } of mails.slice(0, MOST_TRIED)) {
    const marked = { ...mail, from: { name: null, address: sender }, sensitivity: 'normal' as const }
    if (!(await isSecret(ctx, marked, mail.mailbox ?? ctx.user.oid))) return { ...mail, sender }
  }
  return null
}

async function customersNamed(
  ctx: Context,
  customerFrom: GatewayToTry['customerFrom'],
  named: readonly string[],
): Promise<TriedGateway['customers']> {
  const ids = customerFrom === 'number' ? [...(await findNumbers(ctx.db, named)).values()].flat() : await customersAt(ctx, named)
  if (ids.length === 0) return []
  return await ctx.db.sql<{ customerId: string; name: string }>`
    select c.id as "customerId", c.name from customer c
    where c.organisation_id = ${organisation} and c.id = any(${[...new Set(ids)]}::uuid[]) and ${visibleCustomer(ctx)} order by c.name, c.id`
}

async function customersAt({ db }: Context, addresses: readonly string[]): Promise<string[]> {
  if (addresses.length === 0) return []
  const asked = addresses.flatMap((address) => [address, withoutTag(address)])
  const domains = addresses.map(companyDomain).filter((domain) => domain !== null)
  const [people, ofDomain] = await Promise.all([findPeople(db, asked), findDomains(db, domains)])
  const isCustomerAt = (domain: string) => (row: (typeof ofDomain)[number]) => row.domain === domain && !row.isSupplier
  const byAddress = new Map(asked.map((address) => [address, people.filter((person) => person.address === address)]))
  const byDomain = new Map(domains.map((domain) => [domain, ofDomain.filter(isCustomerAt(domain)).map(({ customerId }) => customerId)]))
  return addresses.flatMap((address) => customersOf(address, { byAddress, byDomain }))
}
