import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
})

const item = (addresses: string[], changes: object = {}) => ({
  mode: 'read' as const,
  addresses: addresses.map((address) => ({ address, name: '' })),
  mail: null,
  customerId: null,
  ...changes,
})

const own = () => ({ organisationId: firm.id, id: uuidv7() })

async function order(customerId: string, orderedOn: string, totalCents: bigint, changes: object = {}): Promise<void> {
  await firm.db.prisma.order.create({
    data: { ...own(), customerId, number: `AU-${orderedOn}`, orderedOn: toDate(orderedOn), status: 'delivered', totalCents, ...changes },
  })
}

const callAt = (id: string, customerId: string) => ({
  id,
  customerId,
  contactId: null,
  channel: 'phone' as const,
  direction: 'incoming' as const,
  outcome: null,
  at: '2026-11-20T10:00:00Z',
  subject: 'Anruf',
  text: null,
  projectId: null,
  followUp: null,
})

describe('the cockpit of an open item', () => {
  it('is the sender’s also when more customers are on the mail than can be chosen from, and tells how many more', async () => {
    const others = Array.from({ length: 54 }, (_, i) => `person${i}@kunde${i}.example`)
    for (const address of others) await firm.customer(`Kunde ${address}`, { addresses: [address] })
    await firm.customer('Absender GmbH', { addresses: ['anna@absender.example'] })
    const answer = await firm.as(jonas).cockpit.ofItem(item(['anna@absender.example', ...others]))
    expect(answer).toMatchObject({ kind: 'customers', cockpit: { customer: { name: 'Absender GmbH' } }, more: 5 })
    const names = answer.kind === 'customers' ? answer.choices.map(({ name }) => name) : []
    expect(names).toEqual(['Absender GmbH', ...others.slice(0, 49).map((address) => `Kunde ${address}`)])
  })

  it('is the sender’s', async () => {
    await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
    const answer = await firm.as(jonas).cockpit.ofItem(item([' Anna@KUNDE.example', 'kollege@firma.example']))
    expect(answer).toMatchObject({
      kind: 'customers',
      cockpit: { customer: { name: 'Kunde GmbH' }, person: { name: 'anna' } },
      choices: [{ name: 'Kunde GmbH' }],
    })
  })

  it('offers every customer of a person at two firms, and of all people, the wanted one first', async () => {
    const first = await firm.customer('Alpha GmbH', { addresses: ['anna@alpha.example'] })
    const second = await firm.customer('Beta GmbH')
    const anna = await firm.db.prisma.contactEmail.findFirst({ where: { address: 'anna@alpha.example' } })
    await firm.contact(second, 'anna@alpha.example', anna?.contactId)
    await firm.customer('Gamma GmbH', { addresses: ['carl@gamma.example'] })
    const answer = await firm.as(jonas).cockpit.ofItem(item(['anna@alpha.example', 'carl@gamma.example'], { customerId: second }))
    expect(answer.kind === 'customers' && answer.choices.map(({ name }) => name)).toEqual(['Beta GmbH', 'Alpha GmbH', 'Gamma GmbH'])
    expect(answer.kind === 'customers' && answer.cockpit.customer.customerId).toBe(second)
    expect(first).not.toBe(second)
  })

  it('takes 500 recipients', async () => {
    await firm.customer('Letzte GmbH', { addresses: ['r499@x.example'] })
    const addresses = Array.from({ length: 500 }, (_, i) => `r${i}@x.example`)
    expect(await firm.as(jonas).cockpit.ofItem(item(addresses, { mode: 'compose' }))).toMatchObject({
      kind: 'customers',
      choices: [{ name: 'Letzte GmbH' }],
    })
  })

  it('matches shared addresses to the company', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    await firm.db.prisma.customerEmail.create({ data: { ...own(), customerId, address: 'info@kunde.example' } })
    expect(await firm.as(jonas).cockpit.ofItem(item(['info@kunde.example']))).toMatchObject({ kind: 'customers', choices: [{ contactId: null }] })
  })

  it('proposes the customer of an unknown sender’s company, by domain or by name, never for free mail', async () => {
    await firm.customer('Müller Metallbau GmbH', { domain: 'mm-stahl.example' })
    await firm.customer('Schröder Werkzeugbau KG')
    const proposals = async (address: string) => {
      const answer = await firm.as(jonas).cockpit.ofItem(item([address]))
      return answer.kind === 'unknown' ? answer.proposals.map(({ name, because }) => [name, because]) : answer.kind
    }
    expect(await proposals('neu@mail.mm-stahl.example')).toEqual([['Müller Metallbau GmbH', 'domain']])
    expect(await proposals('neu@schroeder-werkzeugbau.de')).toEqual([['Schröder Werkzeugbau KG', 'name']])
    expect(await proposals('mueller.metallbau@gmx.de')).toEqual([])
  })

  it('is none for colleagues only, and quiet for ignored senders', async () => {
    await firm.as(jonas).customers.ignoreSender({ address: 'Werbung@shop.example' })
    expect(await firm.as(jonas).cockpit.ofItem(item(['petra@firma.example']))).toEqual({ kind: 'internal', mail: { state: 'not_logged' } })
    expect(await firm.as(jonas).cockpit.ofItem(item(['werbung@shop.example']))).toMatchObject({ kind: 'ignored', address: 'werbung@shop.example' })
    await firm.as(jonas).customers.unignoreSender({ address: 'werbung@shop.example' })
    expect((await firm.as(jonas).cockpit.ofItem(item(['werbung@shop.example']))).kind).toBe('unknown')
  })

  it('of a visit of ours, which invites nobody, is that of the customer it names, if he may be seen', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    const visit = (id: string) => firm.as(jonas).cockpit.ofItem(item([], { mode: 'appointment', customerId: id }))
    expect(await visit(customerId)).toMatchObject({ kind: 'customers', choices: [{ name: 'Kunde GmbH', city: 'Lübeck' }] })
    expect(await visit(uuidv7())).toEqual({ kind: 'internal', mail: { state: 'not_logged' } })
  })

  it('answers broken addresses like none', async () => {
    expect(await firm.as(jonas).cockpit.ofItem(item(['', 'kaputt', '@', 'a@b@c'].filter(Boolean)))).toEqual({
      kind: 'internal',
      mail: { state: 'not_logged' },
    })
  })
})

