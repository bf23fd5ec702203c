/** Whose past is searched when somebody becomes known, and who is asked first. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { forgetPast } from '../../../../server/mail/past/forget-past.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import type { Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { Reading } from '../logging/reading.ts'

let database: TestDatabase
let world: Reading
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  customerId = await world.firm.customer('Kunde GmbH', { careTeam: [world.jonas] })
})
afterEach(() => world.stop())

const sender = (address: string) => ({ from: { name: 'Neu', address } })
const reasons = async (person: Person): Promise<string[]> => {
  const { id: mailboxId } = await world.mailbox(person)
  return (await world.firm.db.prisma.mailVerdict.findMany({ where: { mailboxId } })).map(({ reason }) => reason).sort()
}
const idOfOld = (person: Person) => `<${person.oid}@alt.example>`
const subjectOfOld = (person: Person) => `Alt bei ${person.name}`

/** Each has an old mail of the sender, and both mailboxes are read. */
async function bothHave(address: string, given: { categories?: string[] } = {}): Promise<void> {
  for (const person of [world.jonas, world.katrin]) {
    const subject = subjectOfOld(person)
    await world.deliver(person, { ...sender(address), ...given, internetMessageId: idOfOld(person), subject, folder: 'archive' })
    person.mailbox.receive({ from: { name: 'Neu', address }, receivedAt: new Date(Date.now() - 3_600_000).toISOString() })
    await world.firm.as(person).mailSync.connectOwn()
  }
  world.run()
  for (const person of [world.jonas, world.katrin]) await world.until(async () => (await reasons(person)).length === 1)
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  world.firm.now = new Date()
}

const become = (person: Person, address: string) =>
  world.firm.as(person).customers.addContact({
    customerId,
    contact: {
      ...{ id: '0197b000-0000-7000-8000-000000000002', salutation: null, givenName: null, surname: 'Neu', function: null },
      ...{ phone: null, address },
    },
  })
/** As its owner does by reading it, or dragging it away. */
const touch = (person: Person) =>
  world.outlook.control('move-mail', { oid: person.oid, internetMessageId: idOfOld(person), subject: subjectOfOld(person), folder: 'inbox' })
const subjects = async () => (await world.reports()).map(({ subject }) => subject).sort()
const older = (person: Person) => world.firm.as(person).olderMails.count({ customerId })
const mayAsk = async (person: Person) => (await world.firm.as(person).cockpit.ofCustomer({ customerId, contactId: null }))?.mayAskOlder
const afterwards = async (person: Person) => (await world.firm.as(person).olderMails.loggedAfterwards({ cursor: null })).rows
const wakes = async (person: Person) => {
  const { id: mailboxId } = await world.mailbox(person)
  return await world.firm.db.prisma.mailboxWake.count({ where: { mailboxId, cause: 'wish' } })
}

