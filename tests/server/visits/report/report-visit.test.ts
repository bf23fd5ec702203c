import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { usualKinds } from '../../../../domain/commerce/complaints/ladder.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { worthPart } from '../../../../server/valuation/customer-class/worth-part.ts'
import type { VisitToReport } from '../../../../server/visits/report/report-input.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'
import { renewed } from '../../valuation/renewed.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let katrin: Person
let customerId: string
let visitId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  katrin = await firm.person('Katrin Weber')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
  visitId = uuidv7()
  await firm.as(jonas).visits.create(visit())
})

const visit = (changes: object = {}) => ({
  ...{ id: visitId, customerId, siteId: null, contactId: null },
  ...{ day: '2026-11-23', time: '08:00', minutes: 45, status: 'confirmed' as const, note: null },
  ...changes,
})

const report = (changes: Partial<VisitToReport> = {}): VisitToReport => ({
  ...{ id: uuidv7(), customerId, visit: { id: visitId, version: 1 }, at: '2026-11-23T09:00:00Z' },
  ...{ outcome: 'talk', subject: 'Besuch', text: 'Serie 5 vorgestellt', contactIds: [], projectId: null },
  ...{ targets: [], followUps: [], complaint: null, competitorPrice: null, orderNote: null },
  ...{ potentialCents: null, firstContact: [], stage: null, nextVisit: null },
  ...changes,
})

/** All that a report can bring along. */
const everything = (changes: Partial<VisitToReport> = {}): VisitToReport =>
  report({
    outcome: 'order',
    targets: [{ text: 'Serie 5 testen', dueOn: '2027-01-31' }],
    followUps: [{ id: uuidv7(), title: 'Muster schicken', dueOn: '2026-11-30', assigneeId: null }],
    complaint: { subject: 'Falsche Länge', text: 'Zwei Stangen zu kurz', kind: 'wrong' },
    competitorPrice: { competitor: 'Fremd AG', product: 'Spannzange', price: 12.5, priceUnit: 1 },
    orderNote: {
      kind: 'order',
      lines: [
        { quantity: 10, unit: 'Stk', text: 'ER32 Spannzange' },
        { quantity: null, unit: null, text: 'Fräser' },
      ],
      followUp: { id: uuidv7(), title: 'Auftrag erfassen', dueOn: '2026-11-24' },
    },
    potentialCents: 12_000_000,
    nextVisit: { id: uuidv7(), day: '2026-12-14', time: '09:00', minutes: 60, status: 'proposed' },
    ...changes,
  })

async function insideSales(person: Person): Promise<void> {
  const row = { organisationId: firm.id, id: uuidv7(), customerId, userId: person.id, role: 'inside' as const, startsOn: toDate('2020-01-01') }
  await firm.db.prisma.careTeamMember.create({ data: row })
}

/** What a report can write, counted. */
async function rows(): Promise<Record<string, number>> {
  const { prisma } = firm.db
  return {
    reports: await prisma.contactReport.count(),
    visitReports: await prisma.visitReport.count(),
    targets: await prisma.agreedTarget.count(),
    followUps: await prisma.followUp.count(),
    complaints: await prisma.complaint.count(),
    prices: await prisma.competitorPrice.count(),
    lines: await prisma.orderNoteLine.count(),
    visits: await prisma.visit.count(),
    steps: await prisma.prospectStep.count(),
    changes: await prisma.visitChange.count(),
    effects: await prisma.outboxEntry.count(),
  }
}

const refused = (reason: string) => expect.objectContaining({ cause: expect.objectContaining({ reason }) })
const makeProspect = () => firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'prospect' } })
const customer = () => firm.db.prisma.customer.findFirstOrThrow({ where: { id: customerId } })
const visitNow = () => firm.db.prisma.visit.findFirstOrThrow({ where: { id: visitId } })

