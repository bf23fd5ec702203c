import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../../support/firm.ts'
import { ImportDesk } from '../../../support/import-desk.ts'

let desk: ImportDesk
let jonas: Person
let lena: Person
let customerId: string
let count = 0

beforeAll(async () => {
  desk = await ImportDesk.open()
  jonas = await desk.firm.person('Jonas Petersen')
  lena = await desk.firm.person('Lena Vogt')
  await desk.bring('kunden.csv', 'Kundennummer;Firma;PLZ;Ort\n10001;Abel GmbH;23552;Lübeck\n')
}, 90_000)
afterAll(() => desk.close())
beforeEach(async () => {
  count += 1
  customerId = await prospect(`Acme ${count} GmbH & Co. KG`)
})

async function prospect(name: string): Promise<string> {
  const id = await desk.firm.customer(name, { addresses: [`anna@acme-${count}.example`], careTeam: [jonas] })
  await desk.firm.db.prisma.customer.updateMany({ where: { id }, data: { kind: 'prospect' } })
  return id
}

const of = (person: Person) => desk.firm.as(person).accountRequests
const read = (person = jonas) => of(person).ofCustomer({ customerId })
const kind = async (id = customerId) => (await desk.firm.db.prisma.customer.findFirstOrThrow({ where: { id } })).kind

const filled = async () => ({ ...(await of(jonas).begin({ customerId })).form, contact: 'Anna Weber' })
const task = { title: 'Kundenkonto anlegen: Acme', note: 'Rechtsform: GmbH & Co. KG', dueOn: '2026-11-24' }
const ask = async (id: string = uuidv7(), assigneeId = lena.id) => of(jonas).ask({ id, customerId, form: await filled(), ...task, assigneeId })
const seen = async () => {
  const request = await read()
  return { followUpId: request!.followUpId, version: request!.version }
}
/** What waits for somebody in his day. */
const waiting = async ({ id }: Person) =>
  (await desk.firm.db.prisma.followUp.findMany({ where: { customerId, assigneeId: id, doneAt: null, droppedAt: null } })).map(({ title }) => title)
const decline = async (answerId: string = uuidv7()) => {
  const input = { ...(await seen()), why: 'Bonität reicht nicht.', answerId, title: 'Kundenkonto abgelehnt: Acme', dueOn: '2026-11-23' }
  await of(lena).decline(input)
  return input
}

