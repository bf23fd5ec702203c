import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { foldCompanyName } from '../../domain/customers/names.ts'
import { companyDomain } from '../../domain/mail/company-domain.ts'
import { judgeKnownAgain } from '../outlook/mailboxes/judge-again.ts'
import type { Context } from '../platform/call/context.ts'
import { today } from '../platform/call/today.ts'
import { isDuplicate, type OrganisationTransaction, sqlWithin, toDate } from '../platform/database/db.ts'
import { id, line, name, words } from '../platform/input.ts'
import { findKnown, insertContact, newContact } from './add-contact.ts'
import { markChanged } from './changed-customers.ts'
import { requireCustomers } from './require-customers.ts'

export const newCustomer = z.strictObject({
  id,
  kind: z.enum(['prospect', 'supplier', 'partner', 'competitor']),
  name: line,
  city: name.nullable(),
  postalCode: words.trim().max(12).nullable(),
  street: name.nullable(),
  /** Of the address; absent: Germany. */
  country: z.enum(['DE', 'AT', 'CH', 'LI']).optional(),
  /** Mail domain of the company; null for free-mail addresses. */
  domain: words.trim().toLowerCase().max(255).nullable(),
  contact: newContact.nullable(),
})

export type NewCustomer = z.infer<typeof newCustomer>

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
  const { id, kind, name, city, postalCode, street, country, contact } = input
  const { organisationId, id: userId } = ctx.user
  await tx.customer.create({ data: { organisationId, id, kind, name, nameFolded: foldCompanyName(name), createdById: userId } })
  await markChanged(sqlWithin(tx, organisationId), [id])
  const domain = input.domain && companyDomain(`x@${input.domain}`)
  if (domain) await tx.customerDomain.create({ data: { organisationId, id: uuidv7(), customerId: id, domain } })
  if (city || street)
    await tx.site.create({
      data: { organisationId, id: uuidv7(), customerId: id, name: city ?? name, street, postalCode, city, ...(country && { country }), isMain: true },
    })
  await tx.careTeamMember.create({
    data: { organisationId, id: uuidv7(), customerId: id, userId, role: 'field', startsOn: toDate(today(ctx)) },
  })
  if (domain) await judgeKnownAgain(ctx, tx, [domain], { customerId: id, since: 'person' })
  return contact ? await insertContact(ctx, tx, id, contact, known) : null
}
