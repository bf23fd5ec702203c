import { afterEach, beforeEach, expect, it } from 'vitest'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { askToken, byPassword, CLIENT, control, type Graph, graphOf, graphOfApplication, jonas, SECRET, start } from './running.ts'

let sandbox: RunningSandbox
let application: Graph

beforeEach(async () => {
  sandbox = await start()
  application = await graphOfApplication(sandbox.url)
})
afterEach(() => sandbox.close())

const messages = `/users/${jonas.oid}/messages`
const follow = (rates: object, seed = 1) => control(sandbox.url, 'fault-plan', { seed, rates })
/** The status of each answer; `cut` without one, `broken` for half of one. */
async function outcomes(count: number): Promise<(number | string)[]> {
  const found: (number | string)[] = []
  for (let request = 0; request < count; request++)
    found.push(
      await application('GET', messages).then(
        ({ status }) => status,
        (error) => (error instanceof SyntaxError ? 'broken' : 'cut'),
      ),
    )
  return found
}

it('the same seed brings the same troubles, another one others, and they end', async () => {
  const rates = { error: 0.2, throttle: 0.1, resetBefore: 0.1, resetAfterEffect: 0.1, truncated: 0.1 }
  await follow(rates)
  const first = await outcomes(40)
  await follow(rates)
  expect(await outcomes(40)).toEqual(first)
  await follow(rates, 2)
  expect(await outcomes(40)).not.toEqual(first)
  expect(new Set(first)).toEqual(new Set([200, 429, 'cut', 'broken', ...first.filter((each) => Number(each) >= 500)]))
  await control(sandbox.url, 'clear-faults', {})
  expect(new Set(await outcomes(10))).toEqual(new Set([200]))
})

it("Outlook's own page is spared", async () => {
  const outlook = await graphOf(sandbox.url, jonas, 'outlook-page')
  await follow({ error: 1 })
  expect((await outlook('GET', '/me/messages')).status).toBe(200)
  expect((await application('GET', messages)).status).toBeGreaterThanOrEqual(500)
})

it('an item comes again on the next page, and what was told by a delta is told again', async () => {
  const first = await application('GET', `${messages}?$top=5`)
  const delta = await application('GET', `/users/${jonas.oid}/mailFolders/archive/messages/delta`)
  await control(sandbox.url, 'move-mail', { oid: jonas.oid, internetMessageId: '<mail-5@kunde.example>', subject: 'Anfrage 5', folder: 'archive' })
  const told = await application('GET', delta.body['@odata.deltaLink'])
  await follow({ repeatedItem: 1 })
  const next = await application('GET', first.body['@odata.nextLink'])
  expect(next.body.value[0].id).toBe(first.body.value[4].id)
  expect(next.body.value).toHaveLength(6)
  expect((await application('GET', told.body['@odata.deltaLink'])).body.value).toEqual(told.body.value)
})

it('a delta loses its state, but its first round does not', async () => {
  await follow({ syncStateLost: 1 })
  const path = `/users/${jonas.oid}/mailFolders/inbox/messages/delta`
  const { status, body } = await application('GET', `${path}?$top=50`)
  expect(status).toBe(200)
  expect((await application('GET', body['@odata.deltaLink'])).body.error.code).toBe('SyncStateNotFound')
})

it('an expired token stays expired, a new one is good', async () => {
  await control(sandbox.url, 'fault', { kind: 'token_expired', times: 1 })
  expect((await application('GET', messages)).status).toBe(401)
  expect((await application('GET', messages)).status).toBe(401)
  expect((await (await graphOfApplication(sandbox.url))('GET', messages)).status).toBe(200)
  const person = await graphOf(sandbox.url, jonas)
  await control(sandbox.url, 'expire-tokens', { oid: jonas.oid })
  expect((await person('GET', '/me')).status).toBe(401)
})

it('on behalf of a user the application gets a refresh token, which it redeems later with its secret, until it is revoked', async () => {
  const { body: own } = await byPassword(sandbox.url, jonas, `openid api://${CLIENT}/access`)
  const assertion = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', requested_token_use: 'on_behalf_of', assertion: own.access_token }
  const client = { client_id: CLIENT, client_secret: SECRET, scope: 'https://graph.microsoft.com/Tasks.ReadWrite offline_access' }
  const { body: given } = await askToken(sandbox.url, { ...client, ...assertion })
  const redeem = (form: object = {}) => askToken(sandbox.url, { ...client, grant_type: 'refresh_token', refresh_token: given.refresh_token, ...form })
  const { body: later } = await redeem()
  expect(later).toMatchObject({ scope: expect.stringContaining('Tasks.ReadWrite'), refresh_token: expect.any(String) })
  const { client_secret: _, ...withoutSecret } = client
  const stolen = { ...withoutSecret, grant_type: 'refresh_token', refresh_token: given.refresh_token }
  expect((await askToken(sandbox.url, stolen)).body.error).toBe('invalid_grant')
  await control(sandbox.url, 'revoke-refresh-tokens', { oid: jonas.oid })
  expect((await redeem()).body.error).toBe('invalid_grant')
  expect((await redeem({ refresh_token: later.refresh_token })).body.error).toBe('invalid_grant')
})
