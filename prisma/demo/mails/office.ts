/** What the writers of one organisation's mails share while the mailboxes are made. */
import type { DemoCustomer, DemoFacts } from '../customer.ts'
import type { DemoOrganisation } from '../organisations.ts'
import type { Random } from '../random.ts'
import type { Message, PostOffice } from './post-office.ts'

/** A mail exchanged with a customer: what may be logged as a contact report. */
export type CustomerMail = { message: Message; ownerOid: string; customerId: string; contactId: string | null }

export type Office = {
  day: string
  random: Random
  organisation: DemoOrganisation
  customers: readonly DemoCustomer[]
  facts: DemoFacts
  post: PostOffice
  /** Filled while mails are written. */
  customerMails: CustomerMail[]
}