describe('somebody who becomes known', () => {
  it('is looked for in the mailbox of whoever made the entry; others are asked, and see what was logged afterwards', async () => {
    await bothHave('neu@fremd.example')
    await become(world.jonas, 'neu@fremd.example')
    await world.until(async () => (await subjects()).length === 1)
    await world.settled(world.katrin)
    expect(await subjects()).toEqual([subjectOfOld(world.jonas)])
    expect(await afterwards(world.jonas)).toMatchObject([{ subject: subjectOfOld(world.jonas), customers: ['Kunde GmbH'] }])
    expect([await older(world.jonas), await older(world.katrin)]).toEqual([null, { count: 1, isMore: false }])
    expect([await mayAsk(world.jonas), await mayAsk(world.katrin)]).toEqual([false, true])

    await world.firm.as(world.katrin).olderMails.decide({ customerId, isTakenOver: true })
    await world.until(async () => (await subjects()).length === 2)
    expect([await older(world.katrin), await mayAsk(world.katrin)]).toEqual([null, false])
    expect(await afterwards(world.katrin)).toHaveLength(1)
  })

  it('stands among what was logged afterwards also where his mail was come across before it was looked for', async () => {
    await bothHave('neu@fremd.example')
    await world.halt()
    await become(world.jonas, 'neu@fremd.example')
    await touch(world.jonas)
    world.run()
    await world.until(async () => (await subjects()).length === 1)
    expect(await afterwards(world.jonas)).toMatchObject([{ subject: subjectOfOld(world.jonas) }])
  })

  it('counts in others’ mailboxes from then on, not when an old mail is touched', async () => {
    await bothHave('neu@fremd.example')
    await become(world.jonas, 'neu@fremd.example')
    await touch(world.katrin)
    const at = `${new Date(Date.now() + 2_000).toISOString().slice(0, 19)}Z`
    await world.deliver(world.katrin, { ...sender('neu@fremd.example'), subject: 'Neu bei ihr', sentAt: at, receivedAt: at })
    await world.until(async () => (await subjects()).length === 2)
    await world.settled(world.katrin)
    expect(await subjects()).toEqual([subjectOfOld(world.jonas), 'Neu bei ihr'])
    expect(await reasons(world.katrin)).toEqual(['address', 'known_later'])
  })

  it('is asked about also behind many others of whom there is no mail', async () => {
    await bothHave('neu@fremd.example')
    const others = Array.from({ length: 25 }, (_, i) => ({
      value: `niemand${i}@fremd.example`,
      countsFrom: new Date(world.firm.now.getTime() + (i < 12 ? i - 500 : i)),
    }))
    const common = { organisationId: world.firm.id, cause: 'person', kind: 'address', customerId, madeById: world.jonas.id } as const
    await world.firm.db.prisma.knownSince.createMany({ data: others.slice(0, 12).map((other) => ({ ...common, id: uuidv7(), ...other })) })
    await become(world.jonas, 'neu@fremd.example')
    await world.firm.db.prisma.knownSince.createMany({ data: others.slice(12).map((other) => ({ ...common, id: uuidv7(), ...other })) })
    expect(await older(world.katrin)).toMatchObject({ count: 1 })
    const decided = await world.firm.as(world.katrin).olderMails.decide({ customerId, isTakenOver: true })
    expect(decided.knownSinceIds).toHaveLength(26)
    await world.until(async () => (await subjects()).includes(subjectOfOld(world.katrin)))
  })

  it('is left where its owner says so, until he takes that back', async () => {
    await bothHave('neu@fremd.example')
    await become(world.jonas, 'neu@fremd.example')
    const decided = await world.firm.as(world.katrin).olderMails.decide({ customerId, isTakenOver: false })
    expect(await older(world.katrin)).toBeNull()
    await world.firm.as(world.jonas).olderMails.undo(decided)
    expect(await older(world.katrin)).toBeNull()
    await world.firm.as(world.katrin).olderMails.undo(decided)
    expect(await older(world.katrin)).toEqual({ count: 1, isMore: false })
    await world.settled(world.katrin)
    expect(await subjects()).not.toContain(subjectOfOld(world.katrin))
  })

  it('wakes no mailbox that does not look back for him', async () => {
    await bothHave('neu@fremd.example')
    await world.halt()
    await become(world.jonas, 'neu@fremd.example')
    expect([await wakes(world.jonas), await wakes(world.katrin)]).toEqual([1, 0])
  })

  it('is asked about of whoever joins the care team later', async () => {
    await bothHave('neu@fremd.example')
    await world.firm.db.prisma.careTeamMember.create({
      data: { organisationId: world.firm.id, id: uuidv7(), customerId, userId: world.katrin.id, role: 'inside', startsOn: toDate('2099-01-01') },
    })
    await become(world.jonas, 'neu@fremd.example')
    expect(await older(world.katrin)).toEqual({ count: 1, isMore: false })
    expect(await subjects()).not.toContain(subjectOfOld(world.katrin))
  })

  it('and in those of whoever cares for the customer already', async () => {
    await bothHave('neu@fremd.example')
    await world.firm.db.prisma.careTeamMember.create({
      data: { organisationId: world.firm.id, id: uuidv7(), customerId, userId: world.katrin.id, role: 'inside', startsOn: toDate('2020-01-01') },
    })
    await become(world.jonas, 'neu@fremd.example')
    await world.until(async () => (await subjects()).length === 2)
    expect(await older(world.katrin)).toBeNull()
  })

  it('at a free-mail provider is looked for and asked about nowhere else', async () => {
    await bothHave('ehefrau@gmx.de')
    await become(world.jonas, 'ehefrau@gmx.de')
    await world.until(async () => (await subjects()).length === 1)
    await touch(world.katrin)
    await world.settled(world.katrin)
    expect(await subjects()).toEqual([subjectOfOld(world.jonas)])
    expect(await older(world.katrin)).toBeNull()
  })

  it('is looked for by nobody where the company has forbidden it', async () => {
    await world.firm.db.prisma.loggingPolicy.updateMany({ data: { isLookingBack: false } })
    await bothHave('neu@fremd.example')
    await become(world.jonas, 'neu@fremd.example')
    await touch(world.jonas)
    await world.settled(world.jonas, world.katrin)
    expect(await subjects()).toEqual([])
    expect(await older(world.katrin)).toBeNull()
  })

  it('is forgotten as such when no mail from before can be read any more; who was searched for, the day after', async () => {
    await bothHave('neu@fremd.example')
    await become(world.jonas, 'neu@fremd.example')
    await world.until(async () => (await subjects()).length === 1)
    const { knownSince, mailListing } = world.firm.db.prisma
    const left = async () => [await knownSince.count(), await mailListing.count({ where: { participant: { not: null } } })]
    expect(await left()).toEqual([1, 1])
    await forgetPast(database, new Date(Date.now() + 2 * 86_400_000))
    expect(await left()).toEqual([1, 0])
    await forgetPast(database, new Date(Date.now() + 3_700 * 86_400_000))
    expect(await left()).toEqual([0, 0])
  })
})

