/** Who is told of an open complaint, where, and how often. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualKinds } from '../../../../../domain/commerce/complaints/ladder.ts'
import { addDays } from '../../../../../domain/time/local-time.ts'
import { sendMorningMail } from '../../../../../server/cockpit/my-day/send-morning-mail.ts'
import { toDate } from '../../../../../server/platform/database/db.ts'
import { AppError, type Reason } from '../../../../../server/platform/errors.ts'
import { Firm, type Person } from '../../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let katrin: Person
let sabine: Person
let chef: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  katrin = await firm.person('Katrin Weber')
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  chef = await firm.person('Carla Chefin', 'admin')
  customerId = await firm.customer('Werft', { careTeam: [jonas] })
  on('2026-11-23')
})

/** Monday, 23 November, at 6:31 in Berlin. */
const on = (day: string): void => {
  firm.now = new Date(`${day}T05:31:00Z`)
}
const enter = async (given: object = {}): Promise<string> => {
  const complaint = {
    id: uuidv7(),
    customerId,
    contactId: null,
    kind: 'defective',
    subject: 'Reißt ein',
    text: null,
    orderId: null,
    productNumber: null,
  }
  const { complaintId } = await firm
    .as(jonas)
    .complaints.enter({ ...complaint, reportId: null, responsibleId: null, openedOn: '2026-11-23', ...given })
  return complaintId
}
const done = (complaintId: string, step: 'confirm' | 'measure' | 'answer') => firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId, step })
const lines = async (person: Person): Promise<string[]> =>
  (await firm.as(person).complaints.reminders()).map(({ number, step, level, forName }) => [number, step, level, forName].filter(Boolean).join(' '))
const nameManagement = () => firm.as(sabine).complaints.changePolicy({ kinds: [...usualKinds], managementId: chef.id, version: 0 })
const isAway = (person: Person, deputy: Person, startsOn: string, endsOn: string) =>
  firm.db.prisma.deputy.create({
    data: { organisationId: firm.id, id: uuidv7(), userId: person.id, deputyId: deputy.id, startsOn: toDate(startsOn), endsOn: toDate(endsOn) },
  })

/** What the mails of a morning say. */
async function mailsOf(person: Person, failing?: Reason): Promise<string[]> {
  const placed: string[] = []
  await sendMorningMail(firm.context(person), async ({ text }) => {
    if (failing) throw new AppError(failing, 'no')
    placed.push(text)
  })
  return placed
}

describe('in my day', () => {
  it('a complaint shows at half to whoever is responsible, once it is late to the head, two workdays later to management', async () => {
    await nameManagement()
    await done(await enter(), 'confirm')
    const told = async () => [await lines(jonas), await lines(sabine), await lines(chef), await lines(katrin)]
    expect(await told()).toEqual([[], [], [], []])
    on('2026-11-24')
    expect(await told()).toEqual([['KR-26-0001 measure responsible'], [], [], []])
    on('2026-11-26')
    expect(await told()).toEqual([['KR-26-0001 measure responsible', 'KR-26-0001 word responsible'], ['KR-26-0001 measure head'], [], []])
    on('2026-11-30')
    expect((await told()).slice(1)).toEqual([['KR-26-0001 measure head'], ['KR-26-0001 measure management'], []])
  })

  it('where nobody is named as management the heads hear of it once more; where nobody is responsible, the heads do', async () => {
    await firm.db.prisma.careTeamMember.deleteMany({ where: { customerId } })
    await enter()
    on('2026-11-24')
    expect(await lines(sabine)).toEqual(['KR-26-0001 confirm responsible', 'KR-26-0001 measure responsible'])
    on('2026-11-27')
    expect(await lines(sabine)).toContain('KR-26-0001 confirm management')
    expect([...(await lines(jonas)), ...(await lines(chef))]).toEqual([])
  })

  it('where whoever was named as management has left the heads hear of it once more', async () => {
    await nameManagement()
    await enter()
    await firm.db.prisma.user.updateMany({ where: { id: chef.id }, data: { isActive: false } })
    on('2026-11-27')
    expect(await lines(sabine)).toContain('KR-26-0001 confirm management')
  })

  it('shows at nobody who may not see the customer, but at whoever cares for him, and the heads for management', async () => {
    firm = await Firm.found(database, { customerVisibility: 'care_team' })
    jonas = await firm.person('Jonas Petersen')
    katrin = await firm.person('Katrin Weber')
    sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    customerId = await firm.customer('Werft', { careTeam: [jonas] })
    await firm.as(sabine).complaints.changePolicy({ kinds: [...usualKinds], managementId: katrin.id, version: 0 })
    await done(await enter({ responsibleId: katrin.id }), 'confirm')
    on('2026-11-30')
    expect(await lines(katrin)).toEqual([])
    const forResponsible = ['measure', 'word', 'answer'].map((step) => `KR-26-0001 ${step} responsible`)
    expect(await lines(jonas)).toEqual(forResponsible)
    expect(await lines(sabine)).toEqual(['KR-26-0001 measure head', 'KR-26-0001 measure management'])
    await firm.db.prisma.careTeamMember.create({
      data: { organisationId: firm.id, id: uuidv7(), customerId, userId: katrin.id, role: 'inside', startsOn: toDate('2026-01-01') },
    })
    expect([...(await lines(katrin))].sort()).toEqual([...forResponsible, 'KR-26-0001 measure management'].sort())
    expect(await lines(jonas)).toEqual([])
  })

  it('shows at the deputy of whoever is away, with for whom', async () => {
    await enter()
    await isAway(jonas, katrin, '2026-11-24', '2026-11-24')
    on('2026-11-24')
    expect(await lines(katrin)).toEqual(['KR-26-0001 confirm responsible Jonas Petersen', 'KR-26-0001 measure responsible Jonas Petersen'])
    on('2026-11-25')
    expect(await lines(katrin)).toEqual([])
  })

  it('is gone with what it is about, and waits while the customer has to answer', async () => {
    const complaintId = await enter()
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: null })
    on('2026-12-10')
    expect([...(await lines(jonas)), ...(await lines(sabine))]).toEqual([])
    await firm.as(jonas).complaints.endPause({ complaintId })
    on('2026-12-14')
    expect(await lines(sabine)).toEqual(['KR-26-0001 confirm head'])
    await done(complaintId, 'answer')
    expect(await lines(sabine)).toEqual([])
  })
})

