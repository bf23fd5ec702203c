/** The mail that is laid into its owner's inbox: as Microsoft describes it, and as Outlook then shows it. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeApplicationClient } from '../../../../server/outlook/graph/access/application-client.ts'
import { makeApplicationTokens } from '../../../../server/outlook/graph/access/application-tokens.ts'
import type { GraphClient } from '../../../../server/outlook/graph/access/client.ts'
import { placeMail } from '../../../../server/outlook/graph/place-mail.ts'
import { CLIENT, jonas, Outlook, SECRET, tenantId } from './running-outlook.ts'

let outlook: Outlook
let client: GraphClient

beforeAll(async () => {
  outlook = await Outlook.start()
  const tokens = makeApplicationTokens({
    authorityUrl: outlook.url.replace('http:', 'https:'),
    authorityMetadata: outlook.metadata,
    clientId: CLIENT,
    clientSecret: SECRET,
  })
  client = makeApplicationClient({ graphUrl: outlook.url, tokens, log: pino({ level: 'silent' }) }, { tenantId, oid: jonas.oid })
})
afterAll(() => outlook.close())

const mail = { subject: 'Ihre Besuche am 25.11.2026', text: '09:00–09:45', owner: { name: jonas.name, address: jonas.mail } }

it('lies unread in the inbox, from its owner to himself, as no draft; nothing was sent', async () => {
  await placeMail(client, jonas.oid, mail)
  const listed = async (folder: string) => (await client.request(`/users/${jonas.oid}/mailFolders/${folder}/messages`).get()).value
  const self = { emailAddress: { name: jonas.name, address: jonas.mail } }
  expect(await listed('inbox')).toMatchObject([
    { subject: mail.subject, isRead: false, isDraft: false, from: self, toRecipients: [self], body: { contentType: 'text', content: mail.text } },
  ])
  expect(await listed('sentitems')).toEqual([])
  expect(await listed('drafts')).toEqual([])
})

const file = path.resolve(import.meta.dirname, '../../../../../shared/references/graph/graph-v1.0-strict.schema.json')

it.skipIf(!existsSync(file))('asks for what Microsoft describes and nothing else', async () => {
  const asked: [string, unknown][] = []
  const request = (target: string) => ({ post: async (content: unknown) => void asked.push([target, content]) })
  await placeMail({ request } as unknown as GraphClient, jonas.oid, mail)
  const [[target, content] = []] = asked
  expect(target).toBe(`/users/${jonas.oid}/mailFolders/inbox/messages`)
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('base64url', true)
  ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'graph')
  const validate = ajv.getSchema('graph#/definitions/microsoft.graph.message')!
  validate(content)
  // A request leaves the kinds of its objects out.
  expect((validate.errors ?? []).filter(({ keyword, params }) => !(keyword === 'required' && params.missingProperty === '@odata.type'))).toEqual([])
})
