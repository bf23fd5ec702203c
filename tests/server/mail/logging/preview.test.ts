import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'], domain: 'kunde.example' })
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
})

const preview = (recipients: string[], more: { conversationId?: string; isKeptOut?: boolean } = {}, who = jonas) =>
  firm.as(who).mailSync.preview({ recipients, conversationId: null, isKeptOut: false, ...more })

it('says where a mail will be logged, and why not', async () => {
  await firm.as(jonas).mailSync.connectOwn()
  expect(await preview(['Anna@Kunde.example'])).toEqual({ state: 'judged', isLogged: true, reason: 'address', customers: ['Kunde GmbH'] })
  expect(await preview(['kollege@firma.example'])).toMatchObject({ isLogged: false, reason: 'internal_only', customers: [] })
  expect(await preview(['kollege@firma.example', 'neu@kunde.example'])).toMatchObject({ isLogged: true, reason: 'domain' })
  expect(await preview(['fremd@fremd.example'])).toMatchObject({ isLogged: false, reason: 'unknown_correspondent' })
  expect(await preview(['anna@kunde.example'], { isKeptOut: true })).toMatchObject({ isLogged: false, reason: 'skipped_by_author' })
})

it('knows the author’s own list', async () => {
  await firm.as(jonas).mailSync.connectOwn()
  const rule = { effect: 'exclude', kind: 'address', value: 'anna@kunde.example', scope: 'own' } as const
  await firm.as(jonas).mailRules.add({ id: '0197b000-0000-7000-8000-0000000000a1', ...rule })
  expect(await preview(['anna@kunde.example'])).toMatchObject({ isLogged: false, reason: 'excluded_address' })
})

it('says plainly that nothing happens by itself', async () => {
  expect(await preview(['anna@kunde.example'])).toEqual({ state: 'not_connected' })
  await firm.db.prisma.loggingPolicy.updateMany({ data: { isLoggingOn: false } })
  expect(await preview(['anna@kunde.example'])).toEqual({ state: 'company_off' })
})

it('names no customer whom the author may not see', async () => {
  const strict = await Firm.found(database, { customerVisibility: 'care_team', domain: 'streng.example' })
  const sales = await strict.person('Susi Streng')
  await strict.customer('Geheim GmbH', { addresses: ['ceo@geheim.example'] })
  await strict.db.prisma.loggingPolicy.create({ data: { organisationId: strict.id, isLoggingOn: true } })
  await strict.as(sales).mailSync.connectOwn()
  const answer = await strict.as(sales).mailSync.preview({ recipients: ['ceo@geheim.example'], conversationId: null, isKeptOut: false })
  expect(answer).toMatchObject({ isLogged: true, customers: [] })
})

it('stores nothing', async () => {
  await firm.as(jonas).mailSync.connectOwn()
  await preview(['anna@kunde.example'])
  expect(await firm.db.prisma.mailVerdict.count()).toBe(0)
  expect(await firm.db.prisma.contactReport.count()).toBe(0)
})
