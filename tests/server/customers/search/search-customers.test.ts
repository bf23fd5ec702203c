import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldText } from '../../../../domain/customers/names.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

/** A company with a person, a telephone, numbers of all kinds and a mail. */
async function travewerk(firm: Firm, author: Person): Promise<string> {
  const { prisma } = firm.db
  const organisationId = firm.id
  const customerId = await firm.customer('Travewerk Metallbau GmbH & Co. KG', { careTeam: [author] })
  const contactId = uuidv7()
  await prisma.customer.update({ where: { organisationId_id: { organisationId, id: customerId } }, data: { phone: '+49451446730' } })
  await prisma.contact.create({
    data: { organisationId, id: contactId, givenName: 'Maren', surname: 'Burmeister', nameFolded: foldText('Maren Burmeister') },
  })
  await prisma.contactRole.create({ data: { organisationId, id: uuidv7(), contactId, customerId } })
  await prisma.contactPhone.create({ data: { organisationId, id: uuidv7(), contactId, number: '+4917288001234', kind: 'mobile' } })
  await prisma.externalNumber.create({ data: { organisationId, source: 'erp', entity: 'customer', externalId: 'D-1070023', entityId: customerId } })
  await prisma.quote.create({
    data: { organisationId, id: uuidv7(), customerId, number: 'AN-2632101', quotedOn: toDate('2026-11-01'), totalCents: 1n },
  })
  await subject(firm, author, customerId, 'AW: Bestellung BE-28197 über Rohrbögen')
  return customerId
}

async function subject(firm: Firm, author: Person, customerId: string, words: string, changes: object = {}): Promise<void> {
  const [organisationId, id, at] = [firm.id, uuidv7(), new Date('2026-11-20T10:00:00Z')]
  await firm.db.prisma.contactReport.create({
    data: { organisationId, id, channel: 'email', direction: 'incoming', at, subject: words, authorId: author.id, ...changes },
  })
  await firm.db.prisma.reportCustomer.create({ data: { organisationId, customerId, reportId: id, at } })
}

const told = (hits: { name: string; because: string }[]) => hits.map(({ name, because }) => `${name} by ${because}`)

describe('the search', () => {
  let firm: Firm
  let jonas: Person
  beforeAll(async () => {
    firm = await Firm.found(database)
    jonas = await firm.person('Jonas Petersen')
    await travewerk(firm, jonas)
    for (const name of ['Feinkost Lindemann GmbH', 'Feinmechanik Lüders KG', 'Gläser & Söhne']) await firm.customer(name)
  })
  const find = async (text: string) => told(await firm.as(jonas).customers.search({ text }))

  it.each([
    ...['travewrk', 'traveverk', 'Travewerg', 'Travewerk GmbH', 'metallbau trave', 'travwe'].map((text) => [
      text,
      'Travewerk Metallbau GmbH & Co. KG',
    ]),
    ...['Feinkst', 'feinkost lindeman', 'Lindemann Feinkst', 'kost', 'Lindemann Lübeck'].map((text) => [text, 'Feinkost Lindemann GmbH']),
    ...['gläser', 'glaeser soehne', 'Gläser und Söne'].map((text) => [text, 'Gläser & Söhne']),
  ])('finds %s by its name', async (text, name) => expect((await find(text)).filter((hit) => hit.startsWith(name as string))).toHaveLength(1))

  it('shows first what is meant', async () => {
    expect((await find('Feinkst'))[0]).toBe('Feinkost Lindemann GmbH by name')
    expect((await find('travewrk'))[0]).toBe('Travewerk Metallbau GmbH & Co. KG by name')
  })

  it.each([
    ...['446730', '0451 446730', '0451 / 44673-0', '+49451446730', '8001234', '0172 88001234'].map((text) => [text, 'phone']),
    ...['4467327', '0451 44673-27'].map((text) => [text, 'switchboard']),
    ...['AN-2632101', 'an 2632101', '2632101', '32101', 'D-1070023', '70023', '1070023'].map((text) => [text, 'number']),
    ...['BE-28197', '28197', 'be 28197', 'rohrbögen', 'Bestellung Rohrb'].map((text) => [text, 'subject']),
    ...['burmeister', 'Burmeistr', 'maren bur'].map((text) => [text, 'contact']),
  ])('finds %s by %s', async (text, because) => expect(await find(text as string)).toEqual([`Travewerk Metallbau GmbH & Co. KG by ${because}`]))

  it('takes no four digits for the end of a number, and no other prefix for this one', async () => {
    for (const text of ['2101', '6730', 'RE-2632101', '0023']) expect([text, await find(text)]).toEqual([text, []])
  })

  it('takes quotation marks and signs of a query as letters', async () => {
    for (const text of ["o'neil", "a' | 'b", '!(x)', 'trave:* & !metall', "\\'", '12345\\']) await expect(find(text)).resolves.toBeDefined()
  })
})

