import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendDueMails } from '../../../../server/cockpit/my-day/send-due-mails.ts'
import { sendMorningMail } from '../../../../server/cockpit/my-day/send-morning-mail.ts'
import { makeContext, type Services } from '../../../../server/make-context.ts'
import type { PlacedMail } from '../../../../server/outlook/graph/place-mail.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { AppError, type Reason } from '../../../../server/platform/errors.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let placed: PlacedMail[]

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  // Wednesday, 6:31 in Berlin.
  firm.now = new Date('2026-11-25T05:31:00Z')
  placed = []
})

async function visitOn(day: string, given: { time?: string; status?: 'proposed' | 'asked' | 'confirmed'; owner?: Person } = {}): Promise<string> {
  const { time = '09:00', status = 'confirmed', owner = jonas } = given
  const customerId = await firm.customer('Geheim GmbH')
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { phone: '+49451123', classLetter: 'A', classDigit: 1 } })
  const id = uuidv7()
  await firm.as(owner).visits.create({ id, customerId, siteId: null, contactId: null, note: 'Nur intern', day, time, minutes: 45, status })
  return id
}

const send = (person = jonas) => sendMorningMail(firm.context(person), async (mail) => void placed.push(mail))
const failing = (reason: Reason) => sendMorningMail(firm.context(jonas), () => Promise.reject(new AppError(reason, 'no')))

describe('the morning mail', () => {
  it('tells time, place, phone and link of today’s visits, and neither customer nor note', async () => {
    const second = await visitOn('2026-11-25', { time: '14:00', status: 'asked' })
    const first = await visitOn('2026-11-25')
    await visitOn('2026-11-26')
    await visitOn('2026-11-25', { status: 'proposed' })
    await send()
    const link = (id: string): string => `https://cockpit.example/workspace#/visit-sheet/${id}/visit/internal`
    expect(placed).toEqual([
      {
        subject: 'Ihre Besuche am 25.11.2026',
        text: [
          `09:00–09:45\nHafenstr. 3, 23552 Lübeck\nTel. +49451123\n${link(first)}`,
          `14:00–14:45\nHafenstr. 3, 23552 Lübeck\nTel. +49451123\n${link(second)}`,
        ].join('\n\n'),
        owner: { name: 'Jonas Petersen', address: jonas.mail },
      },
    ])
  })

  it('says nothing of a customer whom its reader may not see any more', async () => {
    firm = await Firm.found(database, { customerVisibility: 'care_team' })
    firm.now = new Date('2026-11-25T05:31:00Z')
    jonas = await firm.person('Jonas Petersen')
    const span = { startsAt: new Date('2026-11-25T08:00:00Z'), endsAt: new Date('2026-11-25T09:00:00Z') }
    const visit = { organisationId: firm.id, ownerId: jonas.id, status: 'confirmed', ...span } as const
    await firm.db.prisma.visit.create({ data: { ...visit, id: uuidv7(), customerId: await firm.customer('Fremd GmbH') } })
    await send()
    expect(placed).toEqual([])
    await firm.db.prisma.visit.create({ data: { ...visit, id: uuidv7(), customerId: await firm.customer('Eigen GmbH', { careTeam: [jonas] }) } })
    await send()
    expect(placed).toHaveLength(1)
  })

  it('is placed once a day, also by two servers at a time', async () => {
    await visitOn('2026-11-25')
    await Promise.all([send(), send()])
    await send()
    expect(placed).toHaveLength(1)
    firm.now = new Date('2026-11-26T05:31:00Z')
    await visitOn('2026-11-26')
    await send()
    expect(placed).toHaveLength(2)
  })

  it('does not come on a day without visits, at a weekend or on a holiday', async () => {
    await send()
    firm.now = new Date('2026-11-28T05:31:00Z')
    await visitOn('2026-11-28')
    await send()
    firm.now = new Date('2026-12-25T05:31:00Z')
    await visitOn('2026-12-25')
    await send()
    expect(placed).toEqual([])
  })

  it('is tried again when Outlook was busy, and never when it may lie there already', async () => {
    await visitOn('2026-11-25')
    await failing('OUTLOOK_BUSY')
    await failing('OUTLOOK_DOWN')
    await send()
    expect(placed).toEqual([])
    expect(await firm.as(jonas).morningMail.read()).toMatchObject({ trouble: 'OUTLOOK_DOWN', lastSentAt: null })
  })

  it('is wished for only with a connected mailbox', async () => {
    const { morningMail } = firm.as(jonas)
    expect(await morningMail.read()).toEqual({ isOn: false, isConnected: false, lastSentAt: null, trouble: null })
    await expect(morningMail.choose({ isOn: true })).rejects.toMatchObject({ code: 'CONFLICT' })
    const mailbox = { id: uuidv7(), oid: jonas.oid, address: jonas.mail, name: jonas.name, kind: 'user', userId: jonas.id } as const
    await firm.db.prisma.mailbox.create({ data: { ...mailbox, organisationId: firm.id, connectedById: jonas.id, connectedAt: firm.now } })
    await morningMail.choose({ isOn: true })
    expect(await morningMail.read()).toMatchObject({ isOn: true, isConnected: true })
    await morningMail.choose({ isOn: false })
    expect(await morningMail.read()).toMatchObject({ isOn: false })
  })

  it('goes to those who wish for it, have their morning now and a connected mailbox', async () => {
    const [london, unconnected, silent] = [await firm.person('Lisa London'), await firm.person('Uwe Ohne'), await firm.person('Sina Still')]
    for (const owner of [jonas, london, unconnected, silent]) await visitOn('2026-11-25', { owner })
    for (const { id, oid, mail: address, name } of [jonas, london, silent])
      await firm.db.prisma.mailbox.create({
        data: { organisationId: firm.id, id: uuidv7(), oid, address, name, kind: 'user', userId: id, connectedById: id, connectedAt: firm.now },
      })
    const wishing = { in: [jonas.id, london.id, unconnected.id] }
    await firm.db.prisma.user.updateMany({ where: { id: wishing }, data: { isMorningMailOn: true } })
    await firm.db.prisma.user.updateMany({ where: { id: london.id }, data: { timeZone: 'Europe/London' } })
    const log = pino({ level: 'silent' })
    const tokens = { token: () => Promise.reject(new AppError('OUTLOOK_REFUSED', 'no right')), forget: () => undefined }
    const access = { graphUrl: 'http://127.0.0.1:9', tokens, log }
    const services = { configuration: { graphUrl: '', publicUrl: 'https://cockpit.example' }, database, access, log } as unknown as Services
    await sendDueMails({ database, access, contextFor: (member, reach) => makeContext(services, member, reach) }, () => firm.now)
    const begun = await firm.db.prisma.morningMail.findMany({ select: { userId: true, trouble: true } })
    expect(begun).toEqual([{ userId: jonas.id, trouble: 'OUTLOOK_REFUSED' }])
  })

  it('says when the last one came', async () => {
    await visitOn('2026-11-25')
    await send()
    expect(await firm.as(jonas).morningMail.read()).toMatchObject({ lastSentAt: '2026-11-25T05:31:00.000Z', trouble: null })
    expect(await firm.db.prisma.morningMail.findMany({ where: { day: toDate('2026-11-25') } })).toHaveLength(1)
  })
})
