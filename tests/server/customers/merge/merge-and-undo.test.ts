import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import { forgetMerges } from '../../../../server/customers/merge/forget-merges.ts'
import { mergeParts } from '../../../../server/customers/merge/merge-parts.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let sabine: Person
let jonas: Person
let keptId: string
let goneId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
  jonas = await firm.person('Jonas Petersen')
  keptId = await firm.customer('Acme GmbH', { domain: 'acme.de', addresses: ['anna@acme.de'] })
  goneId = await firm.customer('Acme', { domain: 'acme.de', addresses: ['bernd@acme.de'], careTeam: [jonas] })
})

const merges = () => firm.as(sabine).customerMerges

async function merge(pair = { keptId, goneId }): Promise<string> {
  const { kept, gone } = await merges().preview(pair)
  const id = uuidv7()
  await merges().merge({ ...pair, id, keptVersion: kept.version, goneVersion: gone.version })
  return id
}

/** By part, of whom each row is. */
async function holders(): Promise<Record<string, string>> {
  const one = (name: string) => {
    const [table, column] = name.split('.')
    return `select '${name}' as name, coalesce(string_agg(t.${column}::text, ' ' order by t.${column}::text, md5(to_jsonb(t)::text)), '') as of from ${table} t where t.organisation_id = '${firm.id}'`
  }
  const { rows } = await database.pool.query<{ name: string; of: string }>(mergeParts.map(({ name }) => one(name)).join(' union all '))
  return Object.fromEntries(rows.map(({ name, of }) => [name, of]))
}

/** An order with a line, a call, a follow-up, a visit wish, a number. */
async function fill(customerId: string, number: string): Promise<void> {
  const { prisma } = firm.db
  const [organisationId, orderId] = [firm.id, uuidv7()]
  const common = { organisationId, customerId }
  await prisma.order.create({ data: { ...common, id: orderId, number, orderedOn: toDate('2026-11-02'), totalCents: 12_345n, status: 'open' } })
  await prisma.externalNumber.create({ data: { organisationId, source: 'erp', entity: 'customer', externalId: number, entityId: customerId } })
  await prisma.visitPreference.create({ data: { ...common, id: customerId, minutes: 45, preferredWeekdays: [] } })
  await firm.as(jonas).followUps.create({
    ...{ id: uuidv7(), customerId, contactId: null, projectId: null, reportId: null, title: `Nachfassen ${number}`, note: null },
    ...{ dueOn: '2026-11-30', assigneeId: null, mailItemId: null },
  })
}

const call = (customerId: string) => ({
  ...{ id: uuidv7(), customerId, contactId: null, channel: 'phone' as const, direction: 'outgoing' as const, outcome: 'reached' as const },
  ...{ at: '2026-11-20T08:00:00Z', subject: 'Telefonat', text: null, projectId: null, followUp: null },
})

const cockpit = (customerId: string) => firm.as(sabine).cockpit.ofCustomer({ customerId, contactId: null })