describe('the search of somebody who sees his customers only', () => {
  it('finds nothing of others by any way', async () => {
    const firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [jonas, katrin] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
    await travewerk(firm, jonas)
    for (const text of [
      'travewerk',
      'travewrk',
      'burmeistr',
      '446730',
      '4467327',
      '8001234',
      '2632101',
      '70023',
      'BE-28197',
      'Lübeck',
      'Travewerk Lübeck',
    ]) {
      expect([text, (await firm.as(jonas).customers.search({ text })).length]).toEqual([text, 1])
      expect([text, await firm.as(katrin).customers.search({ text })]).toEqual([text, []])
    }
  })

  it('finds what is misspelt also where names of others are likelier', async () => {
    const firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [mine, other] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
    for (const name of ['Lindemahn', 'Lindemaat', 'Lindemax', 'Lindemar', 'Lindemat', 'Lindemal'])
      await firm.customer(`${name} GmbH`, { careTeam: [other] })
    await firm.customer('Lindemann GmbH', { careTeam: [mine] })
    expect(told(await firm.as(mine).customers.search({ text: 'lindemam' }))).toEqual(['Lindemann GmbH by name'])
  })

  it('reads no subject that only those who took part may read', async () => {
    const firm = await Firm.found(database)
    const [jonas, katrin] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
    const customerId = await firm.customer('Offen GmbH')
    await subject(firm, jonas, customerId, 'Nachlass 77881', { visibility: 'participants' })
    await subject(firm, jonas, customerId, 'Zurückgezogen 77882', { withdrawnAt: new Date() })
    expect(told(await firm.as(jonas).customers.search({ text: '77881' }))).toEqual(['Offen GmbH by subject'])
    expect(await firm.as(katrin).customers.search({ text: '77881' })).toEqual([])
    expect(await firm.as(jonas).customers.search({ text: '77882' })).toEqual([])
  })
})

describe('names that may be the same', () => {
  it('are proposed although one is longer, or misspelt', async () => {
    const firm = await Firm.found(database)
    const jonas = await firm.person('Jonas Petersen')
    for (const name of ['Hanseatische Stahlbau Gesellschaft Lübeck Nord GmbH', 'Travewerk', 'Metallbau Witt', 'Metallbau Hamburg'])
      await firm.customer(name)
    const similar = async (name: string) => (await firm.as(jonas).customers.findSimilar({ name })).map((choice) => choice.name)
    expect(await similar('Hanseatische Stahlbau')).toEqual(['Hanseatische Stahlbau Gesellschaft Lübeck Nord GmbH'])
    expect(await similar('Hanseatishe Stahlbau AG')).toEqual(['Hanseatische Stahlbau Gesellschaft Lübeck Nord GmbH'])
    expect(await similar('Travewerk Metallbau Lübeck')).toEqual(['Travewerk'])
    expect(await similar('Metallbau Schröder')).toEqual([])
    expect(await similar('Metalbau Wit')).toEqual(['Metallbau Witt'])
  })
})
