import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { json } from 'node:stream/consumers'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisation } from '../../../../../../server/platform/database/db.ts'
import { Firm } from '../../../../../support/firm.ts'
import { PushDesk } from '../../../../../support/push-desk.ts'

let push: PushDesk
beforeAll(async () => {
  push = await PushDesk.open({ mostPerMinute: 60 })
}, 90_000)
afterAll(() => push.close())

const rows = [{ number: 'K1', name: 'Nordlicht GmbH' }]
const jobs = () => push.desk.count('import_job')

describe('a key with which a system pushes rows', () => {
  it('is shown once, and of its secret nothing is kept but a hash', async () => {
    const id = uuidv7()
    const { key } = await push.desk.call.apiKeys.make({ id, name: 'Nachtlauf', source: 'sap', entities: ['order'] })
    const listed = (await push.desk.call.apiKeys.list()).find((each) => each.id === id)
    expect(listed).toEqual({
      ...{
        id,
        name: 'Nachtlauf',
        source: 'sap',
        entities: ['order'],
        begins: key.slice(14, 26),
        createdBy: 'Jan Brandt',
        lastUsedAt: null,
        revokedAt: null,
      },
      createdAt: expect.any(String),
    })
    const stored = await push.desk.sql`select k::text as row from api_key k where k.organisation_id = ${organisation}`
    expect(JSON.stringify(stored)).not.toContain(key.slice(27))
    await expect(push.desk.call.apiKeys.make({ id, name: 'Nachtlauf', source: 'sap', entities: ['order'] })).rejects.toMatchObject({
      code: 'CONFLICT',
    })
  })

  it('opens nothing when it is missing, made up, cut, or of another form, and nothing is stored', async () => {
    const before = await jobs()
    const [head, prefix] = [push.key.slice(0, 14), push.key.slice(0, 27)]
    const others = [null, 'x', `${push.key}x`, push.key.slice(0, -1), `${prefix}${'A'.repeat(43)}`, `${head}${'B'.repeat(12)}_${'A'.repeat(43)}`]
    for (const key of others) expect(await push.push('customer', rows, { key })).toMatchObject({ status: 401, body: { reason: 'no_key' } })
    expect(await push.push('customer', rows, { key: null, headers: { authorization: `Basic ${push.key}` } })).toMatchObject({ status: 401 })
    // Whoever has none is not told which kinds there are.
    expect((await push.push('nothing', rows, { key: null })).status).toBe(401)
    expect(await jobs()).toBe(before)
  })

  it('is not good any more from the next call on once it is revoked, for new rows and for what was answered before', async () => {
    const key = await push.makeKey(['customer'], 'alt')
    expect((await push.push('customer', rows, { key, name: 'eins' })).status).toBe(200)
    const [line] = (await push.desk.call.apiKeys.list()).filter(({ source }) => source === 'alt')
    expect(line?.lastUsedAt).not.toBeNull()
    await push.desk.call.apiKeys.revoke({ id: line?.id ?? '' })
    await push.desk.call.apiKeys.revoke({ id: line?.id ?? '' })
    for (const name of ['eins', 'zwei'])
      expect(await push.push('customer', rows, { key, name })).toMatchObject({ status: 401, body: { reason: 'no_key' } })
    const acts = await push.desk.sql<{
      action: string
    }>`select action from audit_entry where organisation_id = ${organisation} and entity_id = ${line?.id ?? ''} order by id`
    expect(acts.map(({ action }) => action)).toEqual(['apiKeys.make', 'push.customer', 'apiKeys.revoke'])
  })

  it('is not good any more when it is revoked while a message is still on its way', async () => {
    const address = await push.app.listen({ port: 0, host: '127.0.0.1' })
    const key = await push.makeKey(['customer'], 'langsam')
    const before = await jobs()
    const [line] = (await push.desk.call.apiKeys.list()).filter(({ source }) => source === 'langsam')
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'idempotency-key': 'langsam' }
    const call = request(`${address}/api/v1/customer`, { method: 'POST', headers })
    const answered = once(call, 'response')
    call.write('{"rows":[')
    await expect.poll(async () => (await push.desk.call.apiKeys.list()).find(({ id }) => id === line?.id)?.lastUsedAt).not.toBeNull()
    await push.desk.call.apiKeys.revoke({ id: line?.id ?? '' })
    call.end('{"number":"K9","name":"Zu spät"}]}')
    const [answer] = (await answered) as [IncomingMessage]
    expect([answer.statusCode, await json(answer)]).toEqual([401, expect.objectContaining({ reason: 'no_key' })])
    expect(await jobs()).toBe(before)
  })

  it('writes only the kinds that it was made for, and what it must not is recorded', async () => {
    const key = await push.makeKey(['order'], 'eng')
    const before = await jobs()
    expect(await push.push('customer', rows, { key })).toMatchObject({ status: 403, body: { reason: 'not_allowed' } })
    expect(await jobs()).toBe(before)
    const refused = await push.desk
      .sql`select 1 from audit_entry where organisation_id = ${organisation} and action = 'push.customer' and outcome = 'FORBIDDEN'`
    expect(refused).toHaveLength(1)
  })

  it('of another organisation writes only there, and learns nothing of ours by the same names and numbers', async () => {
    const other = await Firm.found(push.desk.database)
    const key = await push.makeKey(['customer'], 'erp', [other, await other.person('Uta Wolf', 'admin')])
    const [ours, theirs] = [await push.push('customer', rows, { name: 'gleich' }), await push.push('customer', rows, { key, name: 'gleich' })]
    expect(theirs).toMatchObject({ status: 200, body: { rows: [{ externalId: 'K1', verdict: 'new' }] } })
    expect(theirs.headers['idempotent-replayed']).toBeUndefined()
    expect(theirs.body.batchId).not.toBe(ours.body.batchId)
    const seen = await other.db.sql`select 1 from customer where organisation_id = ${organisation}`
    expect(seen).toHaveLength(1)
    await expect(push.desk.call.imports.read({ jobId: theirs.body.batchId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await other.threads.stop()
  })

  it('may call only so often a minute', async () => {
    const key = await push.makeKey(['customer'], 'viel')
    const answers = await Promise.all(Array.from({ length: 61 }, () => push.push('order', rows, { key })))
    const tooOften = answers.filter(({ status }) => status === 429)
    expect(tooOften).toHaveLength(1)
    expect(tooOften[0]).toMatchObject({ body: { reason: 'too_often', status: 429 }, headers: { 'retry-after': expect.anything() } })
  })

  it('stands in no log, nor does anything of a row', async () => {
    await push.push('customer', [{ number: 'geheim-7', name: 'Vertraulich GmbH', email: 'kein@adresse' }])
    await push.push('customer', [{ number: 'geheim-8', verboten: 'Vertraulich GmbH' }])
    await push.send('customer', '{"rows": [{"number": "geheim-9"')
    const log = push.logged.join('')
    for (const secret of [push.key.slice(14), 'geheim', 'Vertraulich', 'verboten']) expect(log).not.toContain(secret)
  })

  it('is made, seen and revoked by administrators alone', async () => {
    for (const role of ['sales', 'head_of_sales'] as const) {
      const call = push.desk.firm.as(await push.desk.firm.person(`Mia ${role}`, role))
      await expect(call.apiKeys.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(call.apiKeys.make({ id: uuidv7(), name: 'x', source: 'x', entities: ['order'] })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
  })
})
