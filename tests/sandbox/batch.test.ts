import { afterAll, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { control, type Graph, graphOf, jonas, start } from './running.ts'

let sandbox: RunningSandbox | undefined
let product: Graph

beforeEach(async () => {
  await sandbox?.close()
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
})
afterAll(() => sandbox?.close())

type Item = { id: string; status: number; headers?: Record<string, string>; body?: { value?: unknown[]; error?: { code: string }; subject?: string } }

const batch = (requests: object[]) => product('POST', '/$batch', { requests })
const statuses = async (requests: object[]) => {
  const { body } = await batch(requests)
  return Object.fromEntries(body.responses.map(({ id, status }: Item) => [id, status]))
}
const read = (id: string, given: object = {}) => ({ id, method: 'GET', url: '/me/messages?$top=1', ...given })
const json = { 'Content-Type': 'application/json' }
const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' })
const event = { subject: 'Termin', start: at('2026-12-01T10:00'), end: at('2026-12-01T11:00') }

it('answers each request by itself, also in mailboxes of others', async () => {
  const { status, body } = await batch([
    read('a'),
    { id: 'b', method: 'POST', url: 'me/events', headers: json, body: event },
    read('c', { url: '/users/nobody/messages' }),
    { id: 'd', method: 'GET', url: '/nothing' },
  ])
  expect(status).toBe(200)
  const answers = new Map<string, Item>(body.responses.map((answer: Item) => [answer.id, answer]))
  expect(answers.get('a')).toMatchObject({ status: 200, headers: { 'Content-Type': expect.stringContaining('json') } })
  expect(answers.get('a')?.body?.value).toHaveLength(1)
  expect(answers.get('b')).toMatchObject({ status: 201, body: { subject: 'Termin' } })
  expect(answers.get('c')?.status).toBe(403)
  expect(answers.get('d')?.body?.error?.code).toBe('BadRequest')
})

it('runs requests after those they depend on; of a failed one they fail, too', async () => {
  const wrong = { id: 'wrong', method: 'GET', url: '/me/messages/abc' }
  const requests = [
    read('last', { dependsOn: ['next'] }),
    read('next', { dependsOn: ['wrong'] }),
    wrong,
    read('free'),
    read('after', { dependsOn: ['free'] }),
  ]
  expect(await statuses(requests)).toEqual({ wrong: 400, next: 424, last: 424, free: 200, after: 200 })
})

it.each([
  ['too many', Array.from({ length: 21 }, (_, index) => read(`${index}`))],
  ['the same id twice', [read('a'), read('a')]],
  ['a body without its type', [{ id: 'a', method: 'POST', url: '/me/events', body: event }]],
  ['a circle', [read('a', { dependsOn: ['b'] }), read('b', { dependsOn: ['a'] })]],
  ['an unknown dependency', [read('a', { dependsOn: ['z'] })]],
  ['a batch in a batch', [{ id: 'a', method: 'POST', url: '/$batch', headers: json, body: {} }]],
  ['another server', [read('a', { url: 'http://elsewhere.example/me' })]],
  ['nothing', []],
])('refuses %s as a whole', async (_name, requests) => {
  expect((await batch(requests)).status).toBe(400)
})

it('twenty at once are within the limits of one mailbox; what is over them is refused by itself', async () => {
  const twenty = Array.from({ length: 20 }, (_, index) => read(`${index}`))
  expect(new Set(Object.values(await statuses(twenty)))).toEqual(new Set([200]))
  await control(sandbox?.url ?? '', 'limits', { concurrent: 4, perTenMinutes: 25 })
  const { body } = await batch(twenty)
  const refused = body.responses.filter(({ status }: Item) => status === 429)
  expect(refused).toHaveLength(15)
  expect(Number(refused[0].headers['Retry-After'])).toBeGreaterThan(0)
  expect(body.responses.filter(({ status }: Item) => status === 200)).toHaveLength(5)
})

it('troubles hit single requests', async () => {
  await control(sandbox?.url ?? '', 'fault', { kind: 'throttle', path: '/me/events', times: 1, retryAfterSeconds: 7 })
  await control(sandbox?.url ?? '', 'fault', { kind: 'reset_after_effect', path: '/me/mailFolders', times: 1 })
  const { body } = await batch([read('a'), read('b', { url: '/me/events' }), read('c', { url: '/me/mailFolders' })])
  expect(body.responses).toContainEqual(expect.objectContaining({ id: 'b', status: 429, headers: expect.objectContaining({ 'Retry-After': '7' }) }))
  expect(body.responses).toContainEqual(expect.objectContaining({ id: 'c', status: 504 }))
  expect((await fetch(`${sandbox?.url}/v1.0/$batch`, { method: 'POST' })).status).toBe(401)
})
