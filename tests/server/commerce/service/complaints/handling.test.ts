/** Entering a complaint, what is done about it, and who may; what of it no import touches. */
import { setTimeout } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualKinds, usualLadder } from '../../../../../domain/commerce/complaints/ladder.ts'
import { toDate } from '../../../../../server/platform/database/db.ts'
import { Firm, NOW, type Person } from '../../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let sabine: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  customerId = await firm.customer('Werft', { careTeam: [jonas] })
})

const complaint = (given: object = {}) => ({
  ...{ id: uuidv7(), customerId, contactId: null, kind: 'defective', subject: 'Reißt ein', text: null, orderId: null, productNumber: null },
  ...{ reportId: null, responsibleId: null, openedOn: '2026-11-23', ...given },
})
const enter = async (given: object = {}) => (await firm.as(jonas).complaints.enter(complaint(given))).complaintId
const read = (complaintId: string, person = jonas) => firm.as(person).complaints.read({ complaintId })
const steps = async (complaintId: string) =>
  (await read(complaintId)).standing.steps.map((each) => `${each.step} ${each.state === 'done' ? `done ${each.doneOn}` : each.dueOn}`)
const pass = (days: number): void => {
  firm.now = new Date(firm.now.getTime() + days * 86_400_000)
}
const mail = (at: Date, given: object = {}) =>
  firm.db.prisma.contactReport.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), channel: 'email', direction: 'incoming', at, subject: 'Antwort', authorId: jonas.id, ...given },
      customers: { create: [{ customerId, at }] },
    },
  })

