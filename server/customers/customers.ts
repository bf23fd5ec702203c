import type { CustomerChoice } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'
import type { NewContact, NewCustomer } from './router.ts'

/** Customers whose folded name is the same or close: before a duplicate is made. */
export async function findSimilarCustomers(_ctx: Context, _input: { name: string }): Promise<CustomerChoice[]> {
  throw new Error('not written yet')
}
/** The same id again returns the first result. */
export async function createCustomer(_ctx: Context, _input: NewCustomer): Promise<{ customerId: string; contactId: string | null }> {
  throw new Error('not written yet')
}
export async function addContact(_ctx: Context, _input: { customerId: string; contact: NewContact }): Promise<{ contactId: string }> {
  throw new Error('not written yet')
}
export async function ignoreSender(_ctx: Context, _input: { address: string }): Promise<void> {
  throw new Error('not written yet')
}
export async function unignoreSender(_ctx: Context, _input: { address: string }): Promise<void> {
  throw new Error('not written yet')
}
