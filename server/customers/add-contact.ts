import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { foldText } from '../../domain/customers/names.ts'
import { toE164 } from '../../domain/customers/phone-number.ts'
import { normaliseAddress } from '../../domain/mail/mail-address.ts'
import { judgeKnownAgain } from '../outlook/mailboxes/judge-again.ts'
import type { Context } from '../platform/call/context.ts'
import { today } from '../platform/call/today.ts'
import { visibleCustomer } from '../platform/call/visibility.ts'
import { isDuplicate, type OrganisationTransaction, organisation, toDate } from '../platform/database/db.ts'
import { AppError } from '../platform/errors.ts'
import { address, id, line, name, words } from '../platform/input.ts'
import { requireCustomers } from './require-customers.ts'
import { requireContact } from './requirements.ts'

/** A person to be added, at a customer that exists or is made with it. */
export const newContact = z.strictObject({
  id,
  salutation: z.enum(['Herr', 'Frau']).nullable(),
  givenName: name.nullable(),
  surname: line,
  function: name.nullable(),
  address: address.nullable(),
  phone: words.trim().max(40).nullable(),
})

export type NewContact = z.infer<typeof newContact>

export const addedContact = z.strictObject({ customerId: id, contact: newContact })

export type AddedContact = z.infer<typeof addedContact>

/** A person who is known by this address already gets a further role. The same id again returns the first result. */
export async function addContact(ctx: Context, input: AddedContact): Promise<{ contactId: string }> {
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
export async function findKnown(ctx: Context, contact: NewContact): Promise<string | null> {
  const address = contact.address && normaliseAddress(contact.address)
  if (!address) return null
  const [known] = await ctx.db.sql<{ id: string }>`select e.contact_id as id from contact_email e
    join contact_role cr on cr.organisation_id = ${organisation} and cr.contact_id = e.contact_id
    join customer c on c.organisation_id = ${organisation} and c.id = cr.customer_id
    where e.organisation_id = ${organisation} and e.address = ${address} and ${visibleCustomer(ctx)} limit 1`
  return known?.id ?? null
}

/** Somebody new, or `known` with one more role; the id of whoever it is. Throws INVALID for a phone number that cannot be one. */
export async function insertContact(
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
  const number = contact.phone && toE164(contact.phone)
  if (!hasRole && (address || number)) await judgeKnownAgain(ctx, tx, [address], { customerId, since: 'person', number })
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