describe('a complaint that is entered', () => {
  it('has a number of its own, counted within its year', async () => {
    const numbers = []
    for (const openedOn of ['2026-11-23', '2026-11-20', '2025-12-30'])
      numbers.push((await firm.as(jonas).complaints.enter(complaint({ openedOn }))).number)
    expect(numbers).toEqual(['KR-26-0001', 'KR-26-0002', 'KR-25-0001'])
  })

  it('is there once, however often it is sent, and takes no number twice', async () => {
    const input = complaint()
    const answers = await Promise.all([1, 2, 3].map(() => firm.as(jonas).complaints.enter(input)))
    expect(new Set(answers.map(({ number }) => number))).toEqual(new Set(['KR-26-0001']))
    expect((await firm.as(jonas).complaints.enter(complaint())).number).toBe('KR-26-0002')
  })

  it('is there, sent again after its kind is offered no more', async () => {
    const input = complaint()
    const first = await firm.as(jonas).complaints.enter(input)
    const kinds = usualKinds.map((kind) => ({ ...kind, isOffered: kind.key !== input.kind }))
    await firm.as(sabine).complaints.changePolicy({ kinds, managementId: null, version: 0 })
    expect(await firm.as(jonas).complaints.enter(input)).toEqual(first)
    await expect(firm.as(jonas).complaints.enter(complaint())).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('stands in the cockpit with its next step, for everybody who sees the customer', async () => {
    const complaintId = await enter()
    const answer = await firm.as(sabine).cockpit.section({ customerId, section: 'complaints', cursor: null })
    expect(answer).toMatchObject({
      rows: [{ complaintId, number: 'KR-26-0001', status: 'open', responsible: 'Jonas Petersen', next: { step: 'confirm', dueOn: '2026-11-24' } }],
    })
  })

  it('can be taken back until somebody has done something', async () => {
    const complaintId = await enter()
    await firm.as(jonas).complaints.withdraw({ complaintId })
    await firm.as(jonas).complaints.withdraw({ complaintId })
    await expect(read(complaintId)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    const other = await enter()
    await firm.as(sabine).complaints.doStep({ id: uuidv7(), complaintId: other, step: 'confirm' })
    await expect(firm.as(jonas).complaints.withdraw({ complaintId: other })).rejects.toMatchObject({ code: 'CONFLICT' })
    await firm.as(sabine).complaints.withdraw({ complaintId: other })
    expect((await read(other)).number).toBe('KR-26-0002')
  })

  it('is not taken back once somebody has said something of it', async () => {
    const complaintId = await enter()
    const said = { kind: 'wrong', responsibleId: null, internalText: null, customerText: 'Ersatz kommt', cause: null, remedy: null } as const
    await firm.as(sabine).complaints.change({ complaintId, ...said, costCents: null, verdict: null, version: 1 })
    await expect(firm.as(jonas).complaints.withdraw({ complaintId })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect((await read(complaintId)).customerText).toBe('Ersatz kommt')
  })

  it.each([
    ['a kind that is not there', { kind: 'unknown' }],
    ['a day ahead', { openedOn: '2026-11-24' }],
  ])('is refused with %s, and leaves nothing', async (_what, given) => {
    await expect(firm.as(jonas).complaints.enter(complaint(given))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await firm.db.prisma.complaint.count()).toBe(0)
  })
})

describe('what a customer is worth', () => {
  const said = { kind: 'wrong', responsibleId: null, internalText: null, customerText: null, cause: null, remedy: null, costCents: null } as const
  const close = (complaintId: string) => ({ id: uuidv7(), complaintId, step: 'close' as const })
  const changes: [string, (complaintId: string) => Promise<unknown>][] = [
    ['taken back', (complaintId) => firm.as(jonas).complaints.withdraw({ complaintId })],
    ['judged', (complaintId) => firm.as(jonas).complaints.change({ complaintId, ...said, verdict: 'not_justified', version: 1 })],
    ['closed', (complaintId) => firm.as(jonas).complaints.doStep(close(complaintId))],
  ]
  const marks = () => firm.db.prisma.changedCustomer.count({ where: { customerId } })

  it('is worked out anew once there is a complaint', async () => {
    await firm.db.prisma.changedCustomer.deleteMany({})
    await enter()
    expect(await marks()).toBe(1)
  })

  it.each(changes)('is worked out anew once it is %s', async (_what, change) => {
    const complaintId = await enter()
    await firm.db.prisma.changedCustomer.deleteMany({})
    await change(complaintId)
    expect(await marks()).toBe(1)
  })

  it('is worked out anew once it is open again', async () => {
    const complaintId = await enter()
    const step = close(complaintId)
    await firm.as(jonas).complaints.doStep(step)
    await firm.db.prisma.changedCustomer.deleteMany({})
    for (const _ of [1, 2]) await firm.as(jonas).complaints.undoStep(step)
    expect(await marks()).toBe(1)
  })
})

describe('a step', () => {
  it('is done by one press, with who and when, and taken back', async () => {
    const complaintId = await enter()
    pass(1)
    const step = { id: uuidv7(), complaintId, step: 'confirm' as const }
    await firm.as(sabine).complaints.doStep(step)
    await firm.as(sabine).complaints.doStep(step)
    await firm.as(jonas).complaints.doStep({ ...step, id: uuidv7() })
    const { done } = await read(complaintId)
    expect(done).toEqual([{ id: step.id, step: 'confirm', by: 'Sabine Hoffmann', at: firm.now.toISOString() }])
    expect(await steps(complaintId)).toEqual([
      'confirm done 2026-11-24',
      ...['measure 2026-11-25', 'word 2026-12-01', 'answer 2026-12-07', 'close 2026-12-21'],
    ])
    await firm.as(jonas).complaints.undoStep(step)
    expect((await steps(complaintId))[0]).toBe('confirm 2026-11-24')
  })

  it('of words: again and again', async () => {
    const complaintId = await enter()
    for (const _ of [1, 2]) await firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId, step: 'word' })
    expect((await read(complaintId)).done).toHaveLength(2)
  })

  it('of words, taken back twice by whoever gave it: that of a colleague stays', async () => {
    const complaintId = await enter()
    const [mine, hers] = [uuidv7(), uuidv7()]
    await firm.as(jonas).complaints.doStep({ id: mine, complaintId, step: 'word' })
    await firm.as(sabine).complaints.doStep({ id: hers, complaintId, step: 'word' })
    for (const _ of [1, 2]) await firm.as(jonas).complaints.undoStep({ id: mine, complaintId, step: 'word' })
    expect((await read(complaintId)).done).toMatchObject([{ by: 'Sabine Hoffmann' }])
  })

  it('does not come to one that is closed in the same moment', async () => {
    const complaintId = await enter()
    const entry = { organisationId: firm.id, id: uuidv7(), complaintId, step: 'close' as const, doneById: sabine.id, doneAt: firm.now }
    const word = await firm.db.prisma.$transaction(async (tx) => {
      await tx.complaintHandling.updateMany({ where: { complaintId }, data: { cause: 'Lager' } })
      const late = firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId, step: 'word' })
      const settled = late.then(
        () => null,
        (error: unknown) => error,
      )
      await setTimeout(100)
      await tx.complaintStepDone.create({ data: entry })
      return { settled }
    })
    expect(await word.settled).toMatchObject({ code: 'CONFLICT' })
  })

  it('closes it everywhere, and opens it again when taken back', async () => {
    const complaintId = await enter()
    const close = { id: uuidv7(), complaintId, step: 'close' as const }
    await firm.as(jonas).complaints.doStep(close)
    const closed = await firm.as(jonas).cockpit.section({ customerId, section: 'complaints', cursor: null })
    expect(closed).toMatchObject({ rows: [{ status: 'closed', closedOn: '2026-11-23', next: null }] })
    await expect(firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId, step: 'word' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await firm.as(jonas).complaints.undoStep(close)
    expect(await read(complaintId)).toMatchObject({ status: 'open', standing: { next: { step: 'confirm' } } })
  })
})

describe('one from a source', () => {
  const imported = async () => {
    const id = uuidv7()
    const days = { openedOn: toDate('2026-11-16'), deadlineOn: toDate('2026-11-30') }
    await firm.db.prisma.complaint.create({ data: { organisationId: firm.id, id, number: 'RK-1', customerId, subject: 'Fehlmenge', ...days } })
    return id
  }

  it('is dealt with alike, and its day for the answer counts', async () => {
    const complaintId = await imported()
    expect(await steps(complaintId)).toEqual([
      ...['confirm 2026-11-17', 'measure 2026-11-18', 'word 2026-11-23', 'answer 2026-11-30', 'close 2026-12-14'],
    ])
    await firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId, step: 'close' })
    expect(await read(complaintId)).toMatchObject({ status: 'closed', isOurs: false })
    expect(await firm.db.prisma.complaint.findFirst({ where: { id: complaintId } })).toMatchObject({ status: 'open', closedOn: null })
  })
})

