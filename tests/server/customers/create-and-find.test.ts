import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toDate } from '../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

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

const contact = (changes: object = {}) => ({
  id: uuidv7(),
  salutation: 'Frau' as const,
  givenName: 'Anna',
  surname: 'Weber',
  function: 'Einkauf',
  address: 'anna@neu.example',
  phone: '0451 / 58210-0',
  ...changes,
})

const prospect = (changes: object = {}) => ({
  id: uuidv7(),
  kind: 'prospect' as const,
  name: 'Neu & Söhne GmbH',
  city: 'Lübeck',
  postalCode: '23552',
  street: null,
  domain: 'neu.example',
  contact: contact(),
  ...changes,
})

const names = (list: { name: string }[]) => list.map(({ name }) => name)

describe('a new prospect', () => {
  it('is known from then on: sender, company domain, person, phone', async () => {
    const input = prospect()
    expect(await firm.as(jonas).customers.create(input)).toEqual({ customerId: input.id, contactId: input.contact.id })
    const item = { mode: 'read' as const, addresses: [{ address: 'anna@neu.example', name: '' }], mail: null, customerId: null }
    expect(await firm.as(jonas).cockpit.ofItem(item)).toMatchObject({
      kind: 'customers',
      cockpit: {
        customer: { kind: 'prospect', site: { city: 'Lübeck' }, careTeam: [{ initials: 'JP' }] },
        person: { name: 'Anna Weber', phones: [{ number: '+49451582100' }] },
      },
    })
    expect(names(await firm.as(jonas).customers.search({ text: '+49451582100' }))).toEqual(['Neu & Söhne GmbH'])
  })

  it('stands in the country of its address, in Germany unless that is said', async () => {
    const [here, there] = [prospect(), prospect({ street: 'Industriezeile 54', postalCode: '4020', city: 'Linz', country: 'AT' })]
    for (const input of [here, there]) await firm.as(jonas).customers.create({ ...input, domain: null, contact: null })
    const countries = await firm.db.prisma.site.findMany({ where: { customerId: { in: [here.id, there.id] } }, orderBy: { city: 'asc' } })
    expect(countries.map(({ city, country }) => [city, country])).toContainEqual(['Linz', 'AT'])
    expect(countries.map(({ country }) => country).sort()).toEqual(['AT', 'DE'])
  })

  it('is made once, however often it is sent', async () => {
    const input = prospect()
    await firm.as(jonas).customers.create(input)
    expect(await firm.as(jonas).customers.create(input)).toEqual({ customerId: input.id, contactId: input.contact.id })
    expect(await firm.db.prisma.customer.count()).toBe(1)
  })

  it('with a phone number that cannot be one is refused and leaves nothing behind', async () => {
    await expect(firm.as(jonas).customers.create(prospect({ contact: contact({ phone: '12' }) }))).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    expect(await firm.db.prisma.customer.count()).toBe(0)
  })

  it('is found as a duplicate despite umlauts and legal form', async () => {
    await firm.customer('Müller & Söhne GmbH & Co. KG')
    for (const name of ['Mueller und Soehne', 'MÜLLER + SÖHNE KG', 'Müller & Söhne Gmbh'])
      expect(names(await firm.as(jonas).customers.findSimilar({ name }))).toEqual(['Müller & Söhne GmbH & Co. KG'])
    expect(await firm.as(jonas).customers.findSimilar({ name: 'Ganz anders AG' })).toEqual([])
  })

  it('of a free-mail sender does not claim the provider’s domain', async () => {
    await firm.as(jonas).customers.create(prospect({ domain: 'gmx.de' }))
    expect(await firm.db.prisma.customerDomain.count()).toBe(0)
  })
})

describe('a further person', () => {
  it('who is known by his address gets a second role instead of a twin', async () => {
    const [first, second] = [await firm.customer('Eins GmbH', { addresses: ['anna@neu.example'] }), await firm.customer('Zwei GmbH')]
    await firm.as(jonas).customers.addContact({ customerId: second, contact: contact() })
    expect(await firm.db.prisma.contact.count()).toBe(1)
    expect((await firm.db.prisma.contactRole.findMany()).map(({ customerId }) => customerId).sort()).toEqual([first, second].sort())
  })
})

describe('search', () => {
  it('finds by part of a name, person, place, and the numbers on paper', async () => {
    const customerId = await firm.customer('Wöhlers Stahlbau GmbH', { addresses: ['hinnerk@stahl.example'] })
    await firm.db.prisma.externalNumber.create({
      data: { organisationId: firm.id, source: 'erp', entity: 'customer', externalId: '10023', entityId: customerId },
    })
    await firm.db.prisma.quote.create({
      data: { organisationId: firm.id, id: uuidv7(), customerId, number: 'AN-2600123', quotedOn: toDate('2026-11-01'), totalCents: 1n },
    })
    for (const text of ['wöhl', 'Stahlbau', 'woehlers', 'hinnerk', 'lübeck', '10023', 'AN-2600123', 'hinnerk@stahl'])
      expect([text, names(await firm.as(jonas).customers.search({ text }))]).toEqual([text, ['Wöhlers Stahlbau GmbH']])
  })

  it('takes percent signs, quotes and backslashes as letters', async () => {
    await firm.customer('Kunde GmbH')
    for (const text of ['%%', '__', "x' or '1'='1", '\\', '$1']) expect(await firm.as(jonas).customers.search({ text })).toEqual([])
  })
})

describe('the list of customers', () => {
  const filter = { text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name' as const, cursor: null }

  it('sorts as Germans do and pages', async () => {
    for (const name of ['Zeta', 'Ärmel', 'Arm', 'Oskar', 'Ötker', 'Straße', 'Strasse']) await firm.customer(name)
    for (let i = 0; i < 50; i++) await firm.customer(`Mitte ${i}`)
    const first = await firm.as(jonas).customers.list(filter)
    expect([first.total, first.rows.length]).toEqual([57, 50])
    const second = await firm.as(jonas).customers.list({ ...filter, cursor: first.nextCursor })
    const all = names([...first.rows, ...second.rows]).filter((name) => !name.startsWith('Mitte'))
    expect(all).toEqual([...all].sort(new Intl.Collator('de').compare))
    expect(second.nextCursor).toBeNull()
  })

  it('filters by class, care team and how long nobody was in touch', async () => {
    const mine = await firm.customer('Meiner', { careTeam: [jonas] })
    await firm.customer('Fremder')
    await firm.db.prisma.customer.updateMany({ where: { id: mine }, data: { classLetter: 'A', classDigit: 1 } })
    const list = async (changes: object) => names((await firm.as(jonas).customers.list({ ...filter, ...changes })).rows)
    expect(await list({ classes: ['A1'] })).toEqual(['Meiner'])
    expect(await list({ careTeamUserId: jonas.id })).toEqual(['Meiner'])
    expect(await list({ kinds: ['supplier'] })).toEqual([])
    expect(await list({ text: 'eine' })).toEqual(['Meiner'])
    expect(await list({ text: 'Meiner GmbH & Co. KG' })).toEqual(['Meiner'])
    expect(await list({ text: 'lübe' })).toEqual(['Fremder', 'Meiner'])
    expect(await list({ text: '%' })).toEqual([])
    expect(await list({ noContactForDays: 30 })).toEqual(['Fremder', 'Meiner'])
    for (const sort of ['class', 'revenue', 'last_contact']) expect((await list({ sort })).length).toBe(2)
  })
})
