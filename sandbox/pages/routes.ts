/** The Outlook page, Office.js, and what the page asks for beside Graph. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { accounts, teamMailboxes as teams } from '../identity/people.ts'
import { type AddInManifest, addInManifest } from '../outlook/configuration.ts'
import { projectRoot } from '../project-root.ts'
import type { Store } from '../store/mailbox-store.ts'

export type PagesContext = { store: Store; productUrl: string; clientId: string }

const wildcard = z.object({ '*': z.string() })

export async function pageRoutes(app: FastifyInstance, { store, productUrl, clientId }: PagesContext): Promise<void> {
  const built = path.join(projectRoot(), 'dist', 'outlook')
  const officeJs = path.join(projectRoot(), 'node_modules', '@microsoft', 'office-js', 'dist')
  await app.register(fastifyStatic, { root: officeJs, serve: false })
  const officeFiles = byLowerCase(officeJs)

  const sendBuilt = (reply: FastifyReply, file: string): FastifyReply =>
    existsSync(path.join(built, file)) ? reply.sendFile(file, built) : sendHint(reply)
  app.get('/', (_request, reply) => sendBuilt(reply, 'index.html'))
  app.get('/assets/*', ({ params }, reply) => reply.sendFile(path.posix.join('assets', wildcard.parse(params)['*']), built))
  app.get('/office-js/stand-in.js', (_request, reply) => crossOrigin(sendBuilt(reply, 'stand-in.js')))
  app.get('/office-js/*', ({ params }, reply) => {
    const file = officeFiles.get(wildcard.parse(params)['*'].toLowerCase())
    return file === undefined ? reply.callNotFound() : crossOrigin(reply).sendFile(file, officeJs)
  })

  app.get('/outlook/accounts', () =>
    accounts.map(({ oid, tenantId, organisation, name, mail, jobTitle }) => ({ oid, tenantId, organisation, name, mail, jobTitle })),
  )
  app.get('/outlook/configuration', () => ({ productUrl, clientId, manifest: readManifest(), teamMailboxes }))
  app.get('/outlook/changes', (_request, reply) => streamChanges(store, reply))
}

const teamMailboxes = teams.map(({ oid, tenantId, name, mail }) => ({ oid, tenantId, name, mail }))

/** As the administrator's deployment reads it. */
function readManifest(): AddInManifest {
  const xml = readFileSync(path.join(projectRoot(), 'manifest.xml'), 'utf8')
  return addInManifest.parse({
    permissions: /<Permissions>(\w+)<\/Permissions>/.exec(xml)?.[1],
    supportsSharedFolders: xml.includes('<SupportsSharedFolders>true</SupportsSharedFolders>'),
  })
}

/** The add-in on the product's origin loads these scripts; Office.js fetches its own parts with `crossorigin`. They are anybody's. */
const crossOrigin = (reply: FastifyReply): FastifyReply =>
  reply.header('cross-origin-resource-policy', 'cross-origin').header('access-control-allow-origin', '*')

const sendHint = (reply: FastifyReply): FastifyReply =>
  reply.status(503).type('text/plain; charset=utf-8').send('The Outlook page has not been built yet: run npm run build.\n')

/** The library asks for `AgaveErrorUX/...`, the package has it in lower case. */
const byLowerCase = (directory: string): Map<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((file) => {
      const address = file.split(path.sep).join('/')
      return [address.toLowerCase(), address]
    }),
  )

/** Server-sent events: one for each change in any mailbox, until the browser goes. */
function streamChanges(store: Store, reply: FastifyReply): FastifyReply {
  const { raw } = reply.hijack()
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
  raw.write(': changes follow\n\n')
  raw.once(
    'close',
    store.subscribe(({ oid, kind }) => raw.write(`data: ${JSON.stringify({ oid, kind })}\n\n`)),
  )
  return reply
}
