/** Who may see when whose customers were last in contact: each question against what the company has agreed upon. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Firm, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let petra: Person
let jonas: Person
let reps: Person[]

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  petra = await firm.person('Petra Klein', 'head_of_sales')
  jonas = await firm.person('Jonas Petersen')
  reps = []
  for (const name of ['Anna', 'Bernd', 'Carla', 'Dirk', 'Eva']) reps.push(await firm.person(name))
  for (const [index, rep] of reps.entries()) await firm.customer(`Kunde ${index}`, { careTeam: [rep] })
  await firm.customer('Meiner', { careTeam: [jonas, reps[0]!] })
})

const list = (person: Person, part: object) =>
  firm
    .as(person)
    .customers.list({ text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name', cursor: null, ...part })

/** A call on 20 November. */
const call = (customerId: string) =>
  firm.as(jonas).contactReports.logContact({
    ...{ id: uuidv7(), customerId, contactId: null, channel: 'phone', direction: 'incoming', outcome: null, at: '2026-11-20T10:00:00Z' },
    ...{ subject: 'Anruf', text: null, projectId: null, followUp: null },
  })
const customers = () => firm.db.prisma.customer.findMany({ orderBy: { name: 'asc' } })

const agreeUpon = (smallestGroup: number) =>
  firm.db.prisma.loggingPolicy.upsert({
    where: { organisationId: firm.id },
    create: { organisationId: firm.id, smallestGroup },
    update: { smallestGroup },
  })

const colleague = () => ({ careTeamUserId: reps[1]!.id })
const neglected = { noContactForDays: 90 }
const oldestFirst = { sort: 'last_contact' }

describe('the last contact of customers', () => {
  it.each([
    ['a colleague’s in that order', () => ({ ...colleague(), ...oldestFirst })],
    ['a colleague’s neglected ones', () => ({ ...colleague(), ...neglected })],
    ['few people’s neglected ones', () => ({ text: 'Kunde 1', ...neglected })],
    ['few people’s in that order', () => ({ text: 'Kunde 1', ...oldestFirst })],
  ])('is told to nobody but who leads without a limit: %s', async (_, question) => {
    for (const person of [jonas, petra]) await expect(list(person, question())).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await agreeUpon(1)
    expect((await list(petra, question())).total).toBe(1)
    await expect(list(jonas, question())).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  it('is told of enough people together, none of whom is most of them', async () => {
    for (const question of [neglected, oldestFirst]) expect((await list(jonas, question)).areContactsTold).toBe(true)
    for (let index = 0; index < 8; index++) await firm.customer(`Bernds ${index}`, { careTeam: [reps[1]!] })
    for (const question of [neglected, oldestFirst]) await expect(list(jonas, question)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    expect((await list(jonas, {})).areContactsTold).toBe(false)
  })

  it('counts others only', async () => {
    await firm.db.prisma.careTeamMember.deleteMany({ where: { userId: reps[4]!.id } })
    await expect(list(jonas, neglected)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await agreeUpon(4)
    expect((await list(jonas, neglected)).total).toBe(6)
  })

  it('is not told of the few who neglect theirs, although many were asked about', async () => {
    for (const { id, name } of await customers()) if (name !== 'Kunde 1') await call(id)
    await expect(list(jonas, neglected)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await agreeUpon(1)
    expect((await list(petra, neglected)).rows).toMatchObject([{ name: 'Kunde 1' }])
  })

  it('is told of one’s own customers always, whoever else cares for them', async () => {
    for (const question of [neglected, oldestFirst]) expect((await list(jonas, { careTeamUserId: jonas.id, ...question })).total).toBe(1)
  })

  it('stands in rows where it may be told, and at one’s own', async () => {
    for (const { id } of await customers()) await call(id)
    const shown = async (person: Person, question: object) =>
      (await list(person, question)).rows.map(({ name, lastContactOn }) => [name, lastContactOn !== null])
    expect(await shown(jonas, colleague())).toEqual([['Kunde 1', false]])
    expect(await shown(jonas, { text: 'e' })).toContainEqual(['Meiner', true])
    expect((await shown(jonas, {})).every(([, isTold]) => isTold)).toBe(true)
    await agreeUpon(6)
    expect((await shown(jonas, {})).filter(([, isTold]) => isTold)).toEqual([['Meiner', true]])
  })
})
