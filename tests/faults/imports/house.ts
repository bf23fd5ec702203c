/** An installation whose administrator brings files in: nodes on a database of their own, which share their folders. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import type { NewImport } from '../../../server/commerce/import/begin-import.ts'
import type { ImportDetail, ImportLine } from '../../../server/commerce/import/import-types.ts'
import { freePort } from '../../support/product.ts'
import { callAnywhere } from '../installation.ts'
import { makeNode, type Node } from '../node.ts'
import { tokenOf } from '../tokens.ts'
import { untilAccepted } from '../until-accepted.ts'
import { admin } from '../world.ts'

/** `status` null: the answer never came. */
export type Answer = { status: number | null; reason: string | null }

export type House = {
  nodes: Node[]
  /** `DATA_DIR` of all nodes. */
  folder: string
  pool: pg.Pool
  /** A procedure as the administrator calls it, at whichever node answers; throws the reason of a refusal. */
  call: <T>(procedure: string, input: object) => Promise<T>
  upload: (node: Node, about: NewImport, content: Iterable<Buffer> | AsyncIterable<Buffer>) => Promise<Answer>
  output: () => string
  close: () => Promise<void>
}

/** `databaseUrl`: of a database that is migrated. `folder`: which it is to use, else one of its own. `besides`: further settings of its nodes. */
type Options = { databaseUrl: string; sandboxUrl: string; nodes?: number; folder?: string; besides?: Record<string, string> }

export async function openHouse({ databaseUrl, sandboxUrl, nodes: count = 1, folder: given, besides = {} }: Options): Promise<House> {
  const folder = given ?? mkdtempSync(path.join(tmpdir(), 'faults-imports-'))
  mkdirSync(folder, { recursive: true })
  const ports = await Promise.all(Array.from({ length: count }, freePort))
  const where = { publicPort: ports[0] ?? 0, databaseUrl, dataDirectory: folder, sandboxUrl, pace: { startedAt: Date.now(), factor: 1 }, besides }
  let printed = ''
  const nodes = ports.map((port) => makeNode({ port, ...where }, (text) => (printed += text)))
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 })
  // The suite ends its own connections, too.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  const tokens = new Map<string, { token: string; until: number }>()
  const token = () => tokenOf(sandboxUrl, admin, tokens)
  await Promise.all(nodes.map((node) => node.start()))
  return {
    ...{ nodes, folder, pool },
    call: async (procedure, input) => await callAnywhere(nodes, await token(), procedure, input),
    upload: async ({ url }, about, content) => await send(url, await token(), about, content),
    output: () => printed,
    close: async () => {
      await Promise.all(nodes.map((node) => node.kill()))
      await pool.end()
      if (!given) rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function send(url: string, token: string, about: NewImport, content: Iterable<Buffer> | AsyncIterable<Buffer>): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/octet-stream',
    'x-import': encodeURIComponent(JSON.stringify(about)),
  }
  const body = Readable.toWeb(Readable.from(content)) as ReadableStream
  try {
    const answer = await fetch(`${url}/imports`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    const said = (await answer.json()) as { reason?: string }
    return { status: answer.status, reason: said.reason ?? null }
  } catch {
    return { status: null, reason: null }
  }
}

export const fileOf = (id: string, fileName: string, given: Partial<NewImport> = {}): NewImport => ({
  ...{ id, source: 'erp', fileName, fileFrom: new Date().toISOString(), sheet: null },
  ...{ isAutomatic: true, takesProposal: true, acceptsPart: true, isForced: false, isPart: false, ...given },
})

/** As a person would: again, until it is there. */
export async function bring(house: House, about: NewImport, content: string): Promise<void> {
  await untilAccepted(async () => {
    const node = house.nodes.find((each) => each.isRunning())
    if (!node) throw new Error('No node is running')
    const { status, reason } = await house.upload(node, about, [Buffer.from(content)])
    if (status !== 200) throw new Error(`The file was not taken: ${status} ${reason}`)
  })
}

const MOVING = ['reading', 'running', 'undoing']

export const readJob = async (house: House, jobId: string): Promise<ImportDetail> => await house.call<ImportDetail>('imports.read', { jobId })

/** What became of it once nothing is being done with it any more. */
export async function settled(house: House, jobId: string, seconds = 90): Promise<ImportLine> {
  const until = Date.now() + seconds * 1_000
  for (;;) {
    const { job } = await untilAccepted(() => readJob(house, jobId), seconds)
    if (!MOVING.includes(job.state)) return job
    if (Date.now() > until) throw new Error(`The file is still on its way: ${JSON.stringify(job)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