describe('the report of a visit', () => {
  it('is the contact report of that visit, which is done by it', async () => {
    const input = report()
    expect(await firm.as(jonas).visitReport.write(input)).toEqual({ reportId: input.id })
    expect(await visitNow()).toMatchObject({ status: 'done', version: 2 })
    const [line] = (await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId: null })).lastContacts
    expect(line).toMatchObject({ reportId: input.id, channel: 'visit', outcome: 'reached', at: '2026-11-23T07:00:00.000Z', excerpt: input.text })
    expect((await firm.as(jonas).visits.read({ visitId })).changes).toMatchObject([{ field: 'status', before: 'confirmed', after: 'done' }])
  })

  it('of nobody met says so at the visit and in the history', async () => {
    await firm.as(jonas).visitReport.write(report({ outcome: 'not_met', text: null }))
    expect((await visitNow()).status).toBe('not_met')
    const [line] = (await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })).lastContacts
    expect(line).toMatchObject({ channel: 'visit', outcome: 'not_reached' })
  })

  it('brings everything along at once', async () => {
    await insideSales(katrin)
    const product = { organisationId: firm.id, id: uuidv7(), number: 'ER32', name: 'Spannzange ER32' }
    const group = { organisationId: firm.id, id: uuidv7(), code: 'SZ', name: 'Spannzangen' }
    await firm.db.prisma.productGroup.create({ data: group })
    await firm.db.prisma.product.create({ data: { ...product, productGroupId: group.id } })
    const input = everything()
    await firm.as(jonas).visitReport.write(input)
    const { prisma } = firm.db
    expect(await prisma.agreedTarget.findMany()).toMatchObject([{ customerId, reportId: input.id, text: 'Serie 5 testen', state: 'open' }])
    expect(await prisma.orderNoteLine.findMany({ orderBy: { position: 'asc' } })).toMatchObject([
      { text: 'ER32 Spannzange', unit: 'Stk', productId: product.id },
      { text: 'Fräser', quantity: null, productId: null },
    ])
    expect(await prisma.complaint.findMany()).toMatchObject([{ subject: 'Falsche Länge', enteredById: jonas.id, status: 'open' }])
    expect(await prisma.competitorPrice.findMany()).toMatchObject([{ competitor: 'Fremd AG', createdById: jonas.id }])
    const entered = await prisma.followUp.findFirst({ where: { id: input.orderNote!.followUp.id } })
    expect(entered).toMatchObject({ assigneeId: katrin.id, reportId: input.id, note: '10 Stk ER32 Spannzange\nFräser' })
    expect(jonas.mailbox.tasks.has(input.followUps[0]!.id)).toBe(true)
    expect(jonas.mailbox.events.get(input.nextVisit!.id)).toMatchObject({ isTentative: true, startsAt: '2026-12-14T08:00:00.000Z' })
    const said = { customerId, cents: 12_000_000n, saidOn: toDate('2026-11-23'), saidToId: jonas.id, reportId: input.id }
    expect(await prisma.potentialStatement.findMany()).toMatchObject([said])
    // For the complaint, and for what he could give.
    expect(await prisma.changedCustomer.count({ where: { customerId } })).toBe(2)
  })

  it('is there, sent again after the kind of its complaint is offered no more', async () => {
    const input = everything()
    await firm.as(jonas).visitReport.write(input)
    const sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    const kinds = usualKinds.map((kind) => ({ ...kind, isOffered: kind.key !== 'wrong' }))
    await firm.as(sabine).complaints.changePolicy({ kinds, managementId: null, version: 0 })
    expect(await firm.as(jonas).visitReport.write(input)).toEqual({ reportId: input.id })
    expect(await firm.db.prisma.complaint.count()).toBe(1)
  })

  it('brings a complaint along that is one as any other: numbered, of its kind, with its ladder, and the way to the report', async () => {
    await insideSales(katrin)
    const input = everything()
    await firm.as(jonas).visitReport.write(input)
    const { id: complaintId } = await firm.db.prisma.complaint.findFirstOrThrow()
    expect(await firm.as(katrin).complaints.read({ complaintId })).toMatchObject({
      ...{ number: 'KR-26-0001', isOurs: true, kind: 'wrong', responsible: katrin.name, reportId: input.id, text: 'Zwei Stangen zu kurz' },
      standing: { next: { step: 'confirm', dueOn: '2026-11-24' } },
    })
    firm.now = new Date('2026-11-24T07:00:00Z')
    expect((await firm.as(katrin).complaints.reminders())[0]).toMatchObject({ number: 'KR-26-0001', step: 'confirm', level: 'responsible' })
  })

  it('is read with all that only a visit has', async () => {
    const input = everything({ firstContact: ['contacts'] })
    await firm.as(jonas).visitReport.write(input)
    expect((await firm.as(katrin).contactReports.read({ reportId: input.id })).visit).toEqual({
      outcome: 'order',
      noteKind: 'order',
      lines: [
        { quantity: 10, unit: 'Stk', text: 'ER32 Spannzange' },
        { quantity: null, unit: null, text: 'Fräser' },
      ],
      firstContact: ['contacts'],
      targets: [{ text: 'Serie 5 testen', dueOn: '2027-01-31', state: 'open' }],
    })
  })

  it('gives the order to the visitor himself where the customer has no inside sales', async () => {
    const input = everything()
    await firm.as(jonas).visitReport.write(input)
    expect((await firm.db.prisma.followUp.findFirst({ where: { id: input.orderNote!.followUp.id } }))?.assigneeId).toBe(jonas.id)
  })

  it('is made once, however often it is sent', async () => {
    await makeProspect()
    const input = everything()
    await firm.as(jonas).visitReport.write(input)
    const before = await rows()
    expect(await firm.as(jonas).visitReport.write(input)).toEqual({ reportId: input.id })
    expect(await Promise.all([1, 2].map(() => firm.as(jonas).visitReport.write(input)))).toEqual([{ reportId: input.id }, { reportId: input.id }])
    expect(await rows()).toEqual(before)
  })

  it('promises a day where no time was agreed, for who is due to be visited', async () => {
    const promised = { id: uuidv7(), day: '2026-12-14', time: null, minutes: 60, status: 'confirmed' as const }
    await firm.as(jonas).visitReport.write(report({ nextVisit: promised }))
    const { customer: set } = await firm.as(jonas).visitStrategy.preferences({ customerId })
    expect(set).toMatchObject({ agreedOn: '2026-12-14', agreedSince: '2026-11-23' })
    expect(await firm.db.prisma.visit.count()).toBe(1)
    await firm.as(jonas).visitReport.write(report({ visit: null, nextVisit: { ...promised, id: uuidv7(), day: '2027-01-11' } }))
    expect((await firm.as(jonas).visitStrategy.preferences({ customerId })).customer).toMatchObject({ agreedOn: '2027-01-11' })
  })

  it('is told of by its visit, and by the time of an appointment that nobody had planned as one', async () => {
    const at = '2026-11-20T14:00:00.000Z'
    const ask = (which: { visitId: string | null; startsAt: string | null }) => firm.as(jonas).visitReport.asked({ customerId, ...which })
    expect((await ask({ visitId: null, startsAt: at })).report).toBeNull()
    const [planned, unplanned] = [report({ outcome: 'not_met' }), report({ visit: null, at })]
    await firm.as(jonas).visitReport.write(planned)
    await firm.as(jonas).visitReport.write(unplanned)
    expect((await ask({ visitId, startsAt: null })).report).toEqual({ reportId: planned.id, outcome: 'not_met' })
    expect((await ask({ visitId: null, startsAt: at })).report).toEqual({ reportId: unplanned.id, outcome: unplanned.outcome })
    await firm.as(jonas).contactReports.withdraw({ reportId: unplanned.id })
    expect((await ask({ visitId: null, startsAt: at })).report).toBeNull()
  })

  it('frees an event that was only held', async () => {
    visitId = uuidv7()
    await firm.as(jonas).visits.create(visit({ id: visitId, status: 'asked' }))
    await firm.as(jonas).visitReport.write(report())
    expect(jonas.mailbox.events.get(visitId)?.isTentative).toBe(false)
  })

  it('takes its structured part with it when it is withdrawn, and the visit can be reported again', async () => {
    const input = everything()
    await firm.as(jonas).visitReport.write(input)
    await firm.as(jonas).contactReports.withdraw({ reportId: input.id })
    expect(await rows()).toMatchObject({ visitReports: 0, targets: 0, lines: 0 })
    const followUp = await firm.db.prisma.followUp.findFirst({ where: { id: input.orderNote!.followUp.id } })
    expect(followUp).toMatchObject({ note: null, reportId: null })
    await firm.as(jonas).visitReport.write(report({ visit: { id: visitId, version: 2 } }))
    expect((await firm.as(jonas).visitReport.asked({ customerId, visitId, startsAt: null })).report).not.toBeNull()
  })
})

