import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let katrin: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  katrin = await firm.person('Katrin Weber')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})

const followUp = (changes: object = {}) => ({
  id: uuidv7(),
  customerId,
  contactId: null,
  projectId: null,
  reportId: null,
  title: 'Angebot nachfassen',
  note: 'Frau Weber fragen',
  dueOn: '2026-11-30',
  assigneeId: null,
  mailItemId: null,
  ...changes,
})

const visit = (changes: object = {}) => ({
  id: uuidv7(),
  customerId,
  siteId: null,
  contactId: null,
  day: '2026-11-26',
  time: '10:00',
  minutes: 45,
  status: 'confirmed' as const,
  note: 'Preise ansprechen, Klasse A2',
  ...changes,
})

/** Lets time pass for everybody and works off what became due. */
async function later(person: Person, minutes: number): Promise<void> {
  firm.now = new Date(firm.now.getTime() + minutes * 60_000)
  await firm.context(person).deliver()
}

describe('a follow-up', () => {
  it('becomes a task with reminder in our own list, with the way back to the cockpit', async () => {
    const input = followUp()
    expect(await firm.as(jonas).followUps.create(input)).toEqual({ id: input.id, version: 1, outlook: { state: 'saved', webLink: null } })
    expect(jonas.mailbox.tasks.get(input.id)).toEqual({
      externalId: input.id,
      title: 'Angebot nachfassen',
      note: 'Kunde GmbH\nFrau Weber fragen',
      dueOn: '2026-11-30',
      remindAt: '2026-11-30T09:00',
      timeZone: 'Europe/Berlin',
      isDone: false,
      links: [{ label: 'Kundencockpit Kunde GmbH', url: `https://cockpit.example/workspace#/customers/${customerId}` }],
    })
  })

  it('due today reminds in a quarter of an hour, since nine is past', async () => {
    const input = followUp({ dueOn: '2026-11-23' })
    await firm.as(jonas).followUps.create(input)
    expect(jonas.mailbox.tasks.get(input.id)?.remindAt).toBe('2026-11-23T10:15')
  })

  it('is made once, however often it is sent', async () => {
    const input = followUp()
    await firm.as(jonas).followUps.create(input)
    await firm.as(jonas).followUps.create(input)
    expect([await firm.db.prisma.followUp.count(), await firm.db.prisma.outboxEntry.count()]).toEqual([1, 1])
  })

  it('waits with its reason while Outlook is away, and goes there by itself afterwards', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const input = followUp()
    const { outlook } = await firm.as(jonas).followUps.create(input)
    expect(outlook).toMatchObject({ state: 'waiting', reason: 'OUTLOOK_DOWN', waitsFor: null, isParked: false })
    jonas.mailbox.trouble = null
    await later(jonas, 1)
    expect(await firm.as(jonas).outbox.state({ entityId: input.id })).toEqual({ state: 'saved', webLink: null })
  })

  it('is given up after ten tries, visibly, and tried again on demand', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_BUSY'
    const input = followUp()
    await firm.as(jonas).followUps.create(input)
    for (let i = 0; i < 9; i++) await later(jonas, 20)
    const [waiting] = (await firm.as(jonas).myDay.read()).waiting
    expect(waiting).toMatchObject({ kind: 'save_task', attempts: 10, reason: 'OUTLOOK_BUSY', isParked: true })
    jonas.mailbox.trouble = null
    await later(jonas, 60)
    expect(jonas.mailbox.tasks.size).toBe(0)
    expect(await firm.as(jonas).outbox.retry({ outboxId: waiting!.outboxId })).toEqual({ state: 'saved', webLink: null })
  })

  it('is parked at once when trying again would not help', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_REFUSED'
    const { outlook } = await firm.as(jonas).followUps.create(followUp())
    expect(outlook).toMatchObject({ reason: 'OUTLOOK_REFUSED', isParked: true })
  })

  it('asks for a new sign-in on retry, with claims, and does not count that as a try', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_SIGN_IN'
    const { outlook } = await firm.as(jonas).followUps.create(followUp())
    if (outlook.state !== 'waiting') throw new Error('It should wait')
    await expect(firm.as(jonas).outbox.retry({ outboxId: outlook.outboxId })).rejects.toMatchObject({ cause: { claims: '{"access_token":{}}' } })
    expect((await firm.db.prisma.outboxEntry.findFirst())?.attempts).toBe(0)
  })

  it('of a colleague waits visibly until he is here, and is then his task', async () => {
    const input = followUp({ assigneeId: katrin.id })
    const { outlook } = await firm.as(jonas).followUps.create(input)
    expect(outlook).toMatchObject({ state: 'waiting', waitsFor: 'Katrin Weber' })
    expect((await firm.as(jonas).myDay.read()).waiting).toMatchObject([{ waitsFor: 'Katrin Weber', title: 'Angebot nachfassen' }])
    await later(katrin, 1)
    expect(katrin.mailbox.tasks.has(input.id)).toBe(true)
    expect(jonas.mailbox.tasks.size).toBe(0)
  })

  it('that is done, taken back or moved changes its task', async () => {
    const input = followUp({ dueOn: '2026-11-23' })
    await firm.as(jonas).followUps.create(input)
    const done = await firm.as(jonas).followUps.complete({ id: input.id, version: 1, done: true })
    expect(jonas.mailbox.tasks.get(input.id)?.isDone).toBe(true)
    expect((await firm.as(jonas).myDay.read()).followUps).toEqual([])
    const back = await firm.as(jonas).followUps.complete({ id: input.id, version: done.version, done: false })
    await firm.as(jonas).followUps.reschedule({ id: input.id, version: back.version, dueOn: '2026-12-01' })
    expect(jonas.mailbox.tasks.get(input.id)).toMatchObject({ isDone: false, dueOn: '2026-12-01' })
  })

  it('that its author withdraws is nobody’s task any more, also a colleague’s', async () => {
    const mine = followUp()
    const hers = followUp({ assigneeId: katrin.id })
    for (const one of [mine, hers]) await firm.as(jonas).followUps.create(one)
    await later(katrin, 1)
    expect([jonas.mailbox.tasks.size, katrin.mailbox.tasks.size]).toEqual([1, 1])
    for (const { id } of [mine, hers]) await firm.as(jonas).followUps.withdraw({ id, version: 1 })
    await later(katrin, 1)
    expect([jonas.mailbox.tasks.size, katrin.mailbox.tasks.size]).toEqual([0, 0])
    const { sections } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(sections.find(({ section }) => section === 'follow_ups')?.count ?? 0).toBe(0)
  })

  it('is withdrawn by its author only, and not over somebody else’s change', async () => {
    const input = followUp({ assigneeId: katrin.id })
    await firm.as(jonas).followUps.create(input)
    await expect(firm.as(katrin).followUps.withdraw({ id: input.id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await firm.as(katrin).followUps.reschedule({ id: input.id, version: 1, dueOn: '2026-12-02' })
    await expect(firm.as(jonas).followUps.withdraw({ id: input.id, version: 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('that somebody changed meanwhile is not overwritten', async () => {
    const input = followUp()
    await firm.as(jonas).followUps.create(input)
    await firm.as(katrin).followUps.reschedule({ id: input.id, version: 1, dueOn: '2026-12-01' })
    await expect(firm.as(jonas).followUps.complete({ id: input.id, version: 1, done: true })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  it('without a customer is nobody else’s business', async () => {
    const input = followUp({ customerId: null })
    await firm.as(jonas).followUps.create(input)
    await expect(firm.as(katrin).followUps.complete({ id: input.id, version: 1, done: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a visit', () => {
  it('becomes an event that holds company, place and a link, and nothing else', async () => {
    const site = await firm.db.prisma.site.findFirst({ where: { customerId } })
    const input = visit({ siteId: site?.id })
    expect(await firm.as(jonas).visits.create(input)).toMatchObject({
      version: 1,
      outlook: { state: 'saved', webLink: 'https://outlook.example/event' },
    })
    expect(jonas.mailbox.events.get(input.id)).toEqual({
      externalId: input.id,
      subject: 'Besuch: Kunde GmbH',
      place: 'Kunde GmbH, Hafenstr. 3, 23552 Lübeck',
      note: `Kundencockpit: https://cockpit.example/workspace#/customers/${customerId}/visits/${input.id}`,
      startsAt: '2026-11-26T09:00:00.000Z',
      endsAt: '2026-11-26T09:45:00.000Z',
      timeZone: 'Europe/Berlin',
      isTentative: false,
      reminderMinutes: 30,
    })
  })

  it('stands in the cockpit as the next visit, and in the day it is on', async () => {
    const input = visit({ day: '2026-11-23', time: '15:00', status: 'asked' })
    await firm.as(jonas).visits.create(input)
    expect((await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId: null })).nextVisit).toMatchObject({
      owner: 'Jonas Petersen',
      isMine: false,
    })
    expect((await firm.as(jonas).myDay.read()).visits).toMatchObject([
      { visitId: input.id, outlook: { state: 'saved' }, address: 'Hafenstr. 3, 23552 Lübeck' },
    ])
  })

  it('that is cancelled goes from the calendar and stays as a fact', async () => {
    const input = visit()
    await firm.as(jonas).visits.create(input)
    await firm.as(jonas).visits.cancel({ id: input.id, version: 1 })
    expect(jonas.mailbox.events.size).toBe(0)
    expect((await firm.db.prisma.visit.findFirst({ where: { id: input.id } }))?.status).toBe('cancelled')
  })

  it('that is cancelled before Outlook heard of it never gets there', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const input = visit()
    await firm.as(jonas).visits.create(input)
    await firm.as(jonas).visits.cancel({ id: input.id, version: 1 })
    jonas.mailbox.trouble = null
    await later(jonas, 5)
    expect(jonas.mailbox.events.size).toBe(0)
    expect(await firm.as(jonas).outbox.state({ entityId: input.id })).toEqual({ state: 'none' })
  })

  it('refuses a site of somebody else, and a visit of a colleague’s', async () => {
    const other = await firm.customer('Andere GmbH')
    const site = await firm.db.prisma.site.findFirst({ where: { customerId: other } })
    await expect(firm.as(jonas).visits.create(visit({ siteId: site?.id }))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const input = visit()
    await firm.as(jonas).visits.create(input)
    await expect(firm.as(katrin).visits.cancel({ id: input.id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('the queue of a mailbox', () => {
  it('is worked off by one at a time, also when many ask at once', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    const inputs = Array.from({ length: 8 }, () => followUp())
    for (const input of inputs) await firm.as(jonas).followUps.create(input)
    jonas.mailbox.trouble = null
    jonas.mailbox.calls = 0
    firm.now = new Date(NOW.getTime() + 60 * 60_000)
    await Promise.all(Array.from({ length: 5 }, () => firm.context(jonas).deliver()))
    expect(jonas.mailbox.calls).toBe(8)
    expect(await firm.db.prisma.outboxEntry.count({ where: { status: 'done' } })).toBe(8)
  })

  it('takes up what a process that died had claimed, once its lease is over', async () => {
    jonas.mailbox.trouble = 'OUTLOOK_DOWN'
    await firm.as(jonas).followUps.create(followUp())
    await firm.db.prisma.outboxEntry.updateMany({ where: {}, data: { leaseUntil: new Date(NOW.getTime() + 60_000), nextAttemptAt: NOW } })
    jonas.mailbox.trouble = null
    await firm.context(jonas).deliver()
    expect(jonas.mailbox.tasks.size).toBe(0)
    await later(jonas, 2)
    expect(jonas.mailbox.tasks.size).toBe(1)
  })
})
