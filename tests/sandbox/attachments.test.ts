import { afterAll, beforeAll, expect, it } from 'vitest'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import type { RunningSandbox } from '../../sandbox/main.ts'
import { askToken, CLIENT, control, type Graph, graphOf, jonas, SECRET, start } from './running.ts'

let sandbox: RunningSandbox
let product: Graph

beforeAll(async () => {
  sandbox = await start()
  product = await graphOf(sandbox.url, jonas)
})
afterAll(() => sandbox.close())

const firstOf = async (subject: string) => {
  const { body } = await product('GET', `/me/messages?$filter=subject eq '${subject}'&$select=id&$expand=attachments`)
  return { path: `/me/messages/${body.value[0].id}/attachments`, attachments: body.value[0].attachments }
}

it('a file of the demonstration has as many bytes as it says, always the same', async () => {
  const { path, attachments } = await firstOf('Anfrage 24')
  const bytes = Buffer.from(attachments[0].contentBytes, 'base64')
  expect(bytes).toHaveLength(1234)
  const { body } = await product('GET', `${path}/${attachments[0].id}`)
  expect(Buffer.from(body.contentBytes, 'base64').equals(bytes)).toBe(true)
  expect((await product('GET', `${path}?$select=name`)).body.value[0]).not.toHaveProperty('contentBytes')
})

it('a delivered file is what was delivered, also as bytes alone', async () => {
  const contentBytes = Buffer.from('Angebot über 5 Stück').toString('base64')
  const file = { name: 'Angebot.txt', contentType: 'text/plain', isInline: false, contentBytes }
  await control(sandbox.url, 'deliver-mail', { oid: jonas.oid, mail: { subject: 'Mit Datei', attachments: [file] } })
  const { path, attachments } = await firstOf('Mit Datei')
  expect(attachments).toMatchObject([{ size: 22, contentBytes }])
  const form = { grant_type: 'client_credentials', client_id: CLIENT, client_secret: SECRET, scope: 'https://graph.microsoft.com/.default' }
  const { body: tokens } = await askToken(sandbox.url, form, hanseTechnik.tenantId)
  const raw = await fetch(`${sandbox.url}/v1.0${path.replace('/me', `/users/${jonas.oid}`)}/${attachments[0].id}/$value`, {
    headers: { authorization: `Bearer ${tokens.access_token}` },
  })
  expect([raw.status, raw.headers.get('content-type'), await raw.text()]).toEqual([200, 'text/plain', 'Angebot über 5 Stück'])
})
