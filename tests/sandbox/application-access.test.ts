import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { askToken, CLIENT, control, type Graph, graphOf, graphOfApplication, jonas, katrin, SECRET, start } from './running.ts'

let sandbox: RunningSandbox
let application: Graph

beforeAll(async () => {
  sandbox = await start()
  application = await graphOfApplication(sandbox.url)
})
afterAll(() => sandbox.close())

const form = { grant_type: 'client_credentials', client_id: CLIENT, client_secret: SECRET, scope: 'https://graph.microsoft.com/.default' }

it('an application signs in to one tenant, with its secret and for all its rights', async () => {
  expect((await askToken(sandbox.url, form)).body.error_codes).toEqual([50194])
  expect((await askToken(sandbox.url, { ...form, client_secret: 'wrong' }, hanseTechnik.tenantId)).body.error).toBe('invalid_client')
  expect((await askToken(sandbox.url, { ...form, scope: 'Mail.Read' }, hanseTechnik.tenantId)).body.error).toBe('invalid_scope')
  const { body } = await askToken(sandbox.url, form, hanseTechnik.tenantId)
  const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString())
  expect(claims).toMatchObject({ idtyp: 'app', tid: hanseTechnik.tenantId })
  expect(claims.roles).toEqual(['User.ReadBasic.All'])
  expect(claims).not.toHaveProperty('scp')
})

it('it reads the mailboxes of its Exchange scope, by id or address, but not their To Do; and names of the directory', async () => {
  expect((await application('GET', `/users/${jonas.oid}/messages`)).body.value).toHaveLength(10)
  expect((await application('GET', `/users/${jonas.mail}/mailboxSettings`)).body.userPurpose).toBe('user')
  expect((await application('GET', `/users/${jonas.oid}/todo/lists`)).status).toBe(403)
  expect((await application('GET', `/users/${jonas.mail}?$select=id`)).body.id).toBe(jonas.oid)
  expect((await application('GET', '/me/messages')).status).toBe(400)
})

it('it gets nothing of mailboxes outside that scope or in another tenant', async () => {
  await control(sandbox.url, 'mailbox-scope', { oid: katrin.oid, isInScope: false })
  expect((await application('GET', `/users/${katrin.oid}/messages`)).body.error.code).toBe('ErrorAccessDenied')
  await control(sandbox.url, 'mailbox-scope', { oid: katrin.oid, isInScope: true })
  expect((await application('GET', `/users/${katrin.oid}/messages`)).status).toBe(200)
  expect((await application('GET', '/users/0b000000-0000-4000-8000-000000000001/messages')).status).toBe(404)
})

it('a person still opens no mailbox but his own', async () => {
  const person = await graphOf(sandbox.url, jonas)
  expect((await person('GET', `/users/${katrin.oid}/messages`)).status).toBe(403)
})

it('who asks more than the limits allow is told to wait', async () => {
  await control(sandbox.url, 'limits', { concurrent: 4, perTenMinutes: 1 })
  const { status, headers } = await application('GET', `/users/${jonas.oid}/messages`)
  expect(status).toBe(429)
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(500)
  await control(sandbox.url, 'limits', { concurrent: 4, perTenMinutes: 10_000 })
  expect((await application('GET', `/users/${jonas.oid}/messages`)).status).toBe(200)
})