it('is not forgotten before the deepest look that a company can choose: its older mails stay where they are', async () => {
  await world.firm.db.prisma.loggingPolicy.updateMany({ data: { depthMonths: 1 } })
  await bothHave('neu@fremd.example')
  await become(world.jonas, 'neu@fremd.example')
  await world.until(async () => (await subjects()).length === 1)
  await forgetPast(database, new Date(Date.now() + 60 * 86_400_000))
  await world.firm.db.prisma.loggingPolicy.updateMany({ data: { depthMonths: 24 } })
  await touch(world.katrin)
  await world.settled(world.katrin)
  expect(await subjects()).toEqual([subjectOfOld(world.jonas)])
})

describe('what is kept out no more', () => {
  const ofSenders = (person: Person) => world.firm.as(person).olderMails.count({ customerId: null })
  const lead = async () => world.firm.as(await world.firm.person('Leiterin', 'head_of_sales'))
  const id = '0197b000-0000-7000-8000-000000000003'
  beforeEach(() => world.firm.contact(customerId, 'anna@kunde.example').then(() => {}))

  it('since it was ignored, is looked for in the mailbox of whoever lifted it; others are asked', async () => {
    await world.firm.as(world.katrin).customers.ignoreSender({ address: 'anna@kunde.example' })
    await bothHave('anna@kunde.example')
    await world.firm.as(world.jonas).customers.unignoreSender({ address: 'anna@kunde.example' })
    await world.until(async () => (await subjects()).length === 1)
    await touch(world.katrin)
    await world.settled(world.katrin)
    expect(await subjects()).toEqual([subjectOfOld(world.jonas)])
    expect(await ofSenders(world.katrin)).toEqual({ count: 1, isMore: false })
  })

  it('by the company’s list, is looked for in nobody’s mailbox but that of whoever lifted the entry', async () => {
    const asLead = await lead()
    await asLead.mailRules.add({ id, effect: 'exclude', kind: 'address', value: 'anna@kunde.example', scope: 'company' })
    await bothHave('anna@kunde.example')
    await asLead.mailRules.remove({ id })
    await touch(world.jonas)
    await world.settled(world.jonas, world.katrin)
    expect(await subjects()).toEqual([])
    for (const person of [world.jonas, world.katrin]) expect(await ofSenders(person)).toEqual({ count: 1, isMore: false })
    await world.firm.as(world.katrin).olderMails.decide({ customerId: null, isTakenOver: true })
    await world.until(async () => (await subjects()).length === 1)
    expect(await subjects()).toEqual([subjectOfOld(world.katrin)])
  })

  it('by somebody’s own list, is looked for in his mailbox; where the company has forbidden that, what is older stays where it is', async () => {
    const own = world.firm.as(world.jonas)
    await own.mailRules.add({ id, effect: 'exclude', kind: 'address', value: 'anna@kunde.example', scope: 'own' })
    await bothHave('anna@kunde.example')
    await world.until(async () => (await subjects()).length > 0)
    const others = await subjects()
    await world.firm.db.prisma.loggingPolicy.updateMany({ data: { isLookingBack: false } })
    await own.mailRules.remove({ id })
    await touch(world.jonas)
    await touch(world.katrin)
    await world.settled(world.jonas, world.katrin)
    expect(await subjects()).toEqual(others)
    expect(await ofSenders(world.jonas)).toBeNull()
    await world.firm.db.prisma.loggingPolicy.updateMany({ data: { isLookingBack: true } })
    await touch(world.jonas)
    await world.until(async () => (await subjects()).includes(subjectOfOld(world.jonas)))
  })

  it('by its category, counts from then on only', async () => {
    const asLead = await lead()
    await asLead.mailRules.add({ id, effect: 'exclude', kind: 'category', value: 'Betriebsrat', scope: 'company' })
    await bothHave('anna@kunde.example', { categories: ['Betriebsrat'] })
    await asLead.mailRules.remove({ id })
    await touch(world.jonas)
    await world.settled(world.jonas)
    expect(await subjects()).toEqual([])
    expect(await reasons(world.jonas)).toEqual(['known_later'])
  })
})