describe('a request for an account', () => {
  it('begins with what is known, and with whom it goes to', async () => {
    const { form, assigneeId, sources } = await of(jonas).begin({ customerId })
    expect(form).toMatchObject({ company: `Acme ${count} GmbH & Co. KG`, legalForm: 'GmbH & Co. KG', street: 'Hafenstr. 3', postalCode: '23552' })
    expect(form).toMatchObject({ city: 'Lübeck', country: 'DE', email: `anna@acme-${count}.example` })
    expect([assigneeId, sources]).toEqual([desk.admin.id, ['erp']])
    await ask()
    customerId = await prospect('Noch einer GmbH')
    expect((await of(jonas).begin({ customerId })).assigneeId).toBe(lena.id)
  })

  it('waits as a follow-up for whoever opens it, once', async () => {
    expect(await read()).toBeNull()
    const id = uuidv7()
    await ask(id)
    await ask(id)
    expect(await read()).toMatchObject({ followUpId: id, state: 'waiting', askedBy: 'Jonas Petersen', assignee: 'Lena Vogt', dueOn: '2026-11-24' })
    expect(await waiting(lena)).toEqual([task.title])
    await expect(ask()).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await desk.firm.db.prisma.outboxEntry.count({ where: { entityId: id, userId: lena.id, kind: 'save_task' } })).toBe(1)
  })

  it('is not asked by two at the same time', async () => {
    const outcomes = await Promise.allSettled([ask(), ask(), ask()])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(await waiting(lena)).toHaveLength(1)
  })

  it('is refused while something is missing, and for whoever has an account', async () => {
    const form = { ...(await filled()), street: '' }
    await expect(of(jonas).ask({ id: uuidv7(), customerId, form, ...task, assigneeId: lena.id })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await desk.firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'customer' } })
    await expect(ask()).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await read()).toBeNull()
  })

  it('is withdrawn by whoever has asked, and may be asked anew', async () => {
    await ask()
    const { followUpId: id, version } = await seen()
    await desk.firm.as(jonas).followUps.withdraw({ id, version })
    expect(await read()).toMatchObject({ state: 'withdrawn' })
    expect(await waiting(lena)).toEqual([])
    await of(jonas).reopen(await seen())
    expect(await read()).toMatchObject({ state: 'waiting' })
  })

  it('does not come back while another one waits', async () => {
    await ask()
    const first = await seen()
    await desk.firm.as(jonas).followUps.withdraw({ id: first.followUpId, version: first.version })
    const withdrawn = await seen()
    await ask()
    await expect(of(jonas).reopen(withdrawn)).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await waiting(lena)).toEqual([task.title])
  })

  it('is neither opened nor declined once it was answered or withdrawn', async () => {
    const given = { source: 'erp', number: `6000${count}` }
    const why = { why: 'Doch nicht.', title: 'Kundenkonto abgelehnt: Acme', dueOn: '2026-11-23' }
    await ask()
    const { followUpId: id, version } = await seen()
    await desk.firm.as(jonas).followUps.withdraw({ id, version })
    await expect(of(lena).open({ ...(await seen()), given })).rejects.toMatchObject({ code: 'CONFLICT' })
    await expect(of(lena).decline({ ...(await seen()), ...why, answerId: uuidv7() })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect([await kind(), (await read())?.state, await waiting(jonas)]).toEqual(['prospect', 'withdrawn', []])
    await of(jonas).reopen(await seen())
    const waitingOne = await seen()
    await of(lena).open({ ...waitingOne, given })
    // Whoever asks again has not heard the answer.
    expect(await of(lena).open({ ...waitingOne, given })).toEqual({ outcome: 'opened' })
    await expect(of(lena).decline({ ...(await seen()), ...why, answerId: uuidv7() })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect([await kind(), (await read())?.state, await waiting(jonas)]).toEqual(['customer', 'opened', []])
  })

  it('makes a customer of the prospect by the number, which the next file knows', async () => {
    await ask()
    expect(await of(lena).open({ ...(await seen()), given: { source: 'erp', number: `2000${count}` } })).toEqual({ outcome: 'opened' })
    expect(await read()).toMatchObject({ state: 'opened', by: 'Lena Vogt', number: `2000${count}` })
    expect(await kind()).toBe('customer')
    const { job } = await desk.bring('kunden.csv', `Kundennummer;Firma;Zahlungsbedingung\n2000${count};Acme aus dem ERP GmbH;30 Tage netto\n`, {
      isPart: true,
    })
    expect(job.counts).toMatchObject({ new: 0, changed: 1 })
    expect(await desk.firm.db.prisma.customer.findFirst({ where: { id: customerId } })).toMatchObject({ name: 'Acme aus dem ERP GmbH' })
    // What the file has confirmed stays.
    await of(lena).reopen(await seen())
    expect([await kind(), (await read())?.state]).toEqual(['customer', 'waiting'])
  })

  it('is open again as it was, number and all', async () => {
    await ask()
    await of(lena).open({ ...(await seen()), given: { source: 'erp', number: 'X-1' } })
    await of(lena).reopen(await seen())
    expect([await kind(), (await read())?.state, (await read())?.number]).toEqual(['prospect', 'waiting', null])
    expect(await desk.firm.db.prisma.externalNumber.count({ where: { entityId: customerId } })).toBe(0)
  })

  it('says whose a number is already, and changes nothing', async () => {
    await ask()
    const answer = await of(lena).open({ ...(await seen()), given: { source: 'erp', number: '10001' } })
    expect(answer).toMatchObject({ outcome: 'taken', by: { name: 'Abel GmbH' } })
    expect([await kind(), (await read())?.state]).toEqual(['prospect', 'waiting'])
    await expect(of(lena).open({ ...(await seen()), given: { source: 'excel', number: '1' } })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })

  it('may be done without a number, which is said later', async () => {
    await ask()
    const { followUpId: id, version } = await seen()
    await desk.firm.as(lena).followUps.complete({ id, version, done: true })
    expect([await kind(), (await read())?.state, (await read())?.number]).toEqual(['prospect', 'opened', null])
    await of(lena).open({ ...(await seen()), given: { source: 'erp', number: 'X-2' } })
    expect([await kind(), (await read())?.number]).toEqual(['customer', 'X-2'])
  })

  it('is declined with a reason that comes to whoever has asked, once, and is taken back whole', async () => {
    await ask()
    const input = await decline()
    await of(lena).decline(input)
    expect(await read()).toMatchObject({ state: 'declined', by: 'Lena Vogt', declinedWhy: 'Bonität reicht nicht.' })
    expect([await waiting(jonas), await waiting(lena)]).toEqual([['Kundenkonto abgelehnt: Acme'], []])
    await of(lena).reopen(await seen())
    expect(await read()).toMatchObject({ state: 'waiting', declinedWhy: null })
    expect([await waiting(jonas), await waiting(lena)]).toEqual([[], [task.title]])
    await decline()
    await ask()
    expect([await waiting(jonas), await waiting(lena)]).toEqual([[], [task.title]])
  })

  it('is done by itself when its customer becomes one with what a file has brought', async () => {
    await ask()
    const number = `3000${count}`
    await desk.bring('kunden.csv', `Kundennummer;Firma\n${number};Acme ${count} KG\n`, { isPart: true })
    const known = await desk.firm.db.prisma.externalNumber.findFirstOrThrow({ where: { externalId: number } })
    const pair = { keptId: known.entityId, goneId: customerId }
    const { kept, gone } = await desk.call.customerMerges.preview(pair)
    await desk.call.customerMerges.merge({ ...pair, id: uuidv7(), keptVersion: kept.version, goneVersion: gone.version })
    expect(await read()).toMatchObject({ state: 'opened' })
    expect(await desk.firm.db.prisma.followUp.count({ where: { customerId: known.entityId, doneAt: null } })).toBe(0)
  })

  it('waits again once that merge is undone, and not where somebody has done it himself', async () => {
    for (const [isDoneByHand, state] of [
      [false, 'waiting'],
      [true, 'opened'],
    ] as const) {
      customerId = await prospect(`Beta ${count} ${state} GmbH`)
      await ask()
      const { followUpId: id, version } = await seen()
      if (isDoneByHand) await desk.firm.as(lena).followUps.complete({ id, version, done: true })
      const number = `5000${count}${state}`
      await desk.bring('kunden.csv', `Kundennummer;Firma\n${number};Beta ${state} KG\n`, { isPart: true })
      const known = await desk.firm.db.prisma.externalNumber.findFirstOrThrow({ where: { externalId: number } })
      const pair = { keptId: known.entityId, goneId: customerId }
      const { kept, gone } = await desk.call.customerMerges.preview(pair)
      const mergeId = uuidv7()
      await desk.call.customerMerges.merge({ ...pair, id: mergeId, keptVersion: kept.version, goneVersion: gone.version })
      await desk.call.customerMerges.undo({ id: mergeId })
      expect(await read()).toMatchObject({ followUpId: id, state })
    }
  })

  it('is done by itself by a file that brings the number', async () => {
    await ask()
    const number = `4000${count}`
    await desk.firm.db.prisma.externalNumber.create({
      data: { organisationId: desk.firm.id, source: 'erp', entity: 'customer', externalId: number, entityId: customerId },
    })
    await desk.bring('kunden.csv', `Kundennummer;Firma\n${number};Acme\n`, { isPart: true })
    expect(await read()).toMatchObject({ state: 'opened', by: null })
    expect(await waiting(lena)).toEqual([])
  })
})
