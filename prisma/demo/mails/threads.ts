/** Writes the conversations between our people and the contacts of customers. */
import type { DemoContact, DemoCustomer } from '../customer.ts'
import type { DemoAddress } from '../mailbox.ts'
import type { DemoUser } from '../organisations.ts'
import type { Random } from '../random.ts'
import { toBerlin } from './berlin-time.ts'
import { conversationFacts } from './conversation-facts.ts'
import { addressOf, type Correspondent, contactWriter, staffWriter, teamOf } from './correspondent.ts'
import type { Language } from './format.ts'
import type { Letter } from './letter.ts'
import { domainOf, messageId, messageOf } from './message.ts'
import type { Office } from './office.ts'
import { farewell, greeting } from './salutations.ts'
import type { Topic, Turn } from './topic.ts'
import { type Facts, factNames, fill } from './wording.ts'
import { workingInstant } from './working-time.ts'

export type ThreadPlan = {
  customer: DemoCustomer
  contact: DemoContact
  seller: DemoUser
  inside: DemoUser /** Working minutes from its last mail to the start day. */
  back: number
}

/** Writes a conversation about the first of the topics that suits the customer and delivers it. Returns that topic, or `undefined` when none suits. */
export function writeThread(office: Office, topics: readonly Topic[], plan: ThreadPlan): Topic | undefined {
  for (const topic of topics) {
    const times = turnTimes(office, topic, plan.back)
    const startDay = toBerlin(times[0] ?? '').slice(0, 10)
    const facts = conversationFacts(office.random, office.facts, { ...plan, startDay })
    if (!factNames([topic.subject, ...topic.turns.flatMap(({ text }) => text)]).every((name) => name in facts)) continue
    deliverThread(office, topic, plan, times, facts)
    return topic
  }
  return undefined
}

/** Instants of the turns, oldest first; counted from the last one backwards so that none lies in the future. */
function turnTimes({ day, random }: Office, topic: Topic, back: number): string[] {
  const backs = [back]
  while (backs.length < topic.turns.length) backs.unshift((backs[0] ?? back) + gap(random))
  return backs.map((minutes) => workingInstant(day, minutes, random.int(0, 59)))
}

function gap(random: Random): number {
  if (random.chance(0.45)) return random.int(18, 260)
  return random.chance(0.7) ? random.int(400, 1300) : random.int(1300, 3000)
}

type Thread = {
  office: Office
  topic: Topic
  plan: ThreadPlan
  facts: Facts
  key: string
  writers: Record<Turn['by'], Correspondent>
  /** Our addresses that follow the conversation; grows when a colleague is put in copy. */
  insiders: DemoAddress[]
}

function deliverThread(office: Office, topic: Topic, plan: ThreadPlan, times: readonly string[], facts: Facts): void {
  const thread = openThread(office, topic, plan, facts)
  let previous: Letter | undefined
  const joinsAt = plan.inside === plan.seller ? -1 : insideJoinsAt(topic)
  topic.turns.forEach((turn, index) => {
    if (index === joinsAt) thread.insiders.splice(1, 0, addressOf(plan.inside))
    const letter = writeTurn(thread, turn, times[index] ?? '', previous)
    const message = messageOf(office.random, letter, {
      conversationKey: thread.key,
      files: turn.files ?? [],
      ...(topic.importance === undefined || index > 0 ? {} : { importance: topic.importance }),
    })
    office.post.deliver(message)
    office.customerMails.push({ message, ownerOid: ownerOf(letter, plan), customerId: plan.customer.id, contactId: plan.contact.id })
    previous = letter
  })
}

/** The turn from which the colleague of the inside sales team is in copy; -1: never. */
function insideJoinsAt({ turns }: Topic): number {
  const copied = turns.findIndex(({ copyInside }) => copyInside)
  const writes = turns.findIndex(({ by }) => by === 'inside')
  return copied >= 0 || writes < 0 ? copied : Math.max(0, writes - 2)
}

function openThread(office: Office, topic: Topic, plan: ThreadPlan, facts: Facts): Thread {
  const { random } = office
  const shared = plan.customer.sharedAddresses[0]
  const customer = contactWriter(plan.customer, plan.contact)
  const team = teamOf(office.organisation)
  return {
    office,
    topic,
    plan,
    facts,
    key: random.uuid(),
    writers: {
      customer: shared !== undefined && random.chance(0.07) ? { ...customer, address: { name: plan.customer.name, address: shared } } : customer,
      seller: staffWriter(plan.seller),
      inside: staffWriter(plan.inside),
    },
    insiders: [addressOf(plan.seller), ...(team !== undefined && random.chance(0.15) ? [addressOf(team)] : [])],
  }
}

function writeTurn(thread: Thread, turn: Turn, sentAt: string, previous: Letter | undefined): Letter {
  const { office, writers, plan, insiders } = thread
  const author = writers[turn.by]
  const recipient = turn.by === 'customer' ? answered(thread, previous) : writers.customer
  const isAlone = turn.by === 'customer' && previous !== undefined && turn.toTeam !== true && insiders.length === 2 && office.random.chance(0.15)
  const copies = isAlone ? [] : insiders.filter(({ address }) => address !== author.address.address && address !== recipient.address.address)
  return {
    id: messageId(office.random, domainOf(author.address.address)),
    from: author.address,
    to: [recipient.address],
    cc: copies,
    subject: previous === undefined ? subjectOf(thread) : `${replyPrefix(author, plan.contact.language)}${subjectOf(thread)}`,
    sentAt,
    blocks: blocksOf(thread, turn, author, recipient, previous === undefined),
    quotes: previous === undefined || author.quoteStyle === 'none' ? null : { style: author.quoteStyle, letter: previous },
    bodyType: author.quoteStyle === 'outlook' ? (previous?.bodyType ?? author.bodyType) : author.bodyType,
    language: plan.contact.language,
  }
}

const subjectOf = ({ topic, plan, facts }: Thread): string => fill(topic.subject, plan.contact.addressForm, facts)

function replyPrefix(author: Correspondent, language: Language): string {
  if (author.quoteStyle === 'gmail') return 'Re: '
  return language === 'en' ? 'RE: ' : 'AW: '
}

/** Whom of us the customer answers: the last of us who wrote, at the beginning the seller. */
function answered({ writers }: Thread, previous: Letter | undefined): Correspondent {
  return previous?.from.address === writers.inside.address.address ? writers.inside : writers.seller
}

function blocksOf({ office, plan, facts }: Thread, turn: Turn, author: Correspondent, recipient: Correspondent, isFirst: boolean): string[] {
  const { addressForm: form, language } = plan.contact
  const text = turn.text.map((block) => fill(block, form, facts))
  const opening = language === 'en' ? text.map((block, index) => (index === 0 ? block.charAt(0).toUpperCase() + block.slice(1) : block)) : text
  const isShort = !isFirst && turn.by !== 'inside' && office.random.chance(0.15)
  return [greeting(office.random, recipient, form, language, isFirst), ...opening, ...farewell(office.random, author, form, language, isShort)]
}

function ownerOf(letter: Letter, { seller, inside }: ThreadPlan): string {
  const hasSeller = [letter.from, ...letter.to, ...letter.cc].some(({ address }) => address === seller.mail)
  return hasSeller ? seller.oid : inside.oid
}
