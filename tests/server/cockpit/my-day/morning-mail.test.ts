import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeMorningMailChore } from '../../../../server/cockpit/my-day/morning-mail-chore.ts'
import { sendMorningMail } from '../../../../server/cockpit/my-day/send-morning-mail.ts'
import { makeContext, type Services } from '../../../../server/make-context.ts'
import { claimDue, finishChore } from '../../../../server/outlook/chores/claim.ts'
import { enrolForgotten } from '../../../../server/outlook/chores/enrol.ts'
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

  describe('by the clock', () => {
    const log = pino({ level: 'silent' })
    let reason: Reason
    /** When Outlook was asked. */
    let asked: Set<string>
    const token = () => {
      asked.add(firm.now.toISOString().slice(11, 16))
      return Promise.reject(new AppError(reason, 'no'))
    }
    /** What is due now, done once, as `servers` at a time would do it; Outlook refuses all of it, with `reason`. */
    async function turn(servers = 1): Promise<void> {
      const access = { graphUrl: 'http://127.0.0.1:9', tokens: { token, forget: () => undefined }, log }
      const services = { configuration: { graphUrl: '', publicUrl: 'https://cockpit.example' }, database, access, log } as unknown as Services
      const chore = makeMorningMailChore({
        database,
        access,
        contextFor: (member, reach) => makeContext(services, member, reach),
        now: () => firm.now,
      })
      await enrolForgotten(database, [chore], firm.now)
      const claims = await Promise.all(Array.from({ length: servers }, () => claimDue(database, ['morning_mail'], 100, firm.now)))
      for (const claimed of claims.flat()) await finishChore(database.forOrganisation(claimed.organisationId), claimed, await chore.perform(claimed))
    }
    async function wish(...people: Person[]): Promise<void> {
      for (const { id, oid, mail: address, name } of people) {
        const mailbox = { organisationId: firm.id, id: uuidv7(), oid, address, name, kind: 'user', userId: id, connectedById: id } as const
        await firm.db.prisma.mailbox.create({ data: { ...mailbox, connectedAt: firm.now } })
        await firm.db.prisma.user.updateMany({ where: { id }, data: { isMorningMailOn: true } })
      }
    }
    const begun = () => firm.db.prisma.morningMail.findMany({ select: { userId: true, trouble: true }, orderBy: { day: 'asc' } })

    beforeEach(async () => {
      await database.prisma.chore.deleteMany({})
      // Firms of other tests are still there, and people whose morning is at another hour.
      await database.prisma.mailbox.deleteMany({})
      reason = 'OUTLOOK_REFUSED'
      asked = new Set()
    })

    it('goes to those who wish for it, have their morning now and a connected mailbox, by one of two servers', async () => {
      const [london, unconnected, silent] = [await firm.person('Lisa London'), await firm.person('Uwe Ohne'), await firm.person('Sina Still')]
      const roleless = await firm.person('Rolf Rollenlos')
      for (const owner of [jonas, london, unconnected, silent, roleless]) await visitOn('2026-11-25', { owner })
      await wish(jonas, london, silent, roleless)
      await firm.db.prisma.user.updateMany({ where: { id: roleless.id }, data: { roleLostAt: firm.now } })
      await firm.db.prisma.user.updateMany({ where: { id: unconnected.id }, data: { isMorningMailOn: true } })
      await firm.db.prisma.user.updateMany({ where: { id: silent.id }, data: { isMorningMailOn: false } })
      await firm.db.prisma.user.updateMany({ where: { id: london.id }, data: { timeZone: 'Europe/London' } })
      await turn(2)
      await turn(2)
      expect(await begun()).toEqual([{ userId: jonas.id, trouble: 'OUTLOOK_REFUSED' }])
      expect([...asked]).toEqual(['05:31'])
    })

    it('is tried until nine while Outlook is busy; then its reader is told that it did not come', async () => {
      reason = 'OUTLOOK_BUSY'
      await visitOn('2026-11-25')
      await wish(jonas)
      for (const time of ['05:31', '05:36', '07:59', '08:00', '08:05']) {
        firm.now = new Date(`2026-11-25T${time}:00Z`)
        await turn()
      }
      expect([...asked]).toEqual(['05:31', '05:36', '07:59'])
      expect(await begun()).toEqual([{ userId: jonas.id, trouble: 'UNEXPECTED' }])
      expect(await firm.as(jonas).morningMail.read()).toMatchObject({ trouble: 'UNEXPECTED', lastSentAt: null })
    })

    it('does not count as missed for whoever wishes for it after nine, and comes the next day', async () => {
      firm.now = new Date('2026-11-25T10:00:00Z')
      await visitOn('2026-11-25')
      await visitOn('2026-11-26')
      await wish(jonas)
      await turn()
      expect(await begun()).toEqual([])
      firm.now = new Date('2026-11-26T05:30:00Z')
      await turn()
      expect(await begun()).toEqual([{ userId: jonas.id, trouble: 'OUTLOOK_REFUSED' }])
    })
  })

  it('says when the last one came', async () => {
    await visitOn('2026-11-25')
    await send()
    expect(await firm.as(jonas).morningMail.read()).toMatchObject({ lastSentAt: '2026-11-25T05:31:00.000Z', trouble: null })
    expect(await firm.db.prisma.morningMail.findMany({ where: { day: toDate('2026-11-25') } })).toHaveLength(1)
  })
})