describe('while the customer has to answer', () => {
  it('the clock stands until his mail comes, and the page names it', async () => {
    const complaintId = await enter()
    await firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId, step: 'confirm' })
    pass(1)
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: 'Fotos' })
    pass(3)
    expect(await read(complaintId)).toMatchObject({ standing: { isPaused: true }, pauses: [{ because: 'Fotos', endedAt: null, reportId: null }] })
    await mail(firm.now, { direction: 'outgoing' })
    await mail(firm.now, { channel: 'phone', outcome: 'not_reached' })
    expect((await read(complaintId)).standing.isPaused).toBe(true)
    const { id: reportId, at } = await mail(firm.now)
    expect(await read(complaintId)).toMatchObject({ standing: { isPaused: false }, pauses: [{ endedAt: at.toISOString(), endedBy: null, reportId }] })
    // Three workdays were the customer's: 25, 26 and 27 November.
    expect(await steps(complaintId)).toEqual([
      'confirm done 2026-11-23',
      'measure 2026-11-30',
      'word 2026-12-04',
      'answer 2026-12-10',
      'close 2026-12-24',
    ])
    await firm.db.prisma.contactReport.updateMany({ where: { id: reportId }, data: { withdrawnAt: firm.now } })
    expect((await read(complaintId)).standing.isPaused).toBe(true)
  })

  it.each<[string, boolean, { address: string; isByMachine?: boolean; loggedBecause?: string }]>([
    ['of somebody at his domain', true, { address: 'neu@lager.werft.example' }],
    ['of a person of his', true, { address: 'anna@freemail.example' }],
    ['of his office', true, { address: 'werft@freemail.example' }],
    ['of one at another domain', false, { address: 'anna@diewerft.example' }],
    ['that a machine wrote', false, { address: 'anna@werft.example', isByMachine: true }],
    ['through a gateway', true, { address: 'fax@telefon.example', loggedBecause: 'gateway' }],
  ])('a mail %s lets it go: %s', async (_what, goes, { address, isByMachine = false, loggedBecause = 'address' }) => {
    const [organisationId, { prisma }] = [firm.id, firm.db]
    await prisma.customerDomain.create({ data: { organisationId, id: uuidv7(), customerId, domain: 'werft.example' } })
    await prisma.customerEmail.create({ data: { organisationId, id: uuidv7(), customerId, address: 'werft@freemail.example' } })
    await firm.contact(customerId, 'anna@freemail.example')
    const complaintId = await enter()
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: null })
    pass(1)
    const { id: reportId } = await mail(firm.now, { loggedBecause })
    const [identity, messageKey] = [reportId, uuidv7()].map((each) => each.replaceAll('-', '').repeat(2)) as [string, string]
    await prisma.reportMail.create({ data: { organisationId, reportId, identity, messageKey, isByMachine, sentAt: firm.now } })
    await prisma.reportParticipant.create({ data: { organisationId, id: uuidv7(), reportId, role: 'sender', address } })
    expect((await read(complaintId)).standing.isPaused).toBe(!goes)
  })

  it('his mail of the same second lets it go, as mails bear whole seconds', async () => {
    const complaintId = await enter()
    firm.now = new Date(`${firm.now.toISOString().slice(0, 19)}.700Z`)
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: null })
    await mail(new Date(firm.now.getTime() - 1_700))
    expect((await read(complaintId)).standing.isPaused).toBe(true)
    await mail(new Date(firm.now.getTime() - 700))
    expect((await read(complaintId)).standing.isPaused).toBe(false)
  })

  it('somebody may let it go again, pause it anew, and take that back', async () => {
    const complaintId = await enter()
    const [first, second] = [uuidv7(), uuidv7()]
    await firm.as(jonas).complaints.beginPause({ id: first, complaintId, because: null })
    await firm.as(jonas).complaints.beginPause({ id: first, complaintId, because: null })
    pass(1)
    await firm.as(sabine).complaints.endPause({ complaintId })
    await firm.as(sabine).complaints.endPause({ complaintId })
    expect((await read(complaintId)).pauses).toMatchObject([{ pauseId: first, endedBy: 'Sabine Hoffmann', endedAt: firm.now.toISOString() }])
    await firm.as(jonas).complaints.beginPause({ id: second, complaintId, because: null })
    expect((await read(complaintId)).standing.isPaused).toBe(true)
    await firm.as(jonas).complaints.undoPause({ complaintId, pauseId: second })
    expect((await read(complaintId)).standing.isPaused).toBe(false)
  })

  it('a pause in the place of another, taken back, lets that one go on', async () => {
    const complaintId = await enter()
    const second = uuidv7()
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: 'Fotos' })
    pass(1)
    await firm.as(sabine).complaints.beginPause({ id: second, complaintId, because: 'Muster' })
    await firm.as(sabine).complaints.undoPause({ complaintId, pauseId: second })
    expect(await read(complaintId)).toMatchObject({ standing: { isPaused: true }, pauses: [{ because: 'Fotos', endedAt: null, endedBy: null }] })
  })

  it('what he wrote before does not count', async () => {
    const complaintId = await enter()
    await mail(new Date(NOW.getTime() - 1000))
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: null })
    expect((await read(complaintId)).standing.isPaused).toBe(true)
  })
})

