import { z } from 'zod'
import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { address, cursor, id, line, name, version, words } from '../platform/input.ts'
import { changeKind } from './change-kind.ts'
import { addContact, createCustomer, ignoreSender, unignoreSender } from './create-customer.ts'
import { listCustomers } from './list.ts'
import { findSimilarCustomers } from './propose-customers.ts'
import { searchCustomers } from './search.ts'

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

export const newCustomer = z.strictObject({
  id,
  kind: z.enum(['prospect', 'supplier', 'partner', 'competitor']),
  name: line,
  city: name.nullable(),
  postalCode: words.trim().max(12).nullable(),
  street: name.nullable(),
  /** Mail domain of the company; null for free-mail addresses. */
  domain: words.trim().toLowerCase().max(255).nullable(),
  contact: newContact.nullable(),
})
export type NewCustomer = z.infer<typeof newCustomer>

export const changedKind = z.strictObject({ customerId: id, kind: newCustomer.shape.kind.or(z.enum(['customer', 'former'])), version })
export type ChangedKind = z.infer<typeof changedKind>

export const customerFilter = z.strictObject({
  text: words.trim().max(100),
  classes: z.array(z.string().regex(/^[ABC][123]$/)).max(9),
  kinds: z.array(z.enum(['prospect', 'customer', 'former', 'supplier', 'partner', 'competitor'])).max(6),
  /** Responsible user; null: everybody's. */
  careTeamUserId: id.nullable(),
  /** Only customers without contact for so many days. */
  noContactForDays: z.int().min(1).max(3650).nullable(),
  sort: z.enum(['name', 'class', 'revenue', 'last_contact']),
  cursor,
})
export type CustomerFilter = z.infer<typeof customerFilter>

export const customersRouter = router({
  /** Customers, contacts, and numbers (customer, order, quote, invoice, phone). */
  search: procedureFor(...anyRole)
    .input(z.strictObject({ text: words.trim().min(1).max(100) }))
    .query(({ ctx, input }) => searchCustomers(ctx, input)),
  list: procedureFor(...anyRole)
    .input(customerFilter)
    .query(({ ctx, input }) => listCustomers(ctx, input)),
  findSimilar: procedureFor(...anyRole)
    .input(z.strictObject({ name: line }))
    .query(({ ctx, input }) => findSimilarCustomers(ctx, input)),
  create: procedureFor(...anyRole)
    .input(newCustomer)
    .mutation(({ ctx, input }) => createCustomer(ctx, input)),
  changeKind: procedureFor(...anyRole)
    .input(changedKind)
    .mutation(({ ctx, input }) => changeKind(ctx, input)),
  addContact: procedureFor(...anyRole)
    .input(z.strictObject({ customerId: id, contact: newContact }))
    .mutation(({ ctx, input }) => addContact(ctx, input)),
  ignoreSender: procedureFor(...anyRole)
    .input(z.strictObject({ address }))
    .mutation(({ ctx, input }) => ignoreSender(ctx, input)),
  unignoreSender: procedureFor(...anyRole)
    .input(z.strictObject({ address }))
    .mutation(({ ctx, input }) => unignoreSender(ctx, input)),
})
