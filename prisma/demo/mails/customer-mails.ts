/** Fills a person's mailbox with conversations until it has its usual size. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import type { Office } from './office.ts'
import { type ThreadPlan, writeThread } from './threads.ts'
import type { Topic } from './topic.ts'
import { agreementTopics } from './topics-agreement.ts'
import { complaintTopics } from './topics-complaint.ts'
import { englishTopics } from './topics-english.ts'
import { inquiryTopics } from './topics-inquiry.ts'
import { orderTopics } from './topics-order.ts'
import { priceTopics } from './topics-price.ts'
import { projectTopics } from './topics-project.ts'
import { serviceTopics } from './topics-service.ts'
import { visitTopics } from './topics-visit.ts'

const germanTopics: readonly Topic[] = [
  ...inquiryTopics,
  ...priceTopics,
  ...agreementTopics,
  ...orderTopics,
  ...complaintTopics,
  ...visitTopics,
  ...serviceTopics,
  ...projectTopics,
]

/** Every topic of the conversations with customers. */
export const topics: readonly Topic[] = [...germanTopics, ...englishTopics]

const THREE_WEEKS = 15 * 600
const MAILS_PER_THREAD = 2.6
const TEN_WEEKS = 48 * 600

/** Writes conversations of `user` with his customers until his mailbox holds about `target` mails; `thisMorning`: so many end early on the start day. */
export function writeCustomerMails(office: Office, user: DemoUser, target: number, thisMorning: number): void {
  const { random, post } = office
  const customers = customersOf(office, user)
  if (customers.length === 0) return
  const queue = topicQueue(random)
  if (target > 60) writeProjectThreads(office, user, customers)
  const backs = lastMailBacks(random, Math.ceil((target - post.mailsOf(user.oid).length) / MAILS_PER_THREAD), thisMorning)
  for (let tries = 0; tries < target && post.mailsOf(user.oid).length < target; tries++) {
    const customer = random.pick(customers)
    const contact = contactOf(random, customer)
    if (contact === undefined) continue
    const back = backs[tries] ?? lastMailBack(random)
    queue.write(office, { customer, contact, seller: user, inside: insideOf(office, customer, user), back })
  }
}

/** Everybody who bids for a project of the facts asks his sales person for prices. */
function writeProjectThreads(office: Office, user: DemoUser, customers: readonly DemoCustomer[]): void {
  const bidders = new Set(office.facts.projects.flatMap(({ bidderIds }) => bidderIds))
  for (const customer of new Set(customers)) {
    const contact = bidders.has(customer.id) && customer.careTeam[0]?.oid === user.oid ? contactOf(office.random, customer) : undefined
    if (contact?.language !== 'de') continue
    writeThread(office, projectTopics, {
      customer,
      contact,
      seller: user,
      inside: insideOf(office, customer, user),
      back: office.random.int(300, 6000),
    })
  }
}

/** Latest conversation first, so that a topic comes back only weeks before or after. */
function lastMailBacks(random: Random, count: number, thisMorning: number): number[] {
  const older = Array.from({ length: Math.max(0, count - thisMorning) }, () => lastMailBack(random)).sort((a, b) => a - b)
  return [...Array.from({ length: thisMorning }, () => -random.int(1, 55)), ...older]
}

const lastMailBack = (random: Random): number => (random.chance(0.68) ? random.int(0, THREE_WEEKS) : random.int(THREE_WEEKS, TEN_WEEKS))

/** Customers a person cares for, at most about 80; those of the cast stand in the list several times, for they write more often. */
function customersOf({ customers }: Office, user: DemoUser): DemoCustomer[] {
  const writing = customers.filter(({ kind }) => kind === 'customer' || kind === 'prospect')
  const own = writing.filter(({ careTeam }) => careTeam.some(({ oid }) => oid === user.oid))
  const known = own.length > 0 ? own : writing
  const cast = known.filter(({ castRoles }) => castRoles.length > 0)
  const others = known.filter(({ castRoles }) => castRoles.length === 0).slice(0, 60)
  return [...cast, ...cast, ...cast, ...others]
}

function contactOf(random: Random, { contacts }: DemoCustomer): DemoContact | undefined {
  const writing = contacts.filter(({ emails }) => emails.length > 0)
  return writing.length === 0 ? undefined : random.pick(writing.slice(0, 3))
}

function insideOf({ organisation }: Office, customer: DemoCustomer, user: DemoUser): DemoUser {
  const inside = customer.careTeam.find(({ role }) => role === 'inside')?.oid
  const colleague = organisation.users.find(({ oid }) => oid === inside) ?? organisation.users.find(({ jobTitle }) => jobTitle === 'Innendienst')
  return colleague ?? user
}

/** Hands out topics so that each is used as rarely as possible and none twice for the same contact. */
function topicQueue(random: Random): { write: (office: Office, plan: ThreadPlan) => void } {
  const waiting = { de: shuffled(random, germanTopics), en: shuffled(random, englishTopics) }
  const used = new Set<string>()
  return {
    write(office, plan) {
      const { language, id } = plan.contact
      const queue = waiting[language]
      const topic = writeThread(
        office,
        queue.filter((candidate) => !used.has(`${id} ${candidate.subject}`)),
        plan,
      )
      if (topic === undefined) return
      used.add(`${id} ${topic.subject}`)
      waiting[language] = [...queue.filter((candidate) => candidate !== topic), topic]
    },
  }
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
