import { performance } from 'node:perf_hooks'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import type { FastifyInstance } from 'fastify'
import fastify from 'fastify'
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { claimMailbox, commitWithLease } from '../../../../server/outlook/mailboxes/lease.ts'
import { NOTIFICATION_PATH, registerNotifications } from '../../../../server/outlook/mailboxes/notification-endpoint.ts'
import { makeNotificationIntake } from '../../../../server/outlook/mailboxes/notifications.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const STATE = 'a-secret-that-only-graph-and-we-know'

let database: TestDatabase
const soon = (seconds: number): Date => new Date(Date.now() + seconds * 1000)
let app: FastifyInstance
let firm: Firm
let person: Person
let subscriptionId: string

beforeAll(async () => {
  database = await startTestDatabase()
  app = fastify()
  await app.register((scope) => registerNotifications(scope, { take: makeNotificationIntake(database).take, log: pino({ level: 'silent' }) }))
})
afterAll(async () => {
  await app?.close()
  await database?.drop()
})
beforeEach(async () => {
  await database.prisma.mailbox.updateMany({ data: { status: 'disconnected' } })
  firm = await Firm.found(database)
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, isLoggingOn: true } })
  person = await firm.person('Jonas Weber')
  await firm.as(person).mailSync.connectOwn()
  subscriptionId = uuidv7()
  const { id: mailboxId } = await mailbox()
  const row = { organisationId: firm.id, id: subscriptionId, mailboxId, resource: 'messages', clientState: STATE }
  await firm.db.prisma.graphSubscription.create({ data: { ...row, expiresAt: new Date('2030-01-01') } })
})

const wakes = async (of = firm) => (await of.db.prisma.mailboxWake.findMany({ orderBy: { cause: 'asc' } })).map(({ cause }) => cause)
const mailbox = () => firm.db.prisma.mailbox.findFirstOrThrow({ where: { oid: person.oid } })
const subscription = () => firm.db.prisma.graphSubscription.findFirst({ where: { id: subscriptionId } })
const told = (changes: object = {}) => ({ subscriptionId, clientState: STATE, changeType: 'created', resource: 'Users/x/Messages/y', ...changes })
const tell = (...value: object[]) =>
  app.inject({ method: 'POST', url: NOTIFICATION_PATH, headers: { 'content-type': 'application/json' }, payload: JSON.stringify({ value }) })

describe('a notification of Graph', () => {
  it('has woken its mailbox when it is confirmed', async () => {
    expect((await tell(told())).statusCode).toBe(202)
    expect(await wakes()).toEqual(['mail'])
    expect(await claimMailbox(database, 'node', new Date())).toMatchObject({ oid: person.oid, wakes: [{ cause: 'mail' }] })
  })

  it.each([
    ['another secret', { clientState: 'wrong' }],
    ['a secret of the same length', { clientState: STATE.replace('a', 'b') }],
    ['no secret', { clientState: undefined }],
    ['a foreign subscription', { subscriptionId: uuidv7() }],
    ['no subscription', { subscriptionId: 'no-id' }],
  ])('with %s is confirmed and wakes nobody', async (_, changes) => {
    expect((await tell(told(changes))).statusCode).toBe(202)
    expect(await wakes()).toEqual([])
  })

  it('is heard beside others that are broken', async () => {
    await tell({ nonsense: true }, told({ clientState: 'wrong' }), told())
    expect(await wakes()).not.toEqual([])
  })

  it('wakes nobody whose mailbox is no longer connected', async () => {
    await firm.as(person).mailSync.disconnectOwn()
    expect((await tell(told())).statusCode).toBe(202)
    expect(await wakes()).toEqual([])
  })

  it('wakes nobody by the secret of another organisation', async () => {
    const other = await Firm.found(database)
    await other.db.prisma.loggingPolicy.create({ data: { organisationId: other.id, isLoggingOn: true } })
    const stranger = await other.person('Eva Fremd')
    await other.as(stranger).mailSync.connectOwn()
    const theirs = await other.db.prisma.mailbox.findFirstOrThrow({ where: { oid: stranger.oid } })
    const row = { organisationId: other.id, id: uuidv7(), mailboxId: theirs.id, resource: 'messages', clientState: 'a secret of theirs' }
    await other.db.prisma.graphSubscription.create({ data: { ...row, expiresAt: new Date('2030-01-01') } })
    await tell(told({ clientState: row.clientState }), told({ subscriptionId: row.id, lifecycleEvent: 'subscriptionRemoved' }))
    expect([await wakes(), await other.db.prisma.graphSubscription.count({})]).toEqual([[], 1])
    await tell(told({ subscriptionId: row.id, clientState: row.clientState }))
    expect(await wakes()).toEqual([])
    expect(await wakes(other)).toEqual(['mail'])
  })

  it('leaves a mailbox its rest, be it in trouble or read just now', async () => {
    await firm.db.prisma.mailbox.updateMany({ data: { nextAttemptAt: soon(60), restUntil: soon(60) } })
    await tell(told())
    expect(await claimMailbox(database, 'node', soon(59))).toBeNull()
    expect(await claimMailbox(database, 'node', soon(61))).toMatchObject({ oid: person.oid })
  })

  // The embedded database does one thing after the other.
  it.runIf(process.env.TEST_DATABASE_URL)('waits for no turn that stores a page, nor the turn for it', async () => {
    const turn = await claimMailbox(database, 'node', new Date())
    await commitWithLease(firm.db, turn!, new Date(), async (tx) => {
      await tx.mailFolder.deleteMany({ where: { mailboxId: turn!.id } })
      expect((await tell(told())).statusCode).toBe(202)
    })
  })

  it('that a subscription is gone or ageing makes room for another or its renewal', async () => {
    await tell(told({ lifecycleEvent: 'reauthorizationRequired' }))
    expect((await subscription())?.expiresAt.getTime()).toBeLessThanOrEqual(Date.now())
    await tell(told({ lifecycleEvent: 'subscriptionRemoved', clientState: 'wrong' }))
    expect(await subscription()).not.toBeNull()
    await tell(told({ lifecycleEvent: 'subscriptionRemoved' }))
    expect(await subscription()).toBeNull()
    expect(await wakes()).not.toEqual([])
  })

  it('is confirmed in time whatever the database does, and heard when that is back', async () => {
    let isAway = true
    const connect = () => (isAway ? Promise.reject(new Error('away')) : database.pool.connect())
    const intake = makeNotificationIntake({ ...database, pool: { connect } } as unknown as TestDatabase, () => new Date(), 200)
    const begun = Date.now()
    await intake.take({ value: [told(), told({ lifecycleEvent: 'missed' })] })
    expect(Date.now() - begun).toBeLessThan(2_000)
    expect(await wakes()).toEqual([])
    isAway = false
    await vi.waitFor(async () => expect(await wakes()).toEqual(['mail', 'subscription']), { timeout: 5_000 })
    await intake.stop()
  })

  it('is not confirmed when its wake-up could not be kept', async () => {
    const broken = fastify()
    const take = async (): Promise<void> => Promise.reject(new Error('no room'))
    await broken.register((scope) => registerNotifications(scope, { take, log: pino({ level: 'silent' }) }))
    const answer = await broken.inject({ method: 'POST', url: NOTIFICATION_PATH, payload: JSON.stringify({ value: [told()] }) })
    expect(answer.statusCode).toBe(503)
    await broken.close()
  })
})

