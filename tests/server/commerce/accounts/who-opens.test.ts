/** A request goes to somebody who may see its customer, and says so when he no longer may. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let [jonas, lena, otto, jan]: Person[] = []
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  jonas = await firm.person('Jonas Petersen')
  lena = await firm.person('Lena Vogt')
  otto = await firm.person('Otto Fremd')
  jan = await firm.person('Jan Brandt', 'admin')
  customerId = await firm.customer('Acme GmbH', { careTeam: [jonas, lena] })
  await firm.db.prisma.customer.updateMany({ where: { id: customerId }, data: { kind: 'prospect' } })
})

const of = (person: Person) => firm.as(person).accountRequests
const form = async () => ({ ...(await of(jonas!).begin({ customerId })).form, contact: 'Anna Weber' })
const ask = async (assignee: Person, id = uuidv7()) =>
  of(jonas!).ask({ id, customerId, form: await form(), title: 'Kundenkonto anlegen', note: '', dueOn: '2026-11-24', assigneeId: assignee.id })
const read = (person: Person) => of(person).ofCustomer({ customerId })

it('only who may see the customer is offered, and accepted', async () => {
  const { colleagues, assigneeId } = await of(jonas!).begin({ customerId })
  expect(colleagues).toEqual([
    { userId: jan!.id, name: 'Jan Brandt' },
    { userId: lena!.id, name: 'Lena Vogt' },
  ])
  expect(assigneeId).toBe(jan!.id)
  await expect(ask(otto!)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  expect(await read(jonas!)).toBeNull()
  await ask(lena!)
  expect(await read(jonas!)).toMatchObject({ state: 'waiting', assignee: 'Lena Vogt', isReachable: true })
})

it('is not begun with whom the caller asked last, where he does not see this one', async () => {
  await ask(lena!)
  customerId = await firm.customer('Beta GmbH', { careTeam: [jonas!] })
  expect((await of(jonas!).begin({ customerId })).assigneeId).toBe(jan!.id)
})

it('waits for whoever sees the customer once the one asked does not any more, and is no longer his to answer', async () => {
  await ask(lena!)
  const { followUpId, version } = (await read(jonas!))!
  await firm.db.prisma.careTeamMember.deleteMany({ where: { customerId, userId: lena!.id } })
  expect(await read(jonas!)).toMatchObject({ state: 'waiting', isReachable: false })
  await expect(read(lena!)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  const refusal = { followUpId, version, why: 'Nein', answerId: uuidv7(), title: 'Abgelehnt', dueOn: '2026-11-24' }
  await expect(of(lena!).decline(refusal)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(of(lena!).open({ followUpId, version, given: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await expect(of(lena!).reopen({ followUpId, version })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await firm.as(jonas!).followUps.withdraw({ id: followUpId, version })
  await ask(jan!)
  expect(await read(jonas!)).toMatchObject({ state: 'waiting', assignee: 'Jan Brandt', isReachable: true })
})

it('waits for whoever sees the customer once the one asked has left', async () => {
  await ask(lena!)
  await firm.db.prisma.user.updateMany({ where: { id: lena!.id }, data: { isActive: false } })
  expect(await read(jonas!)).toMatchObject({ isReachable: false })
  const { followUpId, version } = (await read(jan!))!
  expect(await of(jan!).open({ followUpId, version, given: null })).toEqual({ outcome: 'opened' })
})