describe('what is said of it', () => {
  const said = { kind: 'wrong', responsibleId: null, internalText: 'intern', customerText: 'Ersatz kommt', cause: 'Lager', remedy: 'Ersatz' } as const
  const rest = { costCents: 12_000, verdict: 'goodwill' } as const

  it('is kept, each text apart', async () => {
    const complaintId = await enter()
    await firm.as(jonas).complaints.change({ complaintId, ...said, ...rest, responsibleId: sabine.id, version: 1 })
    expect(await read(complaintId)).toMatchObject({ ...said, ...rest, responsibleId: sabine.id, responsible: 'Sabine Hoffmann', version: 2 })
  })

  it('is not lost to somebody who knew less', async () => {
    const complaintId = await enter()
    await firm.as(jonas).complaints.change({ complaintId, ...said, ...rest, version: 1 })
    await expect(firm.as(sabine).complaints.change({ complaintId, ...said, ...rest, cause: null, version: 1 })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
    expect((await read(complaintId)).cause).toBe('Lager')
  })

  it('moves its days with another kind', async () => {
    const kinds = usualKinds
      .map((kind) => (kind.key === 'wrong' ? { ...kind, ladder: { ...usualLadder, confirm: 3 } } : kind))
      .map((kind) => ({ ...kind }))
    const slow = kinds.map((kind) => (kind.key === 'wrong' ? { ...kind, ladder: { ...kind.ladder, measure: 3 } } : kind))
    await firm.as(sabine).complaints.changePolicy({ kinds: slow, managementId: null, version: 0 })
    const complaintId = await enter()
    await firm.as(jonas).complaints.change({ complaintId, ...said, ...rest, version: 1 })
    expect((await steps(complaintId))[0]).toBe('confirm 2026-11-26')
  })
})

describe('a repeated fault', () => {
  it('is found at once, with the earlier one', async () => {
    const earlier = await enter({ productNumber: 'W-100', openedOn: '2026-11-16' })
    await firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId: earlier, step: 'measure' })
    const asked = { kind: 'defective', productNumber: 'W-100', orderId: null }
    expect(await firm.as(jonas).complaints.repeats(asked)).toEqual([])
    await firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId: earlier, step: 'close' })
    pass(1)
    expect(await firm.as(jonas).complaints.repeats(asked)).toMatchObject([{ complaintId: earlier, number: 'KR-26-0001', repeat: 'perhaps' }])
    const later = await enter({ productNumber: 'W-100', openedOn: '2026-11-24' })
    expect((await read(later)).repeats).toMatchObject([{ complaintId: earlier, repeat: 'perhaps' }])
    expect(await firm.as(jonas).complaints.repeats({ ...asked, kind: 'wrong' })).toEqual([])
  })

  it('is found behind many that are open still', async () => {
    const earlier = await enter({ productNumber: 'W-100', openedOn: '2026-11-16' })
    await firm.as(jonas).complaints.doStep({ id: uuidv7(), complaintId: earlier, step: 'close' })
    for (let left = 21; left > 0; left--) await enter({ productNumber: 'W-100', openedOn: '2026-11-17' })
    pass(1)
    const found = await firm.as(jonas).complaints.repeats({ kind: 'defective', productNumber: 'W-100', orderId: null })
    expect(found).toMatchObject([{ complaintId: earlier }])
  })
})