describe('the path that Graph calls', () => {
  let url: string
  beforeAll(async () => {
    url = `${await app.listen({ port: 0, host: '127.0.0.1' })}${NOTIFICATION_PATH}`
  })

  it('echoes the token of the handshake as plain text, whatever it holds', async () => {
    const token = 'Validation: <script>alert(1)</script> & more'
    const answer = await app.inject({ method: 'POST', url: `${NOTIFICATION_PATH}?validationToken=${encodeURIComponent(token)}`, payload: '' })
    expect([answer.statusCode, answer.headers['content-type'], answer.body]).toEqual([200, 'text/plain; charset=utf-8', token])
  })

  it.each([
    ['a token of any length', `?validationToken=${'x'.repeat(3_000)}`, '', 400],
    ['what is no JSON', '', '{"value":', 400],
    ['more than it needs', '', JSON.stringify({ value: ['x'.repeat(300_000)] }), 413],
  ])('does not take %s', async (_, more, payload, status) => {
    expect((await app.inject({ method: 'POST', url: `${NOTIFICATION_PATH}${more}`, payload })).statusCode).toBe(status)
  })

  it.each([
    ['a token of a hundred kilobytes', `?validationToken=${'x'.repeat(100_000)}`, {}],
    ['two tokens', '?validationToken=a&validationToken=b', {}],
    ['another method', '?validationToken=a', { method: 'GET', body: null }],
    ['a form', '', { body: new URLSearchParams({ value: 'x' }) }],
    ['nothing at all', '', { body: null }],
    ['what is packed', '', { headers: { 'content-encoding': 'gzip', 'content-type': 'application/json' }, body: gzipSync('{"value":[]}') }],
  ])('refuses %s over the line, and hears the next one', async (_, more, init) => {
    const answer = await fetch(`${url}${more}`, { method: 'POST', ...init })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect((await fetch(url, { method: 'POST', body: JSON.stringify({ value: [told()] }) })).status).toBe(202)
    expect(await wakes()).not.toEqual([])
  })

  it.each(['null', '[]', '1', '{"value":{}}', `{"value":[${'null,'.repeat(2_000)}null]}`, '{"__proto__":{"value":[]}}'])(
    'confirms what says nothing, and wakes nobody: %.20s',
    async (body) => {
      expect((await fetch(url, { method: 'POST', body })).status).toBe(202)
      expect(await wakes()).toEqual([])
    },
  )

  it('confirms quickly while ten thousand forged ones come in', async () => {
    const forged = autocannon({
      url,
      method: 'POST',
      body: JSON.stringify({ value: [told({ clientState: 'forged' })] }),
      amount: 10_000,
      connections: 50,
      workers: 1,
    })
    const times: number[] = []
    // The goal is 100 ms; a busy machine that runs tests may take longer.
    const limit = 500
    let isOver = false
    void forged.then(() => (isOver = true))
    while (!isOver) {
      const from = performance.now()
      const answer = await fetch(url, { method: 'POST', body: JSON.stringify({ value: [told()] }) })
      times.push(performance.now() - from)
      expect(answer.status).toBe(202)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    const p99 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.POSITIVE_INFINITY
    const { non2xx, errors, duration } = await forged
    console.info(`10,000 forged in ${duration} s; ${times.length} real ones, p99 ${p99.toFixed(0)} ms`)
    expect([non2xx, errors]).toEqual([0, 0])
    expect(p99).toBeLessThan(limit)
    expect(await wakes()).not.toEqual([])
  })
})
