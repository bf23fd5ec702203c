/** Numbers, names and days a conversation with a customer may mention; what the cockpit also shows comes from the facts of the company. */
import type { DemoContact, DemoCustomer, DemoFacts } from '../customer.ts'
import { daysBetween } from '../day.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { salutationOf } from './correspondent.ts'
import { calendarWeek, count, euros, type Language, longDate, monthName, shortDate } from './format.ts'
import { goods, machines } from './goods.ts'
import { phoneText } from './phone-text.ts'
import type { Facts } from './wording.ts'
import { workdayAfter } from './working-time.ts'

export type ConversationInput = { customer: DemoCustomer; contact: DemoContact; seller: DemoUser; inside: DemoUser; startDay: string }

/** Facts by the name under which the topics ask for them. A name is missing when the customer has no such quote, order, complaint or project. */
export function conversationFacts(random: Random, facts: DemoFacts, input: ConversationInput): Facts {
  const language = input.contact.language
  return {
    ...goodsFacts(random, language),
    ...dayFacts(random, input.startDay, language),
    ...peopleFacts(random, input),
    ...quoteFacts(random, facts, input, language),
    ...orderFacts(random, facts, input, language),
    ...complaintFacts(random, facts, input, language),
    ...projectFacts(random, facts, input),
  }
}

function goodsFacts(random: Random, language: Language): Facts {
  const item = random.pick(goods)
  const other = random.pick(goods.filter((candidate) => candidate !== item))
  const quantity = random.pick(item.quantities)
  const discount = random.int(3, 9)
  const net = Math.round((item.cents * (100 - discount)) / 100)
  return {
    product: item[language],
    article: item.article,
    quantity: count(quantity, language),
    doubleQuantity: count(quantity * 2, language),
    listPrice: euros(item.cents, language),
    price: euros(net, language),
    oldPrice: euros(Math.round(net * 0.94), language),
    total: euros(net * quantity, language),
    discount: `${discount} %`,
    moreDiscount: `${discount + 2} %`,
    product2: other[language],
    article2: other.article,
    quantity2: count(random.pick(other.quantities), language),
    machine: random.pick(machines)[language],
    serial: `HT-${random.int(2016, 2024)}-${random.int(1000, 9999)}`,
    hours: count(random.int(9, 78) * 100, language),
    customerOrder: `BE-${random.int(10_000, 99_999)}`,
  }
}

function dayFacts(random: Random, startDay: string, language: Language): Facts {
  const delivery = workdayAfter(startDay, random.int(7, 14))
  const visit = workdayAfter(startDay, random.int(4, 9))
  const later = workdayAfter(delivery, random.int(3, 6))
  return {
    deliveryDate: shortDate(delivery, language),
    laterDate: shortDate(later, language),
    soonDate: longDate(workdayAfter(startDay, 2), language),
    week: language === 'de' ? `KW ${calendarWeek(delivery)}` : `week ${calendarWeek(delivery)}`,
    laterWeek: language === 'de' ? `KW ${calendarWeek(later)}` : `week ${calendarWeek(later)}`,
    visitDay: longDate(visit, language),
    otherVisitDay: longDate(workdayAfter(visit, random.int(1, 3)), language),
    visitTime: `${random.pick(['8:30', '9:00', '10:00', '11:00', '13:30', '14:00', '15:00'])}${language === 'de' ? ' Uhr' : ''}`,
    nextMonth: monthName(workdayAfter(startDay, 22), language),
    nextYear: String(Number(startDay.slice(0, 4)) + 1),
    year: startDay.slice(0, 4),
  }
}

function peopleFacts(random: Random, { customer, contact, seller, inside }: ConversationInput): Facts {
  const site = random.pick(customer.sites)
  const isMan = salutationOf(inside) === 'Herr'
  return {
    company: customer.name,
    domain: customer.domain,
    city: site.city,
    street: site.street,
    mobile: phoneText(contact.mobile ?? contact.phone),
    seller: seller.name,
    sellerPhone: seller.phone ?? '',
    inside: inside.name,
    insideColleague: `${isMan ? 'mein Kollege' : 'meine Kollegin'} ${inside.name}`,
    insideColleagueAccusative: `${isMan ? 'meinen Kollegen' : 'meine Kollegin'} ${inside.name}`,
  }
}

function quoteFacts(random: Random, { quotes }: DemoFacts, { customer, startDay }: ConversationInput, language: Language): Facts {
  const known = quotes.filter(({ customerId, quotedOn }) => customerId === customer.id && isRecent(quotedOn, startDay, 75))
  if (known.length === 0) return {}
  const { number, subject, cents, quotedOn } = random.pick(known)
  return { quoteNumber: number, quoteSubject: subject, quoteAmount: euros(cents, language), quoteDate: shortDate(quotedOn, language) }
}

function orderFacts(random: Random, { orders }: DemoFacts, { customer, startDay }: ConversationInput, language: Language): Facts {
  const known = orders.filter(({ customerId, orderedOn }) => customerId === customer.id && isRecent(orderedOn, startDay, 60))
  const open = known.filter(({ promisedOn }) => promisedOn > startDay)
  const due = known.filter(({ promisedOn }) => isRecent(promisedOn, startDay, 30) && promisedOn < startDay)
  return { ...openOrderFacts(random, open, language), ...dueOrderFacts(random, due, language) }
}

/** An order whose promised day is still to come. */
function openOrderFacts(random: Random, orders: DemoFacts['orders'], language: Language): Facts {
  if (orders.length === 0) return {}
  const { number, orderedOn, promisedOn } = random.pick(orders)
  return { openOrder: number, openOrderDate: shortDate(orderedOn, language), promisedDate: shortDate(promisedOn, language) }
}

/** An order whose promised day has passed. */
function dueOrderFacts(random: Random, orders: DemoFacts['orders'], language: Language): Facts {
  if (orders.length === 0) return {}
  const { number, promisedOn } = random.pick(orders)
  return { dueOrder: number, dueDate: shortDate(promisedOn, language) }
}

function complaintFacts(random: Random, { complaints }: DemoFacts, { customer, startDay }: ConversationInput, language: Language): Facts {
  const known = complaints.filter(({ customerId, openedOn }) => customerId === customer.id && isRecent(openedOn, startDay, 75))
  if (known.length === 0) return {}
  const { number, subject, openedOn } = random.pick(known)
  return { complaintNumber: number, complaintSubject: subject, complaintDate: shortDate(openedOn, language) }
}

function projectFacts(random: Random, { projects }: DemoFacts, { customer }: ConversationInput): Facts {
  const known = projects.filter(({ bidderIds }) => bidderIds.includes(customer.id))
  if (known.length === 0) return {}
  const { name, city } = random.pick(known)
  return { project: name, projectCity: city }
}

function isRecent(day: string, startDay: string, days: number): boolean {
  const age = daysBetween(day, startDay)
  return age >= 0 && age <= days
}
