/** Messages that come at once have so much room together, and no more. */
import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PushDesk } from '../../../../../support/push-desk.ts'

/** Of the messages below one of each key has room. */
const BODY = `{"rows":[{"number":"1","name":"${'x'.repeat(50)}"}]}`
let push: PushDesk
let address: string
let otherKey: string
beforeAll(async () => {
  push = await PushDesk.open({ room: { mostBytes: 2 * BODY.length + 50, bodyMs: 60_000 } })
  address = await push.app.listen({ port: 0, host: '127.0.0.1' })
  otherKey = await push.makeKey(['customer'], 'andere')
}, 90_000)
afterAll(() => push.close())

/** Its head and first bytes are there, the rest is on its way. */
function begin(name: string, { to = address, key = push.key, length = true } = {}): ClientRequest {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}`, 'idempotency-key': name }
  const call = request(`${to}/api/v1/customer`, {
    method: 'POST',
    headers: { ...headers, ...(length && { 'content-length': BODY.length }) },
  })
  call.on('error', () => undefined)
  call.write(BODY.slice(0, 10))
  return call
}
/** Is refused for what it says, where there is room for it. */
const small = async (key = push.key) => await push.send('customer', `{"rows":[]${' '.repeat(50)}}`, { key })
const status = async (key = push.key) => (await small(key)).status
const soon = { timeout: 20_000 }
/** As `begin`, once it has its room: a probe may have had it just then. */
async function holding(name: string): Promise<ClientRequest> {
  const call = begin(name)
  let isRefused = false
  call.once('response', ({ statusCode }: IncomingMessage) => {
    isRefused = statusCode === 503
  })
  await expect.poll(async () => isRefused || (await status()) === 503, soon).toBe(true)
  if (!isRefused) return call
  call.destroy()
  return await holding(name)
}
async function answerOf(call: ClientRequest): Promise<number | undefined> {
  const [answer] = (await once(call, 'response')) as [IncomingMessage]
  answer.resume()
  return answer.statusCode
}

describe('messages at once', () => {
  it('that find no room are told to come again; there is room once others are answered or have gone', async () => {
    const first = await holding('erste')
    expect(await small()).toMatchObject({ headers: { 'retry-after': '5' }, body: { reason: 'busy' } })
    first.end(BODY.slice(10))
    expect(await answerOf(first)).toBe(200)
    await expect.poll(() => status(), soon).toBe(400)
    const gone = await holding('abgebrochen')
    gone.destroy()
    await expect.poll(() => status(), soon).toBe(400)
  })

  it('of one key leave room for those of others', async () => {
    const first = await holding('eigene')
    expect(await status(otherKey)).toBe(400)
    first.end(BODY.slice(10))
    expect(await answerOf(first)).toBe(200)
  })

  it('that are refused, or are known already, give their room back', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await push.send('customer', '{"rows":[]}')).status).toBe(400)
      expect((await push.send('customer', '{"rows":[{"number":"2","name":"Zwei GmbH"}]}', { name: 'gleich' })).status).toBe(200)
      expect((await push.send('customer', BODY, { key: 'kein' })).status).toBe(401)
    }
    expect(await status()).toBe(400)
  })

  it('that do not say how long they are count as the longest there can be', async () => {
    expect(await answerOf(begin('ohne', { length: false }))).toBe(503)
  })
})

it('messages that did not say how long they are hold what they have, once they are there', async () => {
  const usual = await PushDesk.open()
  try {
    const to = await usual.app.listen({ port: 0, host: '127.0.0.1' })
    await usual.desk.stopEngine()
    const waiting = ['eins', 'zwei', 'drei'].map((name) => begin(name, { to, key: usual.key, length: false }))
    const answers = waiting.map(answerOf)
    for (const call of waiting) call.end(BODY.slice(10))
    await expect.poll(() => usual.desk.count('import_job'), soon).toBe(3)
    expect((await usual.send('customer', '{"rows":[]}')).status).toBe(400)
    usual.desk.startEngine()
    expect(await Promise.all(answers)).toEqual([200, 200, 200])
  } finally {
    await usual.close()
  }
}, 90_000)

it('a message that nobody reads is no error once its time is over', async () => {
  const hasty = await PushDesk.open({ room: { mostBytes: 2 * BODY.length, bodyMs: 50 } })
  const errors: unknown[] = []
  const note = (error: unknown): void => void errors.push(error)
  process.on('uncaughtExceptionMonitor', note)
  try {
    const to = `${await hasty.app.listen({ port: 0, host: '127.0.0.1' })}/api/v1/customer`
    const headers = { authorization: `Bearer ${hasty.key}`, 'idempotency-key': 'ungelesen' }
    for (const body of [undefined, 'text']) expect((await fetch(to, { method: 'POST', headers, body })).status).toBe(415)
    await new Promise((resolve) => setTimeout(resolve, 150))
    expect(errors).toEqual([])
  } finally {
    process.off('uncaughtExceptionMonitor', note)
    await hasty.close()
  }
}, 90_000)

it('a message that is too slow is told so, and holds its room no longer', async () => {
  const hasty = await PushDesk.open({ room: { mostBytes: 2 * BODY.length, bodyMs: 50 } })
  try {
    const to = await hasty.app.listen({ port: 0, host: '127.0.0.1' })
    for (const name of ['eins', 'zwei', 'drei']) expect(await answerOf(begin(name, { to, key: hasty.key }))).toBe(408)
    expect((await hasty.send('customer', '{"rows":[]}')).status).toBe(400)
  } finally {
    await hasty.close()
  }
}, 90_000)