describe('complaints that a source tells of when a company begins', () => {
  const imported = async (number: string, openedOn: string, given: object = {}) => {
    const [organisationId, id] = [firm.id, uuidv7()]
    const days = { openedOn: toDate(openedOn), deadlineOn: toDate(addDays(openedOn, 14)) }
    await firm.db.prisma.complaint.create({ data: { organisationId, id, number, customerId, subject: 'Fehlmenge', ...days, ...given } })
    await firm.db.prisma.externalNumber.create({
      data: { organisationId, source: 'erp', entity: 'complaint', externalId: number, entityId: id, createdAt: firm.now },
    })
  }

  it('are shown with the answer they owe, and do not all go up to whoever leads', async () => {
    await nameManagement()
    await imported('RK-1', '2026-10-01', { status: 'in_progress' })
    await imported('RK-2', '2026-10-02')
    expect(await lines(jonas)).toEqual(['RK-1 answer responsible', 'RK-1 close responsible', 'RK-2 answer responsible', 'RK-2 close responsible'])
    const answer = await firm.as(jonas).cockpit.section({ customerId, section: 'complaints', cursor: null })
    expect(answer).toMatchObject({ rows: [{ next: { step: 'answer' } }, { next: { step: 'answer' } }] })
    on('2026-12-21')
    expect([...(await lines(sabine)), ...(await lines(chef))]).toEqual([])
  })

  it('what is new then goes its way', async () => {
    await imported('RK-3', '2026-11-20')
    on('2026-11-24')
    expect(await lines(jonas)).toEqual(['RK-3 confirm responsible', 'RK-3 measure responsible'])
    expect(await lines(sabine)).toEqual(['RK-3 confirm head'])
  })
})

