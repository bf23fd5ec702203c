import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { ConnectorDesk } from '../../../../../support/connector-desk.ts'
import { customerRow } from '../../../../../support/source-rows.ts'

const SECRET = 'geheim'

let connected: ConnectorDesk
beforeAll(async () => {
  connected = await ConnectorDesk.open()
  connected.system.sets.customers = [customerRow('10', 0)]
  connected.startNode()
}, 90_000)
afterAll(() => connected.close())

const told = () => ({
  name: 'Umbenannt',
  url: connected.system.base,
  signIn: connected.system.signIn,
  sets: ['customers'],
  everyMinutes: 60,
  emptyOverwrites: true,
  rates: {},
})

describe('a connector', () => {
  it('keeps its secret sealed, and tells it to nobody', async () => {
    await connected.connect(['customers'])
    await connected.settled()
    const { call } = connected.desk
    await call.connectors.change({ id: connected.id, ...told(), secret: null })
    const [stored] = await connected.desk.sql<{ row: string }>`select row_to_json(c)::text || encode(c.secret, 'escape') as row from connector c
      where c.organisation_id = ${organisation} and c.id = ${connected.id}::uuid`
    for (const text of [JSON.stringify(await call.connectors.list()), stored?.row ?? '', connected.logged.join('\n')]) {
      expect(text).not.toContain(SECRET)
      expect(text).not.toContain('token-1')
    }
    expect(stored?.row).toContain('verbinder')
    const acts = await connected.desk.firm.db.prisma.auditEntry.findMany({ where: { entity: 'connector' }, orderBy: { id: 'asc' } })
    expect(acts.map(({ action }) => action)).toEqual(['connectors.create', 'connectors.change'])
  })

  it('needs its secret once more where it would be told to somebody else', async () => {
    const { call } = connected.desk
    const elsewhere = [
      { url: 'https://evil.example/api' },
      { signIn: { ...connected.system.signIn, tokenUrl: 'https://evil.example/token' } },
      { signIn: { method: 'basic' as const, user: 'x' } },
    ]
    for (const change of elsewhere)
      await expect(call.connectors.change({ id: connected.id, ...told(), ...change, secret: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await call.connectors.change({ id: connected.id, ...told(), ...elsewhere[0], secret: SECRET })
    expect((await connected.settled()).waits).toMatchObject({ because: 'target_not_allowed' })
    await call.connectors.change({ id: connected.id, ...told(), secret: SECRET })
    expect(await connected.settled()).toMatchObject({ waits: null })
  })

  it('with a secret that is wrong says so', async () => {
    await connected.connect(['customers'], { secret: 'falsch' })
    expect((await connected.settled()).waits).toMatchObject({ because: 'sign_in_refused' })
    expect(connected.logged.join('\n')).not.toContain('falsch')
  })

  it('has a source of its own as long as it is there', async () => {
    await connected.connect(['customers'], { source: 'eigene' })
    const first = connected.id
    await expect(connected.connect(['customers'], { source: 'eigene' })).rejects.toMatchObject({ code: 'CONFLICT' })
    await connected.desk.call.connectors.remove({ id: first })
    await connected.desk.call.connectors.remove({ id: first })
    await connected.connect(['customers'], { source: 'eigene' })
    const [kept] = await connected.desk.sql<{
      length: number
    }>`select length(secret) as length from connector where organisation_id = ${organisation} and id = ${first}::uuid`
    expect(kept?.length).toBe(0)
  })

  it('rests while it is paused, and goes on afterwards', async () => {
    await connected.settled()
    const { call } = connected.desk
    await call.connectors.pause({ id: connected.id, isPaused: true })
    connected.system.requests()
    await expect(call.connectors.run({ id: connected.id })).rejects.toMatchObject({ code: 'CONFLICT' })
    expect(await connected.line()).toMatchObject({ isPaused: true, nextAt: null })
    expect(connected.system.requests()).toEqual([])
    await call.connectors.pause({ id: connected.id, isPaused: false })
    expect(await connected.settled()).toMatchObject({ isPaused: false, waits: null })
    expect(connected.system.requests()).toHaveLength(1)
  })

  it('that is paused while it is at work goes no further', async () => {
    await connected.stopNodes()
    const { firm, call } = connected.desk
    const reach = firm.reachSystem
    firm.reachSystem = async (asked) => {
      if (asked.address.includes('/customers')) await call.connectors.pause({ id: connected.id, isPaused: true })
      return await reach(asked)
    }
    await connected.connect(['customers', 'items'])
    connected.system.requests()
    connected.startNode()
    await expect.poll(async () => (await connected.line()).isPaused, { timeout: 20_000 }).toBe(true)
    await connected.stopNodes()
    firm.reachSystem = reach
    expect(connected.system.requests()).toHaveLength(1)
    connected.startNode()
    await call.connectors.pause({ id: connected.id, isPaused: false })
    expect(await connected.settled()).toMatchObject({ isPaused: false, waits: null, sets: [{ name: 'customers', rows: 1 }, { name: 'items' }] })
  })

  it('that is not there is none', async () => {
    const { call } = connected.desk
    const id = uuidv7()
    await expect(call.connectors.run({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(call.connectors.pause({ id, isPaused: true })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(call.connectors.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(call.connectors.change({ id, ...told(), secret: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('is tested before it is there, with what was entered or with the secret that is kept', async () => {
    const { call } = connected.desk
    const { url, signIn } = told()
    const test = (given: object = {}) => call.connectors.test({ id: null, url, signIn, sets: ['customers', 'items'], secret: SECRET, ...given })
    connected.system.fault = (asked) => (asked.pathname.endsWith('/items') ? { status: 403 } : undefined)
    expect(await test()).toEqual({
      sets: [
        { name: 'customers', outcome: 'ok' },
        { name: 'items', outcome: 'not_permitted' },
      ],
    })
    connected.system.fault = () => undefined
    await connected.connect(['customers'])
    await connected.settled()
    const before = await connected.desk.count('import_job')
    expect(await test({ id: connected.id, secret: null })).toMatchObject({ sets: [{ outcome: 'ok' }, { outcome: 'ok' }] })
    expect(await test({ url: 'https://evil.example/api' })).toMatchObject({
      sets: [{ outcome: 'target_not_allowed' }, { outcome: 'target_not_allowed' }],
    })
    await expect(test({ id: connected.id, secret: null, url: 'https://evil.example/api' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(test({ secret: null })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
    await expect(test({ id: uuidv7(), secret: null })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(await connected.desk.count('import_job')).toBe(before)
  })
})