describe('a merge', () => {
  it('is shown before it is done, and changes nothing until then', async () => {
    await fill(goneId, 'A-1')
    const before = await holders()
    const preview = await merges().preview({ keptId, goneId })
    expect(preview).toMatchObject({
      kept: { name: 'Acme GmbH' },
      gone: { name: 'Acme' },
      likelySame: { likelihood: 'sure', reasons: ['domain', 'name_and_postal_code'] },
      isImporting: false,
    })
    expect(preview.counts).toEqual([
      { group: 'follow_ups', moving: 1, there: 0 },
      { group: 'visit_wishes', moving: 1, there: 0 },
      { group: 'persons', moving: 1, there: 0 },
      { group: 'addresses', moving: 0, there: 1 },
      { group: 'sites', moving: 1, there: 0 },
      { group: 'care_team', moving: 1, there: 0 },
      { group: 'numbers', moving: 1, there: 0 },
      { group: 'orders', moving: 1, there: 0 },
    ])
    expect(await holders()).toEqual(before)
  })

  it('gives all of one to the other, with the figures, and answers for it under its old id', async () => {
    await fill(goneId, 'A-1')
    await firm.as(jonas).contactReports.logContact(call(goneId))
    await merge()
    for (const customerId of [keptId, goneId])
      expect(await cockpit(customerId)).toMatchObject({ customer: { customerId: keptId, name: 'Acme GmbH' } })
    expect(await firm.db.prisma.followUp.findFirst({ where: { customerId: keptId } })).toMatchObject({ title: 'Nachfassen A-1' })
    const figures = await firm.db.prisma.customerFigures.findFirstOrThrow({ where: { customerId: keptId } })
    expect(figures.revenueCents).toEqual([12_345n])
    expect(await firm.db.prisma.visitPreference.findFirst({ where: { id: keptId } })).toMatchObject({ customerId: keptId, minutes: 45 })
    const item = { mode: 'read' as const, addresses: [{ address: 'bernd@acme.de', name: '' }], mail: null, customerId: null }
    expect(await firm.as(jonas).cockpit.ofItem(item)).toMatchObject({ kind: 'customers', cockpit: { customer: { customerId: keptId } } })
    expect(await firm.as(jonas).customers.list(everything)).toMatchObject({ total: 1 })
  })

  it('is undone row by row, and leaves what came since where it is', async () => {
    await fill(keptId, 'B-1')
    await fill(goneId, 'A-1')
    await firm.as(jonas).contactReports.logContact(call(goneId))
    const before = await holders()
    const id = await merge()
    expect(await holders()).not.toEqual(before)
    expect((await merges().list()).merges).toMatchObject([{ id, keptName: 'Acme GmbH', goneName: 'Acme', isUndoable: true }])
    await merges().undo({ id })
    await merges().undo({ id })
    expect(await holders()).toEqual(before)
    expect((await merges().list()).merges).toEqual([])
    expect((await cockpit(goneId)).customer.customerId).toBe(goneId)
    const again = await merge()
    await firm.as(jonas).contactReports.logContact(call(keptId))
    await merges().undo({ id: again })
    expect(await firm.db.prisma.reportCustomer.count({ where: { customerId: keptId } })).toBe(1)
    const [kept, gone] = await Promise.all(
      [keptId, goneId].map((customerId) => firm.db.prisma.customerFigures.findFirstOrThrow({ where: { customerId } })),
    )
    expect([kept!.revenueCents, gone!.revenueCents]).toEqual([[12_345n], [12_345n]])
  })

  it('fills what is empty and leaves what is said, and takes only that back', async () => {
    const { prisma } = firm.db
    await prisma.customer.updateMany({ where: { id: keptId }, data: { industry: 'Metall', internalNote: 'Ruft gern an.' } })
    await prisma.customer.updateMany({
      where: { id: goneId },
      data: { industry: 'Stahl', vatId: 'DE1', phone: '+4945158210', internalNote: 'Zahlt bar.', reportVisibility: 'participants' },
    })
    const { filled, differing } = await merges().preview({ keptId, goneId })
    expect(Object.keys(filled).sort()).toEqual(['internal_note', 'phone', 'report_visibility', 'vat_id'])
    expect(differing).toEqual(['industry'])
    const id = await merge()
    const read = () =>
      prisma.customer.findFirstOrThrow({
        where: { id: keptId },
        select: { industry: true, vatId: true, phone: true, internalNote: true, reportVisibility: true },
      })
    expect(await read()).toEqual({
      industry: 'Metall',
      vatId: 'DE1',
      phone: '+4945158210',
      internalNote: 'Ruft gern an.\n\nZahlt bar.',
      reportVisibility: 'participants',
    })
    await prisma.customer.updateMany({ where: { id: keptId }, data: { phone: '+49451999' } })
    await merges().undo({ id })
    expect(await read()).toEqual({ industry: 'Metall', vatId: null, phone: '+49451999', internalNote: 'Ruft gern an.', reportVisibility: null })
  })

  it('keeps a block of either, with its reason', async () => {
    await firm.db.prisma.customer.updateMany({ where: { id: goneId }, data: { isCreditBlocked: true, creditBlockReason: 'Mahnstufe 3' } })
    const blocks = async () => (await cockpit(keptId)).warnings.filter(({ kind }) => kind === 'credit_block')
    const id = await merge()
    expect(await blocks()).toEqual([{ kind: 'credit_block', note: 'Mahnstufe 3' }])
    await merges().undo({ id })
    expect(await blocks()).toEqual([])
  })

  it('makes a customer of a prospect that is kept', async () => {
    await firm.db.prisma.customer.updateMany({ where: { id: keptId }, data: { kind: 'prospect' } })
    const id = await merge()
    expect((await cockpit(keptId)).customer.kind).toBe('customer')
    await merges().undo({ id })
    expect((await cockpit(keptId)).customer.kind).toBe('prospect')
  })

  it('keeps one of what both have, and loses none of it', async () => {
    const contactId = await firm.contact(keptId, 'carla@acme.de')
    await firm.contact(goneId, 'carla@acme.de', contactId)
    await fill(keptId, 'B-1')
    await fill(goneId, 'A-1')
    const report = call(goneId)
    await firm.as(jonas).contactReports.logContact(report)
    await firm.db.prisma.reportCustomer.create({
      data: { organisationId: firm.id, customerId: keptId, reportId: report.id, at: new Date(report.at) },
    })
    const before = await holders()
    const id = await merge()
    expect(await firm.db.prisma.site.count({ where: { customerId: keptId, isMain: true } })).toBe(1)
    expect(await firm.db.prisma.contactRole.count({ where: { contactId, customerId: keptId } })).toBe(1)
    await merges().undo({ id })
    expect(await holders()).toEqual(before)
    expect(await firm.db.prisma.site.count({ where: { isMain: true } })).toBe(2)
  })

  it('keeps the longer one of two pauses of proposals', async () => {
    const pause = (customerId: string, until: string) => firm.as(jonas).proposals.pause({ id: uuidv7(), customerId, until })
    const paused = async () =>
      (await firm.as(jonas).proposals.leftAlone()).paused.map(({ customerId, until }) => [customerId === keptId ? 'kept' : 'gone', until].join(' '))
    await pause(keptId, '2026-11-24')
    await pause(goneId, '2026-12-20')
    firm.now = new Date(NOW.getTime() + 5 * 86_400_000)
    const id = await merge()
    expect(await paused()).toEqual(['kept 2026-12-20'])
    await merges().undo({ id })
    expect(await paused()).toEqual(['gone 2026-12-20'])
    await merge({ keptId: goneId, goneId: keptId })
    expect(await paused()).toEqual(['gone 2026-12-20'])
  })

  it('is undone the last one first, and answers for whoever was merged before', async () => {
    const last = await firm.customer('Acme Holding GmbH')
    const first = await merge()
    const second = await merge({ keptId: last, goneId: keptId })
    expect((await cockpit(goneId)).customer.customerId).toBe(last)
    expect((await merges().list()).merges.map(({ isUndoable }) => isUndoable)).toEqual([true, false])
    await expect(merges().undo({ id: first })).rejects.toMatchObject({ message: expect.any(String), code: 'CONFLICT' })
    await merges().undo({ id: second })
    await merges().undo({ id: first })
    expect((await cockpit(goneId)).customer.customerId).toBe(goneId)
  })

  it('is done once, however often it is asked for', async () => {
    const { kept, gone } = await merges().preview({ keptId, goneId })
    const input = { id: uuidv7(), keptId, goneId, keptVersion: kept.version, goneVersion: gone.version }
    await merges().merge(input)
    await merges().merge(input)
    expect(await firm.db.prisma.customerMerge.count()).toBe(1)
  })

  it('is refused when one of them was changed since, while files are brought in, and with itself', async () => {
    const { kept, gone } = await merges().preview({ keptId, goneId })
    const input = { id: uuidv7(), keptId, goneId, keptVersion: kept.version, goneVersion: gone.version }
    const before = await holders()
    await expect(merges().merge({ ...input, goneVersion: gone.version + 1 })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(merges().preview({ keptId, goneId: keptId })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    const jobId = uuidv7()
    await firm.db.prisma.importJob.create({
      data: { organisationId: firm.id, id: jobId, source: 'erp', fileName: 'a.csv', fileBytes: 1n, fileFrom: NOW, state: 'running' },
    })
    expect((await merges().preview({ keptId, goneId })).isImporting).toBe(true)
    await expect(merges().merge(input)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await holders()).toEqual(before)
  })

  it('cannot be undone after thirty days, and what was kept for it is forgotten', async () => {
    const id = await merge()
    await firm.db.prisma.customerMerge.updateMany({ where: { id }, data: { mergedAt: new Date(`${addDays('2026-11-23', -31)}T09:00:00Z`) } })
    await expect(merges().undo({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await firm.db.prisma.customerMerge.updateMany({ where: { id }, data: { mergedAt: new Date('2020-01-01T09:00:00Z') } })
    expect(await firm.db.prisma.customerMergeRow.count()).toBeGreaterThan(0)
    await forgetMerges(database)
    expect(await firm.db.prisma.customerMergeRow.count()).toBe(0)
  })

  it('never concerns another one than was shown: who was merged meanwhile is not followed', async () => {
    const third = await firm.customer('Acme Süd GmbH')
    const { kept, gone } = await merges().preview({ keptId: third, goneId })
    await merge()
    const { version } = await firm.db.prisma.customer.findFirstOrThrow({ where: { id: keptId } })
    const stale = { id: uuidv7(), keptId: third, goneId, keptVersion: kept.version, goneVersion: Math.max(version, gone.version) }
    await expect(merges().merge(stale)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(merges().keepApart({ oneId: third, otherId: goneId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await cockpit(keptId)).customer.customerId).toBe(keptId)
    expect(await firm.db.prisma.keptApart.count()).toBe(0)
  })

  it('is for who leads and administers', async () => {
    const { proposals, preview } = firm.as(jonas).customerMerges
    await expect(proposals()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(preview({ keptId, goneId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

const everything = { text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name' as const, cursor: null }

describe('customers that may be one', () => {
  const pairs = async () =>
    (await merges().proposals()).proposals.map(
      ({ kept, gone, likelihood, reasons }) => `${kept.name} < ${gone.name} ${likelihood} ${reasons.join(' ')}`,
    )
  const asProspect = (id: string) => firm.db.prisma.customer.updateMany({ where: { id }, data: { kind: 'prospect' } })

  it('are proposed with their reason, the one that a system knows to be kept', async () => {
    await asProspect(goneId)
    await fill(keptId, 'B-1')
    expect(await pairs()).toEqual(['Acme GmbH < Acme sure domain name_and_postal_code'])
  })

  it('are found by VAT id, phone, and of two sites', async () => {
    const { prisma } = firm.db
    const [one, other] = [await firm.customer('Bolt GmbH'), await firm.customer('Bolzen Nord GmbH')]
    await prisma.customer.updateMany({ where: { id: { in: [one, other] } }, data: { vatId: 'DE2' } })
    const [third, fourth] = [await firm.customer('Ott Inc'), await firm.customer('Ott GmbH')]
    await prisma.customer.updateMany({ where: { id: { in: [third, fourth] } }, data: { phone: '+4945199' } })
    expect((await pairs()).sort()).toEqual([
      'Acme GmbH < Acme sure domain name_and_postal_code',
      'Bolt GmbH < Bolzen Nord GmbH sure vat_id',
      expect.stringMatching(/^Ott .* to_decide phone name_and_postal_code$/),
    ])
  })

  it('are not proposed again once somebody said that they are not one, until he takes it back', async () => {
    await merges().keepApart({ oneId: goneId, otherId: keptId })
    await merges().keepApart({ oneId: keptId, otherId: goneId })
    expect(await pairs()).toEqual([])
    await merges().proposeAgain({ oneId: keptId, otherId: goneId })
    expect(await pairs()).toHaveLength(1)
  })

  it('are not looked for among those of long ago', async () => {
    await firm.db.prisma.customer.updateMany({ where: {}, data: { createdAt: new Date('2020-01-01T00:00:00Z') } })
    expect(await pairs()).toEqual([])
    await asProspect(goneId)
    expect(await pairs()).toHaveLength(1)
  })
})
