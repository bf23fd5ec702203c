import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { absenceOf, cutShort } from '../../../../domain/company/automatic-reply.ts'
import { makeSettingsReader } from '../../../../server/company/deputies/read-settings.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { syncOwnCalendar } from '../../../../server/visits/calendar/sync/own-calendar.ts'
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
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  katrin = await firm.person('Katrin Weber')
  customerId = await firm.customer('Kunde GmbH', { careTeam: [katrin] })
})

const TODAY = '2026-11-23'
const away = (given: object = {}) =>
  firm.as(katrin).deputies.addAbsence({ id: uuidv7(), deputyId: jonas.id, startsOn: '2026-11-20', endsOn: '2026-11-25', ...given })
const choose = () => firm.as(katrin).deputies.choose({ deputyId: jonas.id })
const absences = async () => (await firm.as(katrin).deputies.read()).absences.map(({ startsOn, endsOn, origin }) => ({ startsOn, endsOn, origin }))
const readSettings = () => makeSettingsReader(() => firm.now)(firm.context(katrin))

const followUpOf = (person: Person) =>
  firm.as(person).followUps.create({
    ...{ id: uuidv7(), customerId, title: 'Nachfassen', dueOn: TODAY, note: null },
    ...{ contactId: null, projectId: null, reportId: null, assigneeId: null, mailItemId: null },
  })
async function mailAt(at: string): Promise<void> {
  const { prisma } = firm.db
  const [organisationId, reportId] = [firm.id, uuidv7()]
  const facts = { channel: 'email' as const, direction: 'incoming' as const, at: new Date(at), subject: 'Anfrage', textState: 'none' as const }
  await prisma.contactReport.create({ data: { organisationId, id: reportId, ...facts, authorId: katrin.id, createdAt: NOW } })
  await prisma.reportCustomer.create({ data: { organisationId, customerId, reportId, at: new Date(at) } })
}

describe('while somebody is away', () => {
  it('his follow-ups, deadlines and mails show at his deputy', async () => {
    await followUpOf(katrin)
    await mailAt('2026-11-22T08:00:00Z')
    await mailAt('2026-11-10T08:00:00Z')
    const complaint = { organisationId: firm.id, id: uuidv7(), number: 'R-1', customerId, subject: 'Bruch', responsibleId: katrin.id }
    await firm.db.prisma.complaint.create({ data: { ...complaint, openedOn: toDate('2026-11-20'), deadlineOn: toDate('2026-11-24') } })
    expect(await firm.as(jonas).myDay.read()).toMatchObject({ followUps: [], standIns: [] })
    await away()
    const day = await firm.as(jonas).myDay.read()
    expect(day.followUps).toMatchObject([{ title: 'Nachfassen', standsInFor: 'Katrin Weber' }])
    expect(day.standIns).toMatchObject([
      { name: 'Katrin Weber', until: '2026-11-25', deadlines: [{ number: 'R-1' }], mails: [{ subject: 'Anfrage', at: '2026-11-22T08:00:00.000Z' }] },
    ])
    expect((await firm.as(katrin).myDay.read()).followUps).toMatchObject([{ standsInFor: null }])
  })

  it('a complaint that was closed here, or given to another, does not show there', async () => {
    const theirs = await firm.customer('Fremd')
    const complaint = async (number: string) => {
      const row = { organisationId: firm.id, id: uuidv7(), number, customerId: theirs, subject: 'Bruch', responsibleId: katrin.id }
      await firm.db.prisma.complaint.create({ data: { ...row, openedOn: toDate('2026-11-20'), deadlineOn: toDate('2026-11-24') } })
      return { organisationId: firm.id, complaintId: row.id }
    }
    const closed = { ...(await complaint('R-1')), id: uuidv7(), step: 'close' as const, doneById: katrin.id, doneAt: NOW }
    await firm.db.prisma.complaintStepDone.create({ data: closed })
    await firm.db.prisma.complaintHandling.create({ data: { ...(await complaint('R-2')), responsibleId: jonas.id } })
    await away()
    expect((await firm.as(jonas).myDay.read()).standIns).toMatchObject([{ name: 'Katrin Weber', deadlines: [] }])
  })

  it('a complaint shows there by its clock: not while the customer is to answer, nor by the day on which it was entered', async () => {
    const complaint = {
      id: uuidv7(),
      customerId,
      contactId: null,
      kind: 'defective',
      subject: 'Bruch',
      text: null,
      orderId: null,
      productNumber: null,
    }
    const given = { ...complaint, reportId: null, responsibleId: katrin.id, openedOn: TODAY }
    const { complaintId } = await firm.as(katrin).complaints.enter(given)
    await away()
    const shown = async () => (await firm.as(jonas).myDay.read()).standIns[0]?.deadlines
    expect(await shown()).toMatchObject([{ number: 'KR-26-0001', deadlineOn: '2026-11-24' }])
    await firm.as(katrin).complaints.beginPause({ id: uuidv7(), complaintId, because: null })
    expect(await shown()).toEqual([])
  })

  it('the cockpit says so', async () => {
    await away()
    const { warnings } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(warnings).toContainEqual({ kind: 'away', name: 'Katrin Weber', deputy: 'Jonas Petersen', until: '2026-11-25' })
  })

  it('nothing shows before and after', async () => {
    await followUpOf(katrin)
    await away({ startsOn: '2026-11-24' })
    await away({ startsOn: '2026-11-10', endsOn: '2026-11-22' })
    expect((await firm.as(jonas).myDay.read()).followUps).toEqual([])
  })

  it('his deputy can do away with it', async () => {
    const { id } = await followUpOf(katrin)
    await away()
    await firm.as(jonas).followUps.complete({ id, version: 1, done: true })
    expect((await firm.as(jonas).myDay.read()).followUps).toEqual([])
  })
})

