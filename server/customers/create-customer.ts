import { v7 as uuidv7 } from 'uuid'
import { foldCompanyName, foldText } from '../../domain/customers/names.ts'
import { toE164 } from '../../domain/customers/phone-number.ts'
import { companyDomain, normaliseAddress } from '../../domain/mail/mail-address.ts'
import { judgeKnownAgain } from '../outlook/mailboxes/judge-again.ts'
import type { Context } from '../platform/call/context.ts'
import { today } from '../platform/call/today.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { isDuplicate, type OrganisationTransaction, organisation, toDate } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import type { NewContact, NewCustomer } from './new-customer.ts'
import { requireContact } from './requirements.ts'

/** Throws NOT_FOUND when one of them is not there or not for this user. */
export async function requireCustomers(ctx: Context, customerIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(customerIds)]
  const rows = await ctx.db
    .sql`select c.id from customer c where c.organisation_id = ${organisation} and c.id = any(${wanted}::uuid[]) and ${visibleCustomer(ctx)}`
  if (rows.length !== wanted.length) throw new AppError('NOT_FOUND', 'No such customer for this user')
}

/** The same id again returns the first result. */
export async function createCustomer(ctx: Context, input: NewCustomer): Promise<{ customerId: string; contactId: string | null }> {
  const known = input.contact && (await findKnown(ctx, input.contact))
  try {
    const contactId = await ctx.db.prisma.$transaction((tx) => insertCustomer(ctx, tx, input, known))
    return { customerId: input.id, contactId }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireCustomers(ctx, [input.id])
    return { customerId: input.id, contactId: input.contact?.id ?? null }
  }
}

/** Whoever brings a customer in cares for it until somebody says otherwise. */
async function insertCustomer(ctx: Context, tx: OrganisationTransaction, input: NewCustomer, known: string | null): Promise<string | null> {
  const { id, kind, name, city, postalCode, street, contact } = input
  const { organisationId, id: userId } = ctx.user
  await tx.customer.create({ data: { organisationId, id, kind, name, nameFolded: foldCompanyName(name), createdById: userId } })
  const domain = input.domain && companyDomain(`x@${input.domain}`)
  if (domain) await tx.customerDomain.create({ data: { organisationId, id: uuidv7(), customerId: id, domain } })
  if (domain) await judgeKnownAgain(ctx, tx, [domain])
  if (city || street)
    await tx.site.create({ data: { organisationId, id: uuidv7(), customerId: id, name: city ?? name, street, postalCode, city, isMain: true } })
  await tx.careTeamMember.create({
    data: { organisationId, id: uuidv7(), customerId: id, userId, role: 'field', startsOn: toDate(today(ctx)) },
  })
  return contact ? await insertContact(ctx, tx, id, contact, known) : null
}

/** A person who is known by this address already gets a further role. The same id again returns the first result. */
export async function addContact(ctx: Context, input: { customerId: string; contact: NewContact }): Promise<{ contactId: string }> {
  await requireCustomers(ctx, [input.customerId])
  const known = await findKnown(ctx, input.contact)
  try {
    return { contactId: await ctx.db.prisma.$transaction((tx) => insertContact(ctx, tx, input.customerId, input.contact, known)) }
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await requireContact(ctx, input.contact.id, input.customerId)
    return { contactId: input.contact.id }
  }
}

/** The person whom the caller knows by this address from a customer he may see; somebody else's people are new to him. */
async function findKnown(ctx: Context, contact: NewContact): Promise<string | null> {
  const address = contact.address && normaliseAddress(contact.address)
  if (!address) return null
  const [known] = await ctx.db.sql<{ id: string }>`select e.contact_id as id from contact_email e
    join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
    join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id
    where e.organisation_id = ${organisation} and e.address = ${address} and ${visibleCustomer(ctx)} limit 1`
  return known?.id ?? null
}

async function insertContact(
  ctx: Context,
  tx: OrganisationTransaction,
  customerId: string,
  contact: NewContact,
  known: string | null,
): Promise<string> {
  const { organisationId } = ctx.user
  const contactId = known ?? (await insertPerson(ctx, tx, contact))
  const isMain = (await tx.contactRole.findFirst({ where: { customerId }, select: { id: true } })) === null
  const role = { contactId, customerId, function: contact.function, isMain, startsOn: toDate(today(ctx)) }
  const hasRole = await tx.contactRole.findFirst({ where: { contactId, customerId }, select: { id: true } })
  if (!hasRole) await tx.contactRole.create({ data: { organisationId, id: uuidv7(), ...role } })
  const address = contact.address && normaliseAddress(contact.address)
  if (address || contact.phone) await judgeKnownAgain(ctx, tx, [address])
  return contactId
}

async function insertPerson(ctx: Context, tx: OrganisationTransaction, contact: NewContact): Promise<string> {
  const address = contact.address && normaliseAddress(contact.address)
  const { id, salutation, givenName, surname, phone } = contact
  const { organisationId, id: createdById } = ctx.user
  const nameFolded = foldText(`${givenName ?? ''} ${surname}`)
  await tx.contact.create({ data: { organisationId, id, salutation, givenName, surname, nameFolded, createdById } })
  if (address) await tx.contactEmail.create({ data: { organisationId, id: uuidv7(), contactId: id, address } })
  const number = phone && toE164(phone)
  if (phone && !number) throw new AppError('INVALID', 'The phone number cannot be one')
  if (number) await tx.contactPhone.create({ data: { organisationId, id: uuidv7(), contactId: id, number, kind: 'work' } })
  return id
}

/** Throws INVALID for what is no address. */
export async function ignoreSender(ctx: Context, input: { address: string }): Promise<void> {
  const address = requireAddress(input.address)
  const row = { organisationId: ctx.user.organisationId, id: uuidv7(), address, createdById: ctx.user.id }
  await ctx.db.prisma.ignoredSender.createMany({ data: [row], skipDuplicates: true })
}

export async function unignoreSender(ctx: Context, input: { address: string }): Promise<void> {
  const address = requireAddress(input.address)
  await ctx.db.prisma.$transaction(async (tx) => {
    const { count } = await tx.ignoredSender.deleteMany({ where: { address } })
    if (count > 0) await judgeKnownAgain(ctx, tx, [address])
  })
}

function requireAddress(text: string): string {
  const address = normaliseAddress(text)
  if (address === null) throw new AppError('INVALID', 'Not an address')
  return address
}
