/** Makes the mailboxes, calendars and private tasks of everybody in the demonstration. */
import type { DemoCustomer, DemoFacts } from '../customer.ts'
import { addDays } from '../day.ts'
import type { DemoMail, DemoMailbox } from '../mailbox.ts'
import { type DemoOrganisation, type DemoUser, demoOrganisations } from '../organisations.ts'
import type { Random } from '../random.ts'
import { berlinInstant } from './berlin-time.ts'
import { writeBulkMails } from './bulk-mails.ts'
import { makeCalendars } from './calendar.ts'
import { writeCustomerMails } from './customer-mails.ts'
import { writeInternalMails } from './internal-mails.ts'
import type { Office } from './office.ts'
import { postOffice } from './post-office.ts'
import { writePrivateMails } from './private-mails.ts'
import { writeQuestionMails } from './question-mails.ts'
import { writeSpecialMails } from './special-mails.ts'
import { privateTasks } from './tasks.ts'

/** A mail that was logged as a contact report: the owner's copy. */
export type LoggedMail = { mail: DemoMail; ownerOid: string; customerId: string; contactId: string | null }

export type MailboxOptions = { day: string; random: Random; customers: readonly DemoCustomer[]; facts: DemoFacts }

/** All mailboxes of all organisations, and which mails their owners have logged. Same options, same mailboxes. */
export function makeMailboxes(options: MailboxOptions): { mailboxes: DemoMailbox[]; logged: LoggedMail[] } {
  const made = demoOrganisations.map((organisation) => makeOrganisation(organisation, options))
  return { mailboxes: made.flatMap(({ mailboxes }) => mailboxes), logged: made.flatMap(({ logged }) => logged) }
}

/** The first sales person of the larger organisation is the main user of the demonstration. */
const MAIN_USER = '0a000000-0000-4000-8000-000000000001'

/** About how many mails the mailboxes of sales people hold; the others have only what reaches them anyway. */
const sizes: ReadonlyMap<string, number> = new Map([
  [MAIN_USER, 400],
  ['0a000000-0000-4000-8000-000000000002', 95],
  ['0a000000-0000-4000-8000-000000000003', 80],
  ['0a000000-0000-4000-8000-000000000004', 110],
  ['0a000000-0000-4000-8000-000000000005', 105],
  ['0a000000-0000-4000-8000-000000000006', 70],
  ['0b000000-0000-4000-8000-000000000001', 45],
  ['0b000000-0000-4000-8000-000000000002', 25],
])

function makeOrganisation(organisation: DemoOrganisation, options: MailboxOptions): { mailboxes: DemoMailbox[]; logged: LoggedMail[] } {
  const colleagues = new Set(organisation.users.map(({ oid }) => oid))
  const customers = options.customers.filter(({ careTeam }) => careTeam.some(({ oid }) => colleagues.has(oid)))
  const office: Office = { ...options, customers, organisation, post: postOffice(options.day, options.random, organisation.users), customerMails: [] }
  const main = organisation.users.find(({ oid }) => oid === MAIN_USER)
  writeInternalMails(office)
  writeBulkMails(office)
  if (main !== undefined) {
    writePrivateMails(office, main)
    writeSpecialMails(office, main)
  }
  for (const user of organisation.users) writeCustomerMails(office, user, sizes.get(user.oid) ?? 0, user === main ? 6 : 1)
  const events = makeCalendars(office)
  if (main !== undefined) writeQuestionMails(office, main)
  const mailboxes = organisation.users.map((user) => makeMailbox(office, user, events.get(user.oid) ?? []))
  return { mailboxes, logged: loggedMails(office) }
}

function makeMailbox({ day, random, post }: Office, user: DemoUser, events: DemoMailbox['events']): DemoMailbox {
  return {
    oid: user.oid,
    address: user.mail,
    displayName: user.name,
    purpose: user.mailbox,
    timeZone: 'W. Europe Standard Time',
    language: 'de-DE',
    mails: post.mailsOf(user.oid).sort((a, b) => b.receivedAt.localeCompare(a.receivedAt)),
    events,
    tasks: user.mailbox === 'user' ? privateTasks(random, day) : [],
  }
}

/** About a third of the mails with customers that are older than two days. */
function loggedMails({ day, random, post, customerMails }: Office): LoggedMail[] {
  const newest = berlinInstant(addDays(day, -2), '00:00')
  return customerMails.flatMap(({ message, ownerOid, customerId, contactId }) => {
    if (message.receivedAt >= newest || !random.chance(0.36)) return []
    const mail = post.mailsOf(ownerOid).find(({ internetMessageId }) => internetMessageId === message.internetMessageId)
    return mail === undefined ? [] : [{ mail, ownerOid, customerId, contactId }]
  })
}
