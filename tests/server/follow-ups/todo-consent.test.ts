/** To Do while its owner is away, with a refresh token of his, against the stand-in's identity provider and Graph. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { effects } from '../../../server/effects.ts'
import { createFollowUp } from '../../../server/follow-ups/create-follow-up.ts'
import { makeTodoChore } from '../../../server/follow-ups/todo-chore.ts'
import { giveConsent, readConsent, withdrawConsent } from '../../../server/follow-ups/todo-consent.ts'
import { makeContext } from '../../../server/make-context.ts'
import type { Chore } from '../../../server/outlook/chores/chore-loop.ts'
import { makeOfflineTokens, type OfflineTokens } from '../../../server/outlook/graph/access/offline-tokens.ts'
import type { Context } from '../../../server/platform/call/context.ts'
import type { ContextFor } from '../../../server/platform/call/reach.ts'
import { makeDataKeys } from '../../../server/platform/database/data-keys.ts'
import { makeHashKeys } from '../../../server/platform/database/hash-keys.ts'
import { estimatedTimes } from '../../../server/travel/estimated-times.ts'
import { TEST_KEY } from '../../support/firm.ts'
import { noPlaces } from '../../support/no-places.ts'
import { startTestDatabase, type TestDatabase } from '../../support/test-database.ts'
import { Reading } from '../mail/logging/reading.ts'
import { CLIENT, jonas, tenantId } from '../outlook/graph/running-outlook.ts'

let database: TestDatabase
let world: Reading
let tokens: OfflineTokens
let ctx: Context
let chore: Chore

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  world = await Reading.start(database)
  const entra = { authorityUrl: world.outlook.url.replace('http:', 'https:'), authorityMetadata: world.outlook.metadata }
  tokens = makeOfflineTokens({ ...entra, clientId: CLIENT, clientSecret: 'demo-client-secret' })
  const assertion = await world.outlook.assertion(jonas)
  // He is away: nothing is tried with his own token.
  ctx = { ...world.firm.context(world.jonas), deliver: async () => null, offlineToken: () => tokens.consent(assertion, tenantId) }
  const log = pino({ level: 'silent' })
  const configuration = { graphUrl: world.outlook.url, publicUrl: 'https://cockpit.example', connectorPlaces: noPlaces }
  const services = {
    configuration,
    database,
    dataKeys: makeDataKeys(database, TEST_KEY),
    hashKeys: makeHashKeys(database, TEST_KEY),
    access: world.access,
    travelTimes: estimatedTimes,
    geocoder: null,
    reachSystem: () => Promise.reject(new Error('Nobody is asked here')),
    threads: ctx.threads,
    log,
  }
  const contextFor: ContextFor = (member, reach) => makeContext(services, member, reach)
  chore = makeTodoChore({ database, dataKeys: services.dataKeys, tokens, contextFor, effects, pollSeconds: 0.1, log })
  world.startChores([chore])
})
afterEach(async () => {
  await world.stop()
})

async function followUp(): Promise<string> {
  const id = uuidv7()
  const none = { customerId: null, contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  await createFollowUp(ctx, { ...none, id, title: 'Nachfassen', dueOn: '2030-11-29' })
  return id
}
const tasks = async () => (await world.outlook.state(jonas)).tasks.filter(({ list }) => list === 'Kundencockpit')
const row = (id: string) => world.firm.db.prisma.followUp.findFirstOrThrow({ where: { id } })

describe('with his consent', () => {
  it('tasks are made and read while he is away', async () => {
    await giveConsent(ctx)
    const id = await followUp()
    await world.until(async () => (await tasks()).length === 1)
    expect(await tasks()).toMatchObject([{ linkedResources: [{ externalId: id }] }])
    await world.outlook.control('complete-task', { oid: jonas.oid, title: 'Nachfassen' })
    await world.until(async () => (await row(id)).doneAt !== null)
    expect(await readConsent(ctx)).toEqual({ since: ctx.now().toISOString(), trouble: null })
  })

  it('his token is sealed, and opens for nobody else', async () => {
    await giveConsent(ctx)
    const { todoConsent } = await world.firm.db.prisma.user.findFirstOrThrow({ where: { id: world.jonas.id } })
    const box = await ctx.secrets()
    expect(() => box.open(todoConsent!, `todo-consent/${world.katrin.id}`)).toThrow()
    expect(box.open(todoConsent!, `todo-consent/${world.jonas.id}`).length).toBeGreaterThan(20)
  })

  it('a token that was revoked is said so, and is good again after another consent', async () => {
    await giveConsent(ctx)
    await world.outlook.control('revoke-refresh-tokens', { oid: jonas.oid })
    await followUp()
    await world.until(async () => (await readConsent(ctx)).trouble === 'OUTLOOK_SIGN_IN')
    expect(await tasks()).toEqual([])
    await giveConsent(ctx)
    await world.until(async () => (await tasks()).length === 1)
  })
})

describe('without it', () => {
  it('nothing happens until he is here', async () => {
    await followUp()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(await tasks()).toEqual([])
  })

  it('nothing is done for whoever has lost his role, though he has consented, until he has one again', async () => {
    const { prisma } = world.firm.db
    await giveConsent(ctx)
    await prisma.user.updateMany({ where: { id: world.jonas.id }, data: { roleLostAt: new Date() } })
    const turn = { organisationId: world.firm.id, subjectId: world.jonas.id, kind: 'todo' as const }
    const perform = () => chore.perform({ ...turn, token: 1n, failures: 0, dueAt: new Date(), cursor: null })
    expect(await perform()).toBeNull()
    await prisma.user.updateMany({ where: { id: world.jonas.id }, data: { roleLostAt: null } })
    expect(await perform()).toBeInstanceOf(Date)
  })

  it('nothing is left of it once it was taken back', async () => {
    await giveConsent(ctx)
    await withdrawConsent(ctx)
    const user = await world.firm.db.prisma.user.findFirstOrThrow({ where: { id: world.jonas.id } })
    expect([user.todoConsent, user.todoConsentAt]).toEqual([null, null])
    expect(await readConsent(ctx)).toEqual({ since: null, trouble: null })
  })
})
