/** A system tells of changes: what it says wakes the connector, and nothing else. */
import Fastify, { type FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hanseTechnik } from '../../../../../../prisma/demo/organisations.ts'
import { ERP_READER } from '../../../../../../sandbox/identity/applications.ts'
import type { RunningSandbox } from '../../../../../../sandbox/main.ts'
import { NOTICE_PATH, noticeEndpoint } from '../../../../../../server/commerce/import/sources/connectors/notices/notice-endpoint.ts'
import { claimDue, finishChore } from '../../../../../../server/outlook/chores/claim.ts'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { erpBase, openErp, smallErp } from '../../../../../sandbox/business-central.ts'
import { control, start } from '../../../../../sandbox/running.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'

let sandbox: RunningSandbox
let connected: ConnectorDesk
let app: FastifyInstance
let noticeUrl: string
beforeAll(async () => {
  sandbox = await start({ erp: smallErp(5) })
  await control(sandbox.url, 'erp/notifications', { delayMs: 50, mostSingly: 3, firstPauseMs: 50 })
  connected = await ConnectorDesk.open([new URL(sandbox.url).origin])
  app = Fastify()
  await app.register(noticeEndpoint({ database: connected.desk.database, log: pino({ level: 'silent' }) }))
  noticeUrl = `${await app.listen({ port: 0, host: '127.0.0.1' })}${NOTICE_PATH}`
  connected.startNode({ noticeUrl })
  const { companyId } = await openErp(sandbox.url)
  const signIn = {
    method: 'client_credentials' as const,
    ...{ tokenUrl: `${sandbox.url}/${hanseTechnik.tenantId}/oauth2/v2.0/token`, clientId: ERP_READER.clientId },
    scope: 'https://api.businesscentral.dynamics.com/.default',
  }
  const sets = ['customers', 'contacts', 'salesOrders']
  await connected.connect(sets, { url: `${erpBase(sandbox.url)}/companies(${companyId})`, signIn, secret: ERP_READER.clientSecret })
  await connected.settled()
}, 240_000)
afterAll(async () => {
  await connected.close()
  await app.close()
  await sandbox.close()
})

type Kept = { set: string; id: string; state: string; hours: number }
const kept = () => connected.desk.sql<Kept>`select s.set, s.external_id as id, s.client_state as state,
    round(extract(epoch from s.expires_at - now()) / 3600)::int as hours from connector_subscription s where s.organisation_id = ${organisation} order by 1`
const tell = (payload: unknown) =>
  app.inject({ method: 'POST', url: NOTICE_PATH, headers: { 'content-type': 'application/json' }, payload: JSON.stringify(payload) })
const wokenAt = async () =>
  (await connected.desk.sql<{ at: string | null }>`select woken_at as at from connector where organisation_id = ${organisation}`)[0]?.at ?? null

describe('a system that tells of changes', () => {
  it('is asked to for the sets of which it does, for three days', async () => {
    expect((await kept()).map(({ set, hours }) => [set, hours])).toEqual([
      ['customers', 72],
      ['salesOrders', 72],
    ])
  })

  it('wakes the connector, which reads by its cursor, one change or many at once', async () => {
    await control(sandbox.url, 'erp/insert', { table: 'customers', values: { number: '99700', displayName: 'Gemeldet GmbH', blocked: '_x0020_' } })
    const named = (name: string) => connected.desk.sql`select 1 from customer where organisation_id = ${organisation} and name = ${name}`
    await expect.poll(() => named('Gemeldet GmbH'), { timeout: 30_000 }).toHaveLength(1)
    for (let i = 0; i < 8; i++)
      await control(sandbox.url, 'erp/insert', {
        table: 'customers',
        values: { number: `9980${i}`, displayName: `Viele ${i} GmbH`, blocked: '_x0020_' },
      })
    await expect.poll(() => named('Viele 7 GmbH'), { timeout: 30_000 }).toHaveLength(1)
  })

  it('is asked again before the time is over, and anew where it has forgotten', async () => {
    const before = await kept()
    await connected.desk.sql`update connector_subscription set expires_at = now() + interval '1 hour',
      external_id = case when set = 'customers' then 'vergessen' else external_id end where organisation_id = ${organisation}`
    await connected.again()
    const after = await kept()
    expect(after.map(({ hours }) => hours)).toEqual([72, 72])
    expect(after[0]?.id).not.toBe(before[0]?.id)
    expect(after[1]).toMatchObject({ id: before[1]?.id, state: before[1]?.state })
  })

  it('wakes nobody with a state that is not the agreed one, and learns nothing of it', async () => {
    await connected.settled()
    await connected.stopNodes()
    const [subscription] = await kept()
    await connected.desk.sql`update connector set woken_at = null where organisation_id = ${organisation}`
    const told = (state: string, id = subscription?.id) =>
      tell({ value: [{ subscriptionId: id, clientState: state, resource: 'x', changeType: 'updated' }] })
    for (const message of [
      await told('falsch'),
      await told(''),
      await told(subscription?.state ?? '', 'unbekannt'),
      await tell('x'),
      await tell({ value: [1, {}] }),
    ])
      expect({ status: message.statusCode, body: message.body }).toEqual({ status: 202, body: '' })
    expect(await wokenAt()).toBeNull()
    expect((await told(subscription?.state ?? '')).statusCode).toBe(202)
    expect(await wokenAt()).not.toBeNull()
  })

  it('is heard also in the moment in which a round ends', async () => {
    const { database, firm } = connected.desk
    const [subscription] = await kept()
    await connected.desk.sql`update connector set woken_at = null, waits_until = null where organisation_id = ${organisation}`
    await connected.desk.sql`update chore set due_at = now() - interval '1 second', lease_until = null where organisation_id = ${organisation}`
    const [claimed] = await claimDue(database, ['connector'], 1, new Date())
    await tell({ value: [{ subscriptionId: subscription?.id, clientState: subscription?.state, resource: 'x', changeType: 'updated' }] })
    await finishChore(firm.db, claimed!, new Date(Date.now() + 3_600_000))
    expect(Date.parse((await connected.line()).nextAt ?? '')).toBeLessThanOrEqual(Date.now())
  })

  it('is heard also while it wants to be left alone, which it is', async () => {
    const [subscription] = await kept()
    await connected.desk.sql`update connector set woken_at = null, waits_until = now() + interval '1 hour', waits_because = 'too_many_requests'
      where organisation_id = ${organisation}`
    await connected.desk.sql`update chore set due_at = now() + interval '1 hour' where organisation_id = ${organisation} and kind = 'connector'`
    await tell({ value: [{ subscriptionId: subscription?.id, clientState: subscription?.state, resource: 'x', changeType: 'updated' }] })
    expect(await wokenAt()).not.toBeNull()
    expect(Date.parse((await connected.line()).nextAt ?? '')).toBeGreaterThan(Date.now())
  })

  it('gets its token back, as text', async () => {
    const answer = await app.inject({ method: 'POST', url: `${NOTICE_PATH}?validationToken=${encodeURIComponent('<b>a b</b>')}` })
    expect({ status: answer.statusCode, type: answer.headers['content-type'], body: answer.body }).toEqual({
      ...{ status: 200, type: 'text/plain; charset=utf-8', body: '<b>a b</b>' },
    })
    expect((await app.inject({ method: 'POST', url: `${NOTICE_PATH}?validationToken=${'x'.repeat(2_001)}` })).statusCode).toBe(400)
  })
})
