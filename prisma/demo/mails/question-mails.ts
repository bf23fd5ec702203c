/** Customers ask the main user where their orders are, and are not answered yet. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import { addressOf, contactWriter, staffWriter } from './correspondent.ts'
import { type Language, shortDate } from './format.ts'
import type { Office } from './office.ts'
import { farewell, greeting } from './salutations.ts'
import { send } from './simple-mail.ts'
import { workdayAfter } from './working-time.ts'

type Order = Office['facts']['orders'][number]
type Asking = { customer: DemoCustomer; contact: DemoContact; order: Order }

const subjects: Record<Language, (number: string) => string> = {
  de: (number) => `Wo bleibt Auftrag ${number}?`,
  en: (number) => `Where is order ${number}?`,
}

const sentences: Record<Language, (order: Order) => string> = {
  de: ({ number, orderedOn }) => `wo bleibt unser Auftrag ${number} vom ${shortDate(orderedOn, 'de')}? Wir müssen die Montage einplanen.`,
  en: ({ number, orderedOn }) =>
    `where is our order ${number} of ${shortDate(orderedOn, 'en')}? Please let me know when we can expect it, as we have to plan the installation.`,
}

/** One in German and one in English, about an order that is still to come where there is one. */
export function writeQuestionMails(office: Office, user: DemoUser): void {
  const german = askingIn(office, user, 'de')
  const english = askingIn(office, user, 'en')
  if (german !== undefined) write(office, user, german, 65)
  if (english !== undefined) write(office, user, english, 40)
}

/** An order that nobody has delivered yet, where there is one; the user's own customers first. */
function askingIn({ customers, facts, day }: Office, user: DemoUser, language: Language): Asking | undefined {
  const own = customers.filter(({ careTeam }) => careTeam.some(({ oid }) => oid === user.oid))
  const asking = [...own, ...customers].flatMap((customer) => {
    const contact = customer.contacts.find((each) => each.emails.length > 0 && each.language === language)
    const order = facts.orders.findLast(({ customerId }) => customerId === customer.id)
    return contact && order ? [{ customer, contact, order }] : []
  })
  return asking.find(({ order }) => order.promisedOn >= workdayAfter(day, 2)) ?? asking[0]
}

function write(office: Office, user: DemoUser, { customer, contact, order }: Asking, sent: number): void {
  const { language, addressForm } = contact
  const writer = contactWriter(customer, contact)
  send(office, {
    from: writer.address,
    to: [addressOf(user)],
    subject: subjects[language](order.number),
    blocks: [
      greeting(office.random, staffWriter(user), addressForm, language, true),
      sentences[language](order),
      ...farewell(office.random, writer, addressForm, language, false),
    ],
    sent,
    language,
  })
}
