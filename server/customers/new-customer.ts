/** What one enters of a new customer and a new person. */
import { z } from 'zod'
import { address, id, line, name, words } from '../platform/input.ts'

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