describe('the cockpit of a customer', () => {
  it('compares revenue to date with the same days of last year, and leaves out what was cancelled', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    await order(customerId, '2026-01-01', 100_00n)
    await order(customerId, '2026-11-23', 50_00n)
    await order(customerId, '2026-06-01', 999_00n, { status: 'cancelled' })
    await order(customerId, '2025-11-23', 30_00n)
    await order(customerId, '2025-11-24', 70_00n)
    const { figures } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(figures).toEqual({
      revenueCents: 15000,
      revenueLastYearCents: 3000,
      openQuotes: { count: 0, cents: 0 },
      daysSinceOrder: 0,
      orderRhythmDays: null,
    })
  })

  it('tells his rhythm of ordering as the forecast has it, and once he is behind it', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    await order(customerId, '2026-10-23', 100_00n)
    const days = { lastOn: toDate('2026-10-23'), earliestOn: toDate('2026-10-28'), likelyOn: toDate('2026-11-01'), latestOn: toDate('2026-11-12') }
    const next = { ...own(), customerId, orders: 9, everyDays: 8.7, ...days }
    await firm.db.prisma.nextOrder.create({ data: { ...next, behindOn: toDate('2026-11-24') } })
    const read = () => firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(await read()).toMatchObject({ figures: { daysSinceOrder: 31, orderRhythmDays: 9 }, now: [] })
    await firm.db.prisma.nextOrder.updateMany({ where: { customerId }, data: { behindOn: toDate('2026-11-23') } })
    expect((await read()).now).toEqual([{ kind: 'order_overdue', daysSinceOrder: 31, rhythmDays: 9 }])
  })

  it('warns of credit block, overdue invoices, late complaints and an absent account manager', async () => {
    const thorsten = await firm.person('Thorsten Lange')
    const customerId = await firm.customer('Kunde GmbH', { careTeam: [thorsten] })
    const { prisma } = firm.db
    await prisma.customer.updateMany({ where: { id: customerId }, data: { isCreditBlocked: true, creditBlockReason: 'Insolvenz' } })
    await prisma.invoice.create({
      data: {
        ...own(),
        customerId,
        number: 'RE-1',
        invoicedOn: toDate('2026-10-01'),
        dueOn: toDate('2026-11-13'),
        totalCents: 100n,
        openCents: 100n,
      },
    })
    await prisma.complaint.create({
      data: {
        ...own(),
        customerId,
        number: 'RK-1',
        subject: 'Rost',
        openedOn: toDate('2026-11-01'),
        deadlineOn: toDate('2026-11-20'),
        status: 'open',
      },
    })
    await prisma.deputy.create({
      data: { ...own(), userId: thorsten.id, deputyId: jonas.id, startsOn: toDate('2026-11-20'), endsOn: toDate('2026-11-27') },
    })
    const { warnings } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(warnings).toEqual([
      { kind: 'credit_block', note: 'Insolvenz' },
      { kind: 'overdue', cents: 100, days: 10, invoices: 1 },
      // Its receipt was to be confirmed on 2 November.
      { kind: 'complaint_overdue', number: 'RK-1', days: 21 },
      { kind: 'away', name: 'Thorsten Lange', deputy: 'Jonas Petersen', until: '2026-11-27' },
    ])
  })

  it('goes by the clock of a complaint, not by the day on which it was entered', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    const complaint = { customerId, contactId: null, kind: 'defective', subject: 'Rost', text: null, orderId: null, productNumber: null }
    const given = { id: uuidv7(), ...complaint, reportId: null, responsibleId: null, openedOn: '2026-11-23' }
    const { complaintId } = await firm.as(jonas).complaints.enter(given)
    const shown = async () => {
      const { now, warnings } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
      return { now, warnings }
    }
    expect(await shown()).toMatchObject({ now: [{ kind: 'complaint', dueOn: '2026-11-24' }], warnings: [] })
    await firm.as(jonas).complaints.beginPause({ id: uuidv7(), complaintId, because: null })
    firm.now = new Date('2026-12-21T09:00:00Z')
    expect(await shown()).toMatchObject({ now: [{ kind: 'complaint', dueOn: null }], warnings: [] })
    await firm.as(jonas).complaints.endPause({ complaintId })
    expect(await shown()).toMatchObject({ now: [{ dueOn: '2026-12-22' }], warnings: [] })
  })

  it('shows at most four things to do over all kinds, the most urgent first', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    for (const number of ['AN-1', 'AN-2', 'AN-3'])
      await firm.db.prisma.quote.create({
        data: { ...own(), customerId, number, quotedOn: toDate('2026-11-01'), validUntil: toDate('2026-12-01'), totalCents: 1000n },
      })
    await order(customerId, '2026-11-01', 100n, { status: 'open', promisedOn: toDate('2026-11-20') })
    const followUp = { id: uuidv7(), customerId, contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
    await firm.as(jonas).followUps.create({ ...followUp, title: 'Anrufen', dueOn: '2026-11-23' })
    const { now } = await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })
    expect(now.map(({ kind }) => kind)).toEqual(['late_delivery', 'follow_up', 'quote', 'quote'])
  })

  it('names the best chance last among what is to do, and none that is kept from everybody’s eyes', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    const { prisma } = firm.db
    const chance = async (name: string, place: number, isHeldBack: boolean) => {
      const group = { ...own(), code: uuidv7(), name }
      await prisma.productGroup.create({ data: group })
      const told = { kind: 'gap', ruleKey: `gap:${group.id}`, productGroupId: group.id, cents: 420_000n, basis: { buyers: 7, of: 9 } }
      await prisma.chance.create({ data: { ...own(), customerId, ...told, place, isHeldBack, foundOn: toDate('2026-11-23') } })
    }
    const now = async () => (await firm.as(jonas).cockpit.ofCustomer({ customerId, contactId: null })).now
    await chance('Hydraulik', 1, true)
    expect(await now()).toEqual([])
    await chance('Elektrik', 3, false)
    await chance('Arbeitsschutz', 2, false)
    expect(await now()).toEqual([{ kind: 'chance', name: 'Arbeitsschutz', cents: 420_000, buyers: 7, of: 9 }])
  })

  it('pages its history without end, without gaps or doubles', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    // Many at the same instant: the cursor has to tell them apart.
    for (let i = 0; i < 45; i++)
      await firm.as(jonas).contactReports.logContact({
        ...callAt(uuidv7(), customerId),
        at: i < 30 ? '2026-11-20T10:00:00Z' : `2026-11-${10 + (i % 10)}T10:00:00Z`,
        subject: `Anruf ${i}`,
      })
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await firm.as(jonas).cockpit.section({ customerId, section: 'history', cursor })
      if (page.section !== 'history') throw new Error('Not the history')
      seen.push(...page.rows.map((row) => ('entryId' in row ? row.entryId : row.reportId)))
      cursor = page.nextCursor
    } while (cursor)
    expect([seen.length, new Set(seen).size]).toEqual([45, 45])
  })

  it('has another mark as soon as a contact is logged, also an older one, for whoever may see the customer', async () => {
    const hidden = await Firm.found(database, { customerVisibility: 'care_team' })
    const [inTeam, other] = [await hidden.person('Jonas Petersen'), await hidden.person('Katrin Weber')]
    const customerId = await hidden.customer('Kunde GmbH', { careTeam: [inTeam] })
    const mark = async (person: Person) => await hidden.as(person).cockpit.historyMark({ customerId })
    expect([await mark(inTeam), await mark(other)]).toEqual(['0', null])
    const id = uuidv7()
    await hidden.as(inTeam).contactReports.logContact(callAt(id, customerId))
    expect([await mark(inTeam), await mark(other)]).toEqual([`1 ${id}`, null])
    await hidden.as(inTeam).contactReports.logContact({ ...callAt(uuidv7(), customerId), at: '2026-11-19T10:00:00Z' })
    expect(await mark(inTeam)).toBe(`2 ${id}`)
    const { historyMark } = await hidden.as(inTeam).cockpit.ofCustomer({ customerId, contactId: null })
    expect(historyMark).toBe(`2 ${id}`)
  })

  it('refuses a cursor that is not its own', async () => {
    const customerId = await firm.customer('Kunde GmbH')
    for (const cursor of ['x', '2026-11-20T10:00:00Z_1 or 1=1', "';drop table customer;--"])
      await expect(firm.as(jonas).cockpit.section({ customerId, section: 'history', cursor })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