describe('a visit without a report', () => {
  const unreported = async () => (await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })).unreportedVisit
  const ofOtherDays = async () => (await firm.as(jonas).myDay.read()).unreported

  it('is asked about from its begin on until there is one, of its owner alone', async () => {
    expect(await unreported()).toEqual({ visitId, startsAt: '2026-11-23T07:00:00.000Z' })
    expect((await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId: null })).unreportedVisit).toBeNull()
    firm.now = new Date('2026-11-23T06:59:00Z')
    expect(await unreported()).toBeNull()
    firm.now = new Date('2026-11-24T09:00:00Z')
    expect(await ofOtherDays()).toEqual([{ visitId, startsAt: '2026-11-23T07:00:00.000Z', customerId, customer: 'Kunde GmbH' }])
    await firm.as(jonas).visitReport.write(report())
    expect([await unreported(), await ofOtherDays()]).toEqual([null, []])
  })

  it('is not asked about for ever, nor when it is today’s, which my day shows anyway', async () => {
    expect(await ofOtherDays()).toEqual([])
    firm.now = new Date('2026-12-08T09:00:00Z')
    expect([await unreported(), await ofOtherDays()]).toEqual([null, []])
  })
})

describe('a report that is refused leaves no trace', () => {
  const cases: [string, () => Promise<Partial<VisitToReport>>, string][] = [
    ['of a visit that was moved meanwhile', async () => ({ visit: { id: visitId, version: 0 } }), 'CONFLICT'],
    ['of a visit of tomorrow', async () => ({ visit: { id: await anotherVisit({ day: '2026-11-24' }), version: 1 } }), 'INVALID'],
    ['of a visit that is off', async () => ({ visit: { id: await cancelledVisit(), version: 2 } }), 'INVALID'],
    [
      'of a visit at somebody else',
      async () => ({ visit: { id: await anotherVisit({ customerId: await firm.customer('Andere') }), version: 1 } }),
      'NOT_FOUND',
    ],
    [
      'with somebody of another company',
      async () => ({ contactIds: [await firm.contact(await firm.customer('Andere'), 'x@andere.example')] }),
      'NOT_FOUND',
    ],
    ['with a stage for who is no prospect', async () => ({ stage: { from: 'found', to: 'visited', why: null } }), 'INVALID'],
    ['with a complaint of a kind that is not there', async () => ({ complaint: { subject: 'Riss', text: null, kind: 'unknown' } }), 'INVALID'],
    ['with the id of a follow-up that is there', async () => ({ followUps: [await knownFollowUp()] }), 'CONFLICT'],
    [
      'with the id of a visit that is there',
      async () => ({ nextVisit: { id: visitId, day: '2026-12-14', time: '09:00', minutes: 30, status: 'confirmed' } }),
      'CONFLICT',
    ],
  ]

  it.each(cases)('%s', async (_, changes, reason) => {
    const input = everything(await changes())
    const before = await rows()
    await expect(firm.as(jonas).visitReport.write(input)).rejects.toEqual(refused(reason))
    expect(await rows()).toEqual(before)
    expect(await firm.db.prisma.potentialStatement.count()).toBe(0)
  })

  it('by a colleague whose visit it is not', async () => {
    const before = await rows()
    await expect(firm.as(katrin).visitReport.write(everything())).rejects.toEqual(refused('NOT_FOUND'))
    expect(await rows()).toEqual(before)
  })

  it('of a visit that has one already', async () => {
    await firm.as(jonas).visitReport.write(report())
    const before = await rows()
    await expect(firm.as(jonas).visitReport.write(everything({ visit: { id: visitId, version: 2 } }))).rejects.toEqual(refused('CONFLICT'))
    expect(await rows()).toEqual(before)
  })

  async function anotherVisit(changes: object): Promise<string> {
    const id = uuidv7()
    await firm.as(jonas).visits.create(visit({ id, ...changes }))
    return id
  }
  async function cancelledVisit(): Promise<string> {
    const id = await anotherVisit({})
    await firm.as(jonas).visits.cancel({ id, version: 1 })
    return id
  }
  async function knownFollowUp() {
    const known = { id: uuidv7(), title: 'Anrufen', dueOn: '2026-11-30', assigneeId: null }
    const about = { customerId, contactId: null, projectId: null, reportId: null, note: null, mailItemId: null }
    await firm.as(jonas).followUps.create({ ...known, ...about })
    return known
  }
})

