import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportVisibility } from '../../../../server/generated/prisma/enums.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

const call = (customerId: string) => ({
  id: uuidv7(),
  customerId,
  contactId: null,
  channel: 'phone' as const,
  direction: 'incoming' as const,
  outcome: null,
  at: '2026-11-20T10:00:00Z',
  subject: 'Vertraulich: Preise',
  text: 'Nur für uns.',
  projectId: null,
  followUp: null,
})

const audit = (firm: Firm) => firm.db.prisma.auditEntry.findMany({ select: { action: true, outcome: true } })

describe('customers of the own care team only', () => {
  it('are found although many customers of others have the same name', async () => {
    const firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [jonas, katrin] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
    for (let number = 0; number < 35; number++) await firm.customer('Holzbau GmbH', { careTeam: [katrin] })
    const customerId = await firm.customer('Holzbau Petersen und Nachfolger GmbH', { careTeam: [jonas] })
    expect(await firm.as(jonas).customers.search({ text: 'holzbau' })).toMatchObject([{ customerId }])
  })

  it('stand nowhere else either: not among the parties of a project, not among the links', async () => {
    const firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [jonas, katrin] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
    const own = await firm.customer('Eigene GmbH', { careTeam: [jonas] })
    const foreign = await firm.customer('Geheim GmbH', { careTeam: [katrin] })
    const { prisma } = firm.db
    const [organisationId, projectId] = [firm.id, uuidv7()]
    await prisma.project.create({ data: { organisationId, id: projectId, name: 'Halle', nameFolded: 'halle' } })
    await prisma.projectParty.createMany({
      data: [own, foreign].map((customerId) => ({ organisationId, id: uuidv7(), projectId, customerId, role: 'bidder' as const })),
    })
    await prisma.customerLink.create({ data: { organisationId, id: uuidv7(), fromId: own, toId: foreign, kind: 'buying_group' } })
    const section = (person: Person, name: 'projects' | 'terms') => firm.as(person).cockpit.section({ customerId: own, section: name, cursor: null })
    expect(await section(jonas, 'projects')).toMatchObject({ rows: [{ name: 'Halle', parties: [] }] })
    expect(await section(jonas, 'terms')).toMatchObject({ terms: { links: [] } })
    const sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    expect(await section(sabine, 'projects')).toMatchObject({ rows: [{ parties: [{ name: 'Geheim GmbH' }] }] })
    expect(await section(sabine, 'terms')).toMatchObject({ terms: { links: [{ customerId: foreign }] } })
  })

  it('are all that a sales person finds, by any door, and a deputy finds those of whom he stands in for', async () => {
    const firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [jonas, katrin, thorsten] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber'), await firm.person('Thorsten Lange')]
    const sabine = await firm.person('Sabine Hoffmann', 'head_of_sales')
    const customerId = await firm.customer('Geheim GmbH', { addresses: ['anna@geheim.example'], domain: 'geheim.example', careTeam: [jonas] })
    const item = { mode: 'read' as const, addresses: [{ address: 'anna@geheim.example', name: '' }], mail: null, customerId: null }
    const list = { text: '', classes: [], kinds: [], careTeamUserId: null, noContactForDays: null, sort: 'name' as const, cursor: null }

    const doors = async (person: Person) => ({
      item: (await firm.as(person).cockpit.ofItem(item)).kind,
      search: (await firm.as(person).customers.search({ text: 'geheim' })).length,
      similar: (await firm.as(person).customers.findSimilar({ name: 'Geheim' })).length,
      listed: (await firm.as(person).customers.list(list)).total,
      opened: await firm
        .as(person)
        .cockpit.ofCustomer({ customerId, contactId: null })
        .then(
          () => true,
          (error) => error.code,
        ),
    })
    const all = { item: 'customers', search: 1, similar: 1, listed: 1, opened: true }
    const nothing = { item: 'unknown', search: 0, similar: 0, listed: 0, opened: 'NOT_FOUND' }
    expect(await doors(jonas)).toEqual(all)
    expect(await doors(sabine)).toEqual(all)
    expect(await doors(katrin)).toEqual(nothing)
    const unknown = await firm.as(katrin).cockpit.ofItem(item)
    expect(unknown).toMatchObject({ proposals: [] })

    await firm.db.prisma.deputy.create({
      data: {
        organisationId: firm.id,
        id: uuidv7(),
        userId: jonas.id,
        deputyId: thorsten.id,
        startsOn: toDate('2026-11-20'),
        endsOn: toDate('2026-11-23'),
      },
    })
    expect(await doors(thorsten)).toEqual(all)
    firm.now = new Date('2026-11-24T09:00:00Z')
    expect(await doors(thorsten)).toEqual(nothing)
  })

  it('leave no trace of a refused call but a line in the audit', async () => {
    const firm = await Firm.found(database, { customerVisibility: 'care_team' })
    const [jonas, katrin] = [await firm.person('Jonas Petersen'), await firm.person('Katrin Weber')]
    const customerId = await firm.customer('Geheim GmbH', { careTeam: [jonas] })
    await expect(firm.as(katrin).contactReports.logContact(call(customerId))).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await firm.db.prisma.contactReport.count()).toBe(0)
    expect(await audit(firm)).toEqual([{ action: 'contactReports.logContact', outcome: 'NOT_FOUND' }])
  })
})

describe('a contact report', () => {
  const readers: [ReportVisibility, string[]][] = [
    ['everyone', ['author', 'team', 'other', 'head', 'admin']],
    ['care_team', ['author', 'team', 'head']],
    ['participants', ['author', 'head']],
  ]
  it.each(readers)('for %s is read by %s, and the others only know of the contact', async (visibility, allowed) => {
    for (const level of ['organisation', 'customer'] as const) {
      const firm = await Firm.found(database, level === 'organisation' ? { reportVisibility: visibility } : {})
      const people = {
        author: await firm.person('Jonas Petersen'),
        team: await firm.person('Petra Klein'),
        other: await firm.person('Katrin Weber'),
        head: await firm.person('Sabine Hoffmann', 'head_of_sales'),
        admin: await firm.person('Jan Brandt', 'admin'),
      }
      const options = level === 'customer' ? { careTeam: [people.team], reportVisibility: visibility } : { careTeam: [people.team] }
      const customerId = await firm.customer('Kunde GmbH', options)
      const input = call(customerId)
      await firm.as(people.author).contactReports.logContact(input)
      for (const [who, person] of Object.entries(people)) {
        const [line] = (await firm.as(person).cockpit.ofCustomer({ customerId, contactId: null })).lastContacts
        const whole = await firm
          .as(person)
          .contactReports.read({ reportId: input.id })
          .then(
            ({ text }) => text,
            (error) => error.code,
          )
        const mayRead = allowed.includes(who)
        expect([who, line?.isConfidential, line?.subject, line?.excerpt, whole]).toEqual(
          mayRead ? [who, false, 'Vertraulich: Preise', 'Nur für uns.', 'Nur für uns.'] : [who, true, null, null, 'NOT_FOUND'],
        )
      }
    }
  })
})