describe('in the morning mail', () => {
  it('each level comes once, bundled, one mail a person a day', async () => {
    await enter()
    await enter()
    on('2026-11-24')
    const [mail] = await mailsOf(jonas)
    expect(mail?.split('\n\n')).toEqual(
      ['0001', '0001', '0002', '0002'].map((number, place) =>
        expect.stringMatching(
          new RegExp(
            `^Erinnerung: Reklamation KR-26-${number}, ${place % 2 === 0 ? 'Eingang' : 'sofort'} .*\\nhttps://cockpit.example/workspace#/customers/`,
          ),
        ),
      ),
    )
    expect(await mailsOf(jonas)).toEqual([])
    on('2026-11-25')
    expect(await mailsOf(jonas)).toEqual([])
    expect((await mailsOf(sabine))[0]?.split('\n\n')).toHaveLength(2)
    on('2026-11-26')
    expect(await mailsOf(jonas)).toEqual([expect.stringContaining('Zwischenstand')])
    expect(mail).not.toMatch(/Werft|Reißt/)
  })

  it('after 30 days in which nothing ran each level comes once, in one mail', async () => {
    await nameManagement()
    for (let left = 3; left > 0; left--) await enter()
    on('2026-12-23')
    const all: string[] = []
    for (const day of ['2026-12-23', '2026-12-24', '2026-12-28', '2026-12-29', '2027-01-04']) {
      on(day)
      for (const person of [jonas, katrin, sabine, chef]) {
        const mails = await mailsOf(person)
        expect(mails.length).toBeLessThanOrEqual(1)
        all.push(...mails.flatMap((text) => text.split('\n\n').map((line) => `${person.name} ${line.split('\n')[0]}`)))
      }
    }
    expect(new Set(all).size).toBe(all.length)
    // Five steps of three complaints at three levels, but for those of the end that come later than these days.
    expect(all.filter((line) => line.includes('KR-26-0001')).length).toBe(15)
    const rows = await firm.db.prisma.complaintReminder.findMany({ where: { level: 'responsible' } })
    expect(rows.every(({ forId, sentToId }) => forId === jonas.id && sentToId === jonas.id)).toBe(true)
  })

  it('goes to the deputy instead, and does not come again when he is back', async () => {
    await enter()
    await isAway(jonas, katrin, '2026-11-24', '2026-11-24')
    on('2026-11-24')
    expect(await mailsOf(jonas)).toEqual([])
    expect(await mailsOf(katrin)).toEqual([expect.stringContaining('KR-26-0001')])
    on('2026-11-25')
    expect(await mailsOf(jonas)).toEqual([])
  })

  it('where the deputy is away himself goes to whom it is for, and not to him', async () => {
    await enter()
    await isAway(jonas, katrin, '2026-11-24', '2026-11-24')
    await isAway(katrin, sabine, '2026-11-24', '2026-11-24')
    on('2026-11-24')
    expect(await mailsOf(katrin)).toEqual([])
    expect(await mailsOf(jonas)).toEqual([expect.stringContaining('KR-26-0001')])
  })

  it('two who stand in for him on one day share them, and neither has an empty mail', async () => {
    await enter()
    await isAway(jonas, katrin, '2026-11-24', '2026-11-24')
    await isAway(jonas, sabine, '2026-11-24', '2026-11-24')
    on('2026-11-24')
    const mails = (await Promise.all([mailsOf(katrin), mailsOf(sabine)])).flat()
    expect(mails.every((text) => text.includes('KR-26-0001'))).toBe(true)
    expect(mails.join().match(/Eingang bestätigen/g)).toHaveLength(1)
  })

  it('where the deputy may not see the customer goes to whom it is for', async () => {
    firm = await Firm.found(database, { customerVisibility: 'care_team' })
    jonas = await firm.person('Jonas Petersen')
    katrin = await firm.person('Katrin Weber')
    sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    customerId = await firm.customer('Werft', { careTeam: [jonas] })
    await enter({ responsibleId: sabine.id })
    await isAway(sabine, katrin, '2026-11-24', '2026-11-24')
    on('2026-11-24')
    expect(await mailsOf(katrin)).toEqual([])
    expect(await mailsOf(sabine)).toEqual([expect.stringContaining('KR-26-0001')])
  })

  it('where the deputy has left goes to whom it is for', async () => {
    await enter()
    await isAway(jonas, katrin, '2026-11-24', '2026-11-24')
    await firm.db.prisma.user.updateMany({ where: { id: katrin.id }, data: { isActive: false } })
    on('2026-11-24')
    expect(await mailsOf(jonas)).toEqual([expect.stringContaining('KR-26-0001')])
  })

  it('of whom has left goes to whoever cares for the customer, else to the heads', async () => {
    await enter({ responsibleId: katrin.id })
    await firm.db.prisma.user.updateMany({ where: { id: katrin.id }, data: { isActive: false } })
    on('2026-11-24')
    expect(await lines(jonas)).toEqual(['KR-26-0001 confirm responsible', 'KR-26-0001 measure responsible'])
    await firm.db.prisma.careTeamMember.deleteMany({ where: { customerId } })
    expect(await lines(sabine)).toEqual(['KR-26-0001 confirm responsible', 'KR-26-0001 measure responsible'])
  })

  it('what is new is told although hundreds told before are still open', async () => {
    const rows = Array.from({ length: 201 }, (_, each) => ({
      ...{ organisationId: firm.id, id: uuidv7(), number: `RK-${each}`, customerId, subject: 'Fehlmenge' },
      ...{ openedOn: toDate('2026-10-01'), deadlineOn: toDate('2026-10-15') },
    }))
    await firm.db.prisma.complaint.createMany({ data: rows })
    await mailsOf(jonas)
    await enter({ openedOn: '2026-11-23' })
    const told: string[] = []
    for (const day of ['2026-11-24', '2026-11-25', '2026-11-26']) {
      on(day)
      told.push(...(await mailsOf(jonas)))
    }
    expect(told.join()).toContain('KR-26-0001')
  })

  it.each([
    ['OUTLOOK_BUSY', 1],
    ['OUTLOOK_REFUSED', 1],
    ['OUTLOOK_DOWN', 0],
  ] as const)('that failed by %s is told %s more time the day after', async (reason, times) => {
    await enter()
    on('2026-11-24')
    expect(await mailsOf(jonas, reason)).toEqual([])
    on('2026-11-25')
    const told = (await mailsOf(jonas)).join().match(/Eingang bestätigen/g) ?? []
    expect(told).toHaveLength(times)
  })
})