describe('an absence', () => {
  it('by hand is there once, and goes by hand', async () => {
    const id = uuidv7()
    await away({ id })
    await away({ id })
    expect(await absences()).toEqual([{ startsOn: '2026-11-20', endsOn: '2026-11-25', origin: 'hand' }])
    await expect(firm.as(jonas).deputies.removeAbsence({ absenceId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await firm.as(katrin).deputies.removeAbsence({ absenceId: id })
    expect(await absences()).toEqual([])
  })

  it('ends after it begins, and nobody stands in for himself', async () => {
    await expect(away({ endsOn: '2026-11-19' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(away({ deputyId: katrin.id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('comes from the automatic reply and ends with it', async () => {
    await choose()
    katrin.mailbox.settings.automaticReply = { status: 'scheduled', from: '2026-11-21T23:00:00.000Z', until: '2026-11-28T23:00:00.000Z' }
    await readSettings()
    await readSettings()
    expect(await absences()).toEqual([{ startsOn: '2026-11-22', endsOn: '2026-11-28', origin: 'automatic_reply' }])
    katrin.mailbox.settings.automaticReply = { status: 'disabled' }
    await readSettings()
    expect(await absences()).toEqual([])
  })

  it('without an end goes on as long as the reply is on', async () => {
    await choose()
    katrin.mailbox.settings.automaticReply = { status: 'always' }
    await readSettings()
    firm.now = new Date('2026-11-24T09:00:00Z')
    await readSettings()
    expect(await absences()).toEqual([{ startsOn: '2026-11-23', endsOn: '2026-11-25', origin: 'automatic_reply' }])
  })

  it('comes from no private day, and ends when a day becomes private', async () => {
    await choose()
    const days = { startsAt: '2026-11-23T00:00:00.000Z', endsAt: '2026-11-26T00:00:00.000Z', isAllDay: true, showAs: 'oof' }
    katrin.mailbox.appoint({ itemId: 'doctor', ...days, isPrivate: true, subject: '', place: '', people: [] })
    katrin.mailbox.appoint({ itemId: 'holiday', ...days })
    await syncOwnCalendar(firm.context(katrin))
    expect(await absences()).toHaveLength(1)
    katrin.mailbox.appoint({ itemId: 'holiday', ...days, isPrivate: true })
    await syncOwnCalendar(firm.context(katrin))
    expect(await absences()).toEqual([])
  })

  it('comes from whole days out of office in the calendar, and goes with them', async () => {
    await choose()
    const days = { startsAt: '2026-11-23T00:00:00.000Z', endsAt: '2026-11-26T00:00:00.000Z', isAllDay: true, showAs: 'oof' }
    katrin.mailbox.appoint({ itemId: 'holiday', ...days })
    await syncOwnCalendar(firm.context(katrin))
    await syncOwnCalendar(firm.context(katrin))
    expect(await absences()).toEqual([{ startsOn: '2026-11-23', endsOn: '2026-11-25', origin: 'calendar' }])
    katrin.mailbox.appoint({ itemId: 'holiday', ...days, showAs: 'free' })
    await syncOwnCalendar(firm.context(katrin))
    expect(await absences()).toEqual([])
  })

  it('of Outlook counts for nobody who has no deputy', async () => {
    katrin.mailbox.settings.automaticReply = { status: 'always' }
    await readSettings()
    expect(await absences()).toEqual([])
  })
})

describe('back again', () => {
  it('he sees what happened, until he has read it', async () => {
    const { id } = await followUpOf(katrin)
    await away({ startsOn: '2026-11-20', endsOn: '2026-11-23' })
    await firm.as(jonas).followUps.complete({ id, version: 1, done: true })
    await mailAt('2026-11-22T08:00:00Z')
    expect(await firm.as(katrin).deputies.meanwhile()).toBeNull()
    firm.now = new Date('2026-11-24T09:00:00Z')
    expect(await firm.as(katrin).deputies.meanwhile()).toMatchObject({
      ...{ startsOn: '2026-11-20', endsOn: '2026-11-23', deputy: 'Jonas Petersen' },
      lines: [
        { kind: 'follow_up_done', text: 'Nachfassen', who: 'Jonas Petersen', customer: 'Kunde GmbH' },
        { kind: 'contact', text: 'Anfrage' },
      ],
    })
    await firm.as(katrin).deputies.dismissMeanwhile()
    expect(await firm.as(katrin).deputies.meanwhile()).toBeNull()
  })
})

describe('the days of an absence', () => {
  const clock = { now: new Date('2026-11-23T09:00:00Z'), timeZone: 'Europe/Berlin' }
  const scheduled = (from: string, until: string) => absenceOf({ status: 'scheduled', from, until }, null, clock)

  it('do not hold the day that begins when it ends, and are none when it is over', () => {
    expect(scheduled('2026-11-22T23:00:00Z', '2026-11-24T23:00:00Z')).toEqual({ startsOn: '2026-11-23', endsOn: '2026-11-24' })
    expect(scheduled('2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z')).toBeNull()
  })

  it('that have been stay when it is cut short', () => {
    expect(cutShort({ startsOn: '2026-11-20', endsOn: '2026-11-27' }, TODAY)).toEqual({ startsOn: '2026-11-20', endsOn: '2026-11-22' })
    expect(cutShort({ startsOn: '2026-11-23', endsOn: '2026-11-27' }, TODAY)).toBeNull()
  })
})