describe('where everybody sees only his own customers', () => {
  it('nobody reports, asks, settles or moves anything at another’s', async () => {
    firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [anna, bernd] = [await firm.person('Anna Huber'), await firm.person('Bernd Gruber')]
    customerId = await firm.customer('Kunde GmbH', { careTeam: [anna] })
    await makeProspect()
    await firm.as(anna).visitReport.write(report({ visit: null, targets: [{ text: 'Serie 5 testen', dueOn: '2027-01-31' }] }))
    const { id } = await firm.db.prisma.agreedTarget.findFirstOrThrow()
    const before = await rows()
    const calls = [
      () => firm.as(bernd).visitReport.write(report({ visit: null })),
      () => firm.as(bernd).visitReport.asked({ customerId, visitId: null, startsAt: null }),
      () => firm.as(bernd).agreedTargets.settle({ id, version: 1, state: 'met' }),
      () => firm.as(bernd).prospects.moveStage({ customerId, from: 'visited', to: 'quoted', why: null }),
    ]
    for (const call of calls) await expect(call()).rejects.toEqual(refused('NOT_FOUND'))
    expect(await rows()).toEqual(before)
  })
})

describe('what a report asks', () => {
  const asked = () => firm.as(jonas).visitReport.asked({ customerId, visitId, startsAt: null })

  it('is the potential until it was named, and again once it is not sure enough any more', async () => {
    expect(await asked()).toMatchObject({ asksPotential: true, potentialCents: null, isFirstContact: false, stage: null })
    await firm.as(jonas).visitReport.write(report({ potentialCents: 5_000_000 }))
    expect(await asked()).toMatchObject({ asksPotential: false, potentialCents: 5_000_000 })
    await renewed(firm, worthPart)
    expect(await asked()).toMatchObject({ asksPotential: false, potentialCents: 5_000_000 })
    firm.now = new Date('2027-12-24T09:00:00Z')
    await renewed(firm, worthPart)
    expect(await asked()).toMatchObject({ asksPotential: true })
  })

  it('is found by the begin of the event, too', async () => {
    const at = (startsAt: string) => firm.as(jonas).visitReport.asked({ customerId, visitId: null, startsAt })
    expect((await at('2026-11-23T07:00:00Z')).visit?.id).toBe(visitId)
    expect((await at('2026-11-23T07:30:00Z')).visit).toBeNull()
    await firm.as(jonas).visits.cancel({ id: visitId, version: 1 })
    expect((await at('2026-11-23T07:00:00Z')).visit).toBeNull()
  })

  it('is the checklist at the first visit at which a prospect is met', async () => {
    await makeProspect()
    expect(await asked()).toMatchObject({ isFirstContact: true, stage: 'found', visit: { id: visitId, version: 1 }, report: null })
    await firm.as(jonas).visitReport.write(report({ visit: null, outcome: 'not_met' }))
    expect(await asked()).toMatchObject({ isFirstContact: true, stage: 'contacted' })
    await firm.as(jonas).visitReport.write(report({ firstContact: ['company_presentation', 'contacts', 'contacts'] }))
    expect(await asked()).toMatchObject({ isFirstContact: false, stage: 'visited', visit: { version: 2 }, report: { outcome: expect.any(String) } })
    const [stored] = await firm.db.prisma.visitReport.findMany({ where: { outcome: 'talk' } })
    expect(stored?.firstContact).toEqual(['company_presentation', 'contacts'])
  })
})

