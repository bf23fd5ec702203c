import { createServer, type Server } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { control, type Graph, graphOf, graphOfApplication, jonas, katrin, start } from './running.ts'

type Notification = Record<string, unknown> & { resourceData: { id: string } }

let sandbox: RunningSandbox
let application: Graph
let listener: Server
let received: Notification[][]
/** How the listener answers notifications and handshakes. */
let statuses: number[]
let answerHandshake: (token: string) => { status: number; type: string; text: string }

beforeEach(async () => {
  ;[received, statuses] = [[], []]
  answerHandshake = (text) => ({ status: 200, type: 'text/plain; charset=utf-8', text })
  listener = createServer(async (request, response) => {
    const token = new URL(request.url ?? '', 'http://listener').searchParams.get('validationToken')
    if (token !== null) {
      const { status, type, text } = answerHandshake(token)
      return void response.writeHead(status, { 'content-type': type }).end(text)
    }
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const status = statuses.shift() ?? 202
    if (status === 202) received.push(JSON.parse(Buffer.concat(chunks).toString()).value)
    response.writeHead(status).end()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  sandbox = await start()
  application = await graphOfApplication(sandbox.url)
})
afterEach(async () => {
  await sandbox.close()
  listener.closeAllConnections()
  listener.close()
})

const address = () => `http://127.0.0.1:${(listener.address() as { port: number }).port}/notifications`
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const wanted = (given: object = {}) => ({
  changeType: 'created,updated,deleted',
  notificationUrl: address(),
  lifecycleNotificationUrl: address(),
  resource: `/users/${jonas.oid}/messages`,
  expirationDateTime: inMinutes(1000),
  clientState: 'secret',
  ...given,
})
const immutable = { prefer: 'IdType="ImmutableId"' }
const subscribe = (given: object = {}, graph = application) => graph('POST', '/subscriptions', wanted(given), immutable)
const deliver = (subject: string) => control(sandbox.url, 'deliver-mail', { oid: jonas.oid, mail: { subject } })
const subjectOf = async (notification: Notification | undefined) =>
  (await application('GET', `/users/${jonas.oid}/messages/${notification?.resourceData.id}`, undefined, immutable)).body.subject
const arrived = (count: number) => vi.waitFor(() => expect(received.flat()).toHaveLength(count), { timeout: 8_000 })

it('an address that repeats the token is told of every change, with the secret and an id that can be read', async () => {
  const { status, body } = await subscribe()
  expect(status).toBe(201)
  expect(body).toMatchObject({ resource: `/users/${jonas.oid}/messages`, clientState: 'secret' })
  await deliver('Neu')
  await arrived(1)
  const [notification] = received.flat()
  expect(notification).toMatchObject({
    subscriptionId: body.id,
    changeType: 'created',
    clientState: 'secret',
    tenantId: hanseTechnik.tenantId,
  })
  expect(notification?.resourceData).toMatchObject({ '@odata.type': '#Microsoft.Graph.Message' })
  expect(notification?.resource).toBe(`Users/${jonas.oid}/Messages/${notification?.resourceData.id}`)
  expect(await subjectOf(notification)).toBe('Neu')
})

it.each([
  ['another text', { text: 'x' }],
  ['another status', { status: 202 }],
  ['another type', { type: 'application/json' }],
])('a handshake with %s is refused', async (_name, wrong) => {
  answerHandshake = (text) => ({ status: 200, type: 'text/plain', text, ...wrong })
  expect(await subscribe()).toMatchObject({ status: 400, body: { error: { code: 'ValidationError' } } })
  expect((await application('GET', '/subscriptions')).body.value).toEqual([])
})

it('the same combination again is a conflict, another one is not', async () => {
  await subscribe()
  expect((await subscribe()).status).toBe(409)
  expect((await subscribe({ changeType: 'created' })).status).toBe(201)
})

it('it lives as long as its kind allows and never shorter than 45 minutes, then is gone', async () => {
  expect((await subscribe({ expirationDateTime: inMinutes(10_090) })).status).toBe(400)
  const { body } = await subscribe({ expirationDateTime: inMinutes(1) })
  expect(Date.parse(body.expirationDateTime)).toBeGreaterThan(Date.now() + 44 * 60_000)
  const renewed = await application('PATCH', `/subscriptions/${body.id}`, { expirationDateTime: inMinutes(10_000) })
  expect(Date.parse(renewed.body.expirationDateTime)).toBeGreaterThan(Date.now() + 9_000 * 60_000)
  expect((await application('POST', `/subscriptions/${body.id}/reauthorize`)).status).toBe(204)
  expect((await application('DELETE', `/subscriptions/${body.id}`)).status).toBe(204)
  expect((await application('GET', `/subscriptions/${body.id}`)).status).toBe(404)
  await deliver('Ungehört')
  await wait(200)
  expect(received).toEqual([])
})

it('only what the caller may read can be subscribed to, and only its own subscriptions are shown', async () => {
  await control(sandbox.url, 'mailbox-scope', { oid: katrin.oid, isInScope: false })
  expect((await subscribe({ resource: `users/${katrin.oid}/messages` })).status).toBe(403)
  const person = await graphOf(sandbox.url, jonas)
  const [list] = (await person('GET', '/me/todo/lists')).body.value
  const tasks = { resource: `/me/todo/lists/${list.id}/tasks` }
  expect((await subscribe({ resource: `/users/${jonas.oid}/todo/lists/${list.id}/tasks` })).status).toBe(403)
  expect((await subscribe({ ...tasks, expirationDateTime: inMinutes(4_240) }, person)).status).toBe(400)
  expect((await subscribe(tasks, person)).status).toBe(201)
  expect((await application('GET', '/subscriptions')).body.value).toEqual([])
  await person('POST', tasks.resource, { title: 'Anrufen' })
  await arrived(1)
  expect(received.flat()[0]).toMatchObject({ changeType: 'created', resourceData: { '@odata.type': '#Microsoft.Graph.TodoTask' } })
})

it('a folder has its own, and a move out of it is a deletion there', async () => {
  await subscribe({ resource: `users/${jonas.oid}/mailFolders('inbox')/messages`, changeType: 'deleted' })
  await control(sandbox.url, 'move-mail', { oid: jonas.oid, internetMessageId: '<mail-5@kunde.example>', subject: 'Anfrage 5', folder: 'archive' })
  await arrived(1)
  expect(received.flat()[0]).toMatchObject({ changeType: 'deleted' })
})

it('what is not accepted comes again, and many changes come together', async () => {
  await subscribe()
  statuses = [503, 500]
  await Promise.all(['1', '2', '3'].map(deliver))
  await arrived(3)
  expect(received).toHaveLength(1)
})

it('on demand notifications are lost, repeated or late', async () => {
  await subscribe()
  const disorder = { seed: 1, lost: 0, repeated: 0, late: { share: 0, ms: 0 }, reordered: false }
  await control(sandbox.url, 'notifications', { ...disorder, lost: 1 })
  await deliver('Verloren')
  await control(sandbox.url, 'notifications', { ...disorder, repeated: 1, late: { share: 1, ms: 400 } })
  await deliver('Doppelt')
  await wait(200)
  expect(received).toEqual([])
  await arrived(2)
  expect(new Set(received.flat().map(({ resource }) => resource)).size).toBe(1)
})

it('on demand batches overtake each other', async () => {
  await subscribe()
  await control(sandbox.url, 'notifications', { seed: 3, lost: 0, repeated: 0, late: { share: 0, ms: 0 }, reordered: true })
  const sent = Array.from({ length: 12 }, (_, number) => `${number}`)
  for (const subject of sent) await deliver(subject)
  await arrived(12)
  const told: string[] = []
  for (const notification of received.flat()) told.push(await subjectOf(notification))
  expect(told).not.toEqual(sent)
  expect(new Set(told)).toEqual(new Set(sent))
})

it('on demand Exchange announces what happens to a subscription', async () => {
  const { body } = await subscribe()
  await control(sandbox.url, 'lifecycle', { oid: jonas.oid, event: 'missed' })
  await control(sandbox.url, 'lifecycle', { oid: jonas.oid, event: 'subscriptionRemoved' })
  await arrived(2)
  expect(received.flat()).toMatchObject([
    { lifecycleEvent: 'missed', clientState: 'secret', subscriptionId: body.id },
    { lifecycleEvent: 'subscriptionRemoved', subscriptionId: body.id },
  ])
  expect((await application('GET', '/subscriptions')).body.value).toEqual([])
})
