import { anyRole, procedureFor, router } from '../platform/call/trpc.ts'
import { addContact, addedContact } from './add-contact.ts'
import { changedKind, changeKind } from './change-kind.ts'
import { createCustomer, newCustomer } from './create-customer.ts'
import { ignoreSender, senderToIgnore, unignoreSender } from './ignore-sender.ts'
import { customerFilter, listCustomers } from './list-customers.ts'
import { findSimilarCustomers, nameToCompare } from './propose-customers.ts'
import { readRecent, recentCustomers } from './recent-customers.ts'
import { customerSearch, searchCustomers } from './search/search-customers.ts'

export const customersRouter = router({
  /** Customers, contacts, and numbers (customer, order, quote, invoice, phone). */
  search: procedureFor(...anyRole)
    .input(customerSearch)
    .query(({ ctx, input }) => searchCustomers(ctx, input)),
  /** Of customers that a browser remembers what there is to show. */
  recent: procedureFor(...anyRole)
    .input(recentCustomers)
    .query(({ ctx, input }) => readRecent(ctx, input)),
  list: procedureFor(...anyRole)
    .input(customerFilter)
    .query(({ ctx, input }) => listCustomers(ctx, input)),
  findSimilar: procedureFor(...anyRole)
    .input(nameToCompare)
    .query(({ ctx, input }) => findSimilarCustomers(ctx, input)),
  create: procedureFor(...anyRole)
    .input(newCustomer)
    .mutation(({ ctx, input }) => createCustomer(ctx, input)),
  changeKind: procedureFor(...anyRole)
    .input(changedKind)
    .mutation(({ ctx, input }) => changeKind(ctx, input)),
  addContact: procedureFor(...anyRole)
    .input(addedContact)
    .mutation(({ ctx, input }) => addContact(ctx, input)),
  ignoreSender: procedureFor(...anyRole)
    .input(senderToIgnore)
    .mutation(({ ctx, input }) => ignoreSender(ctx, input)),
  unignoreSender: procedureFor(...anyRole)
    .input(senderToIgnore)
    .mutation(({ ctx, input }) => unignoreSender(ctx, input)),
})
