/** `npm run organisation`, as somebody types it. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOrganisationCommand } from '../../../server/commands/read-organisation-command.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())

async function run(...parameters: string[]): Promise<string> {
  const work = readOrganisationCommand(parameters)
  return typeof work === 'string' ? `refused: ${work}` : await work(database)
}
const found = (entraTenantId: string) => database.prisma.organisation.findUnique({ where: { entraTenantId } })

describe('adding an organisation', () => {
  it.each([
    ['no_works_council', { smallestGroup: 1, areTerritoriesTold: true }],
    ['works_council', { smallestGroup: 5, areTerritoriesTold: true }],
    ['strict', { smallestGroup: 8, areTerritoriesTold: false }],
  ])('with the preset %s lets its tenant in, with what figures may tell of people and its own domains', async (preset, rule) => {
    const tenantId = uuidv7()
    expect(await run('add', tenantId, 'Nord GmbH', preset, 'Nord.example', 'nord-gruppe.example')).toMatch(/^Nord GmbH may now use/)
    const organisation = await found(tenantId)
    expect(organisation).toMatchObject({ name: 'Nord GmbH', mailDomains: ['nord.example', 'nord-gruppe.example'] })
    const policies = await database.prisma.loggingPolicy.findMany({ where: { organisationId: organisation!.id } })
    expect(policies).toMatchObject([{ ...rule, isLoggingOn: false }])
    expect(await run('list')).toContain(`${tenantId}  Nord GmbH  nord.example nord-gruppe.example`)
  })

  it('twice changes nothing', async () => {
    const tenantId = uuidv7()
    await run('add', tenantId, 'Süd AG', 'strict')
    expect(await run('add', tenantId, 'Andere AG', 'no_works_council', 'andere.example')).toContain('on the list already')
    const organisation = await found(tenantId)
    expect(organisation).toMatchObject({ name: 'Süd AG', mailDomains: [] })
    expect(await database.prisma.loggingPolicy.findMany({ where: { organisationId: organisation!.id } })).toMatchObject([{ smallestGroup: 8 }])
  })

  it.each([
    ['without a preset', ['Ost GmbH'], /Usage:/],
    ['with a domain where the preset belongs', ['Ost GmbH', 'ost.example'], /no_works_council/],
    ['with something that is no domain', ['Ost GmbH', 'strict', 'vertrieb@ost.example'], /Usage:/],
    ['without a name', ['  ', 'strict'], /Usage:/],
  ])('%s is refused with the usage, and nobody is let in', async (_, parameters, words) => {
    const tenantId = uuidv7()
    const answer = await run('add', tenantId, ...parameters)
    expect(answer).toMatch(/^refused: /)
    expect(answer).toMatch(words)
    expect(await found(tenantId)).toBeNull()
  })

  it('says which parameter is no tenant', async () => {
    expect(await run('add', 'nord.example', 'Nord GmbH', 'strict')).toMatch(/^refused: .*TENANT_ID must be the id of a Microsoft Entra tenant/)
  })
})

describe('letting somebody out', () => {
  it('is refused for a tenant or somebody that nobody knows', async () => {
    const tenantId = uuidv7()
    expect(await run('disable', tenantId, 'a@nord.example')).toContain('is not on the list')
    await run('add', tenantId, 'West GmbH', 'works_council')
    expect(await run('disable', tenantId, 'a@nord.example')).toContain('Nobody of West GmbH is known as a@nord.example')
  })

  it('holds until he is let in again', async () => {
    const tenantId = uuidv7()
    await run('add', tenantId, 'West GmbH', 'works_council')
    const organisationId = (await found(tenantId))!.id
    const person = { id: uuidv7(), oid: uuidv7(), name: 'Anna', mail: 'anna@west.example', role: 'sales' as const }
    await database.prisma.user.create({ data: { organisationId, ...person } })
    const isActive = async () => (await database.prisma.user.findFirstOrThrow({ where: { organisationId, id: person.id } })).isActive
    expect(await run('disable', tenantId, 'Anna@West.example')).toMatch(/is disabled from the next call on/)
    expect(await isActive()).toBe(false)
    expect(await run('enable', tenantId, person.oid)).toMatch(/is enabled from the next call on/)
    expect(await isActive()).toBe(true)
  })
})
