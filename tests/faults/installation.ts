/** A whole installation on one machine: PostgreSQL, the stand-in for Microsoft 365 and one or more server nodes that can be killed. */
import pg from 'pg'
import type { DemoMailbox } from '../../prisma/demo/mailbox.ts'
import { type RunningSandbox, startSandbox } from '../../sandbox/main.ts'
import { type Database, openDatabase } from '../../server/platform/database/db.ts'
import { migrate } from '../../server/platform/database/migrate.ts'
import { freePort } from '../support/product.ts'
import { fastTime, type Pace } from './fast-time.ts'
import { makeNode, type Node } from './node.ts'
import { CLIENT, tokenOf } from './tokens.ts'
import type { Person } from './world.ts'

export type Installation = {
  database: Database
  sandbox: RunningSandbox
  nodes: Node[]
  /** Ends every connection of the servers to the database, as a restart of it would. */
  cutConnections: () => Promise<void>
  control: (action: string, body?: object) => Promise<unknown>
  state: (person: Person) => Promise<MailboxState>
  /** A procedure as this person calls it, at whichever node answers; throws the reason of a refusal. */
  call: <T>(person: Person, procedure: string, input?: object) => Promise<T>
  /** How many bytes of a file this person is given; throws the reason of a refusal. */
  openFile: (person: Person, fileId: string) => Promise<number>
  output: () => string
  close: () => Promise<void>
}

export type MailboxState = {
  events: { id: string; subject: string; start: string; end: string; extendedProperties: { id: string; value: string }[] }[]
  tasks: { id: string; title: string; list: string; status: string; due: string | null; linkedResources: { externalId: string | null }[] }[]
}

/** A migrated database to copy from; made once for many runs. */
export async function makeTemplate(serverUrl: string): Promise<string> {
  const name = `faults_template_${process.pid}`
  await onServer(serverUrl, `create database ${name}`)
  const database = await openDatabase({ url: withDatabase(serverUrl, name), directory: '' })
  await migrate(database.pool)
  await database.close()
  return name
}

export async function startInstallation(options: {
  serverUrl: string
  template: string
  name: string
  nodes: number
  pace: Pace
  mailboxes: DemoMailbox[]
}): Promise<Installation> {
  await onServer(options.serverUrl, `create database ${options.name} template ${options.template}`)
  const databaseUrl = withDatabase(options.serverUrl, options.name)
  const database = await openDatabase({ url: databaseUrl, directory: '' })
  const ports = await Promise.all(Array.from({ length: options.nodes }, freePort))
  const sandbox = await startSandbox({
    port: 0,
    host: '127.0.0.1',
    dataDirectory: null,
    productUrl: `http://localhost:${ports[0]}`,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    mailboxes: () => options.mailboxes,
    now: () => new Date(fastTime(options.pace, Date.now())),
  })
  let printed = ''
  const where = { publicPort: ports[0] ?? 0, databaseUrl, dataDirectory: '/tmp', sandboxUrl: sandbox.url, pace: options.pace }
  const nodes = ports.map((port) => makeNode({ port, ...where }, (text) => (printed += text)))
  const control = async (action: string, body: object = {}): Promise<unknown> => {
    const answer = await fetch(`${sandbox.url}/control/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`control/${action}: ${answer.status} ${await answer.text()}`)
    return await answer.json()
  }
  const tokens = new Map<string, { token: string; until: number }>()
  return {
    database,
    sandbox,
    nodes,
    control,
    cutConnections: () => onServer(options.serverUrl, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${options.name}'`),
    state: async ({ oid }) => (await (await fetch(`${sandbox.url}/control/state?oid=${oid}`)).json()) as MailboxState,
    call: async <T>(person: Person, procedure: string, input: object = {}) => {
      const token = await tokenOf(sandbox.url, person, tokens)
      return await callAnywhere<T>(nodes, token, procedure, input)
    },
    openFile: async (person, fileId) => await openAnywhere(nodes, await tokenOf(sandbox.url, person, tokens), fileId),
    output: () => printed,
    close: async () => {
      await Promise.all(nodes.map((node) => node.kill()))
      await sandbox.close()
      await database.close()
      await onServer(options.serverUrl, `drop database ${options.name} with (force)`)
    },
  }
}

export async function callAnywhere<T>(nodes: Node[], token: string, procedure: string, input: object): Promise<T> {
  let trouble: unknown = new Error('No node is running')
  for (const { url } of nodes.filter((node) => node.isRunning())) {
    try {
      const answer = await fetch(`${url}/trpc/${procedure}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(input),
      })
      const body = (await answer.json()) as { result?: { data: T }; error?: unknown }
      if (answer.ok && body.result) return body.result.data
      trouble = new Error(`${procedure}: ${answer.status} ${JSON.stringify(body.error)}`)
    } catch (error) {
      trouble = error
    }
  }
  throw trouble
}

async function openAnywhere(nodes: Node[], token: string, fileId: string): Promise<number> {
  const node = nodes.find((each) => each.isRunning())
  const answer = await fetch(`${node?.url}/files`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ fileId }),
  })
  if (!answer.ok) throw new Error(`files: ${answer.status} ${await answer.text()}`)
  return (await answer.arrayBuffer()).byteLength
}

/** The address of a database beside the one that is named. */
export const withDatabase = (serverUrl: string, name: string): string => Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href

export async function onServer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(statement)
  await client.end()
}