describe('a prospect', () => {
  beforeEach(makeProspect)
  const move = (from: 'found' | 'visited' | 'dropped', to: 'quoted' | 'dropped' | 'contacted', why: string | null = null) =>
    firm.as(katrin).prospects.moveStage({ customerId, from, to, why })

  it('moves by what was decided in the report, and the way stays known', async () => {
    await firm.as(jonas).visitReport.write(report({ stage: { from: 'found', to: 'dropped', why: 'Zieht weg' } }))
    expect((await customer()).prospectStage).toBe('dropped')
    expect(await firm.db.prisma.prospectStep.findMany()).toMatchObject([{ before: 'found', after: 'dropped', why: 'Zieht weg', userId: jonas.id }])
  })

  it('moves by hand, but not from where it is no more, nor by a step that does not exist', async () => {
    await move('found', 'quoted')
    await expect(move('found', 'quoted')).rejects.toEqual(refused('CONFLICT'))
    await expect(move('dropped', 'quoted')).rejects.toEqual(refused('INVALID'))
    await expect(move('visited', 'dropped')).rejects.toEqual(refused('INVALID'))
    expect(await firm.db.prisma.prospectStep.count()).toBe(1)
  })
})

describe('an agreed target', () => {
  const settle = (person: Person, id: string, version: number, state: 'open' | 'met' | 'not_met') =>
    firm.as(person).agreedTargets.settle({ id, version, state })

  it('is met, or not, or open again; not over somebody else’s word', async () => {
    await firm.as(jonas).visitReport.write(everything())
    const { id } = await firm.db.prisma.agreedTarget.findFirstOrThrow()
    expect(await settle(katrin, id, 1, 'met')).toEqual({ id, version: 2, state: 'met' })
    expect(await firm.db.prisma.agreedTarget.findFirst()).toMatchObject({ state: 'met', settledById: katrin.id })
    await expect(settle(jonas, id, 1, 'not_met')).rejects.toEqual(refused('CONFLICT'))
    await settle(jonas, id, 2, 'open')
    expect(await firm.db.prisma.agreedTarget.findFirst()).toMatchObject({ state: 'open', settledById: null, settledAt: null })
  })

  it('stands in the cockpit, what is open first', async () => {
    const targets = [
      { text: 'Später', dueOn: '2027-03-31' },
      { text: 'Früher', dueOn: '2027-01-31' },
      { text: 'Erledigt', dueOn: '2026-12-31' },
    ]
    await firm.as(jonas).visitReport.write(report({ targets }))
    const done = await firm.db.prisma.agreedTarget.findFirstOrThrow({ where: { text: 'Erledigt' } })
    await settle(jonas, done.id, 1, 'not_met')
    const section = await firm.as(katrin).cockpit.section({ customerId, section: 'targets', cursor: null })
    expect(section).toMatchObject({ rows: [{ text: 'Früher' }, { text: 'Später' }, { text: 'Erledigt', state: 'not_met', dueOn: '2026-12-31' }] })
    const { sections } = await firm.as(katrin).cockpit.ofCustomer({ customerId, contactId: null })
    expect(sections.find((head) => head.section === 'targets')).toMatchObject({ count: 3, newestText: 'Später', newestOn: '2027-03-31' })
  })

  it('of a report that one may not read is nobody else’s business', async () => {
    await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { reportVisibility: 'participants' } })
    await firm.as(jonas).visitReport.write(everything())
    const { id } = await firm.db.prisma.agreedTarget.findFirstOrThrow()
    await expect(settle(katrin, id, 1, 'met')).rejects.toEqual(refused('NOT_FOUND'))
    const shown = async (person: Person) => {
      const section = await firm.as(person).cockpit.section({ customerId, section: 'targets', cursor: null })
      const { sections } = await firm.as(person).cockpit.ofCustomer({ customerId, contactId: null })
      return [section.section === 'targets' && section.rows.length, sections.find((head) => head.section === 'targets')?.count]
    }
    expect([await shown(katrin), await shown(jonas)]).toEqual([
      [0, 0],
      [1, 1],
    ])
    expect(await settle(jonas, id, 1, 'met')).toMatchObject({ state: 'met' })
  })
})
