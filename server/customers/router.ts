import { z } from 'zod'
import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { address, id, line, words } from '../platform/input.ts'
import { addContact, newContact } from './add-contact.ts'
import { changedKind, changeKind } from './change-kind.ts'
import { createCustomer, newCustomer } from './create-customer.ts'
import { ignoreSender, unignoreSender } from './ignore-sender.ts'
import { customerFilter, listCustomers } from './list-customers.ts'
import { findSimilarCustomers } from './propose-customers.ts'
import { searchCustomers } from './search-customers.ts'

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
