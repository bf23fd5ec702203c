/** What files that are made to stop a server do to it: how long each takes until it is refused or in, what memory, and how long others wait meanwhile. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type ClientRequest, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { v7 as uuidv7 } from 'uuid'
import { hanseTechnik } from '../../prisma/demo/organisations.ts'
import { type Product, startProduct } from '../support/product.ts'
import { type HostileFile, hostileFiles } from './hostile-files/files.ts'

const isJson = process.argv.includes('--json')
const only = process.env.BENCH_ONLY
const CLIENT = { id: '5a2b9c10-3d4e-4f50-8a61-72839405a6b7', secret: 'demo-client-secret' }

/** `peakMb` above what the process took before; `heldMs`: its event loop, at most; `waitedMs`: whoever asked it meanwhile, at most. */
type Result = { name: string; mb: number; end: string; seconds: number; peakMb: number; heldMs: number; waitedMs: number }

const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'))
const heldFile = path.join(folder, 'held')
const product = await startProduct({
  HELD_FILE: heldFile,
  NODE_OPTIONS: `--import ${path.resolve('dist/bench/hostile-files/held.process.js')}`,
  RATE_LIMIT_PER_MINUTE: '1000000',
})

async function tokenOf({ outlookUrl }: Product): Promise<string> {
  const admin = hanseTechnik.users.find(({ role }) => role === 'admin')
  const fields = { grant_type: 'password', username: admin?.mail ?? '', password: 'demo', scope: `openid api://${CLIENT.id}/access` }
  const body = new URLSearchParams({ ...fields, client_id: CLIENT.id, client_secret: CLIENT.secret })
  const answer = await fetch(`${outlookUrl}/organizations/oauth2/v2.0/token`, { method: 'POST', body })
  const { access_token: token } = (await answer.json()) as { access_token: string }
  return token
}
const token = await tokenOf(product)

let age = 0
const about = (fileName: string, id: string): string => {
  const said = { id, source: 'hostile', fileName, fileFrom: new Date(Date.now() + ++age * 1000).toISOString(), sheet: null, acceptsPart: true }
  return encodeURIComponent(JSON.stringify({ ...said, isAutomatic: true, takesProposal: true, isForced: true, isPart: true }))
}

/** What the server answers to the bytes. */
function upload(fileName: string, id: string, pieces: Iterable<Buffer>, length?: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream', 'x-import': about(fileName, id) }
    const sent = request(`${product.url}/imports`, { method: 'POST', headers: length ? { ...headers, 'content-length': length } : headers })
    let hasAnswer = false
    sent.on('response', (answer) => {
      hasAnswer = true
      answer.resume()
      resolve(answer.statusCode ?? 0)
    })
    sent.on('error', (error) => (hasAnswer ? undefined : reject(error)))
    void (async () => {
      for (const piece of pieces) {
        if (hasAnswer || sent.destroyed) break
        if (!sent.write(piece)) await untilDrained(sent)
      }
      sent.end()
    })()
  })
}

const untilDrained = (sent: ClientRequest): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      for (const event of ['drain', 'error', 'close']) sent.off(event, go)
      resolve()
    }
    for (const event of ['drain', 'error', 'close']) sent.on(event, go)
  })

type Job = { state: string; counts: Record<string, number>; trouble: object | null }

async function call<T>(procedure: string, input: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const answer = await fetch(`${product.url}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })
  const body = (await answer.json()) as { result?: { data: T } }
  if (!body.result) throw new Error(`${procedure}: ${JSON.stringify(body)}`)
  return body.result.data
}

async function settled(jobId: string): Promise<string> {
  for (;;) {
    const { job } = await call<{ job: Job }>('imports.read', { jobId })
    if (!['reading', 'running', 'undoing'].includes(job.state)) return `${job.state} ${JSON.stringify(job.trouble)} ${JSON.stringify(job.counts)}`
    await pause(50)
  }
}

const pid = await serverProcess()
async function serverProcess(): Promise<number> {
  const { execFileSync } = await import('node:child_process')
  const found = execFileSync('ss', ['-ltnp'], { encoding: 'utf8' })
  return Number(new RegExp(`:${new URL(product.url).port}\\s.*pid=(\\d+)`).exec(found)?.[1])
}
const residentMb = (): number => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
const held = (): number[] => readFileSync(heldFile, 'utf8').trim().split('\n').map(Number)

/** Watches the server while something is done with it. */
async function watched(name: string, mb: number, work: () => Promise<string>): Promise<Result> {
  const [before, begunHeld, begun] = [residentMb(), held().length, performance.now()]
  let [isOver, peak, waited] = [false, before, 0]
  const asking = (async () => {
    for (; !isOver; await pause(20)) {
      const asked = performance.now()
      await (await fetch(`${product.url}/healthz`)).text()
      waited = Math.max(waited, performance.now() - asked)
    }
  })()
  const watching = (async () => {
    for (; !isOver; await pause(20)) peak = Math.max(peak, residentMb())
  })()
  const end = await work().finally(() => {
    isOver = true
  })
  const seconds = (performance.now() - begun) / 1000
  await Promise.all([asking, watching, pause(150)])
  return { name, mb, end, seconds, peakMb: peak - idle, heldMs: Math.max(0, ...held().slice(begunHeld)), waitedMs: waited }
}

async function bring({ name, content }: HostileFile): Promise<Result> {
  const [bytes, id] = [content(), uuidv7()]
  return await watched(name, bytes.length / 1024 ** 2, async () => {
    const status = await upload(name, id, [bytes])
    return status === 200 ? await settled(id) : `answered ${status}`
  })
}

const isWanted = (name: string): boolean => !only || name.includes(only)
const endlessName = (isTold: boolean): string => `10 GB${isTold ? '' : ', untold'}.csv`

/** `isTold`: how large it is stands in its header. */
async function bringEndless(isTold: boolean): Promise<Result> {
  const [piece, length] = [Buffer.alloc(1024 ** 2, 'x;y\n'), 10 * 1024 ** 3]
  function* pieces(): Generator<Buffer> {
    for (let sent = 0; sent < length; sent += piece.length) yield piece
  }
  return await watched(
    endlessName(isTold),
    10 * 1024,
    async () => `answered ${await upload(endlessName(isTold), uuidv7(), pieces(), isTold ? length : undefined)}`,
  )
}

await pause(3_000)
const idle = residentMb()
const results: Result[] = []
const show = (result: Result): void => {
  results.push(result)
  const { name, mb, end, seconds, peakMb, heldMs, waitedMs } = result
  if (!isJson)
    console.log(
      `${name} (${mb.toFixed(1)} MB): ${seconds.toFixed(1)} s, ${Math.round(peakMb)} MB above idle, loop held ${Math.round(heldMs)} ms, others waited ${Math.round(waitedMs)} ms: ${end}`,
    )
}
try {
  for (const file of hostileFiles) if (isWanted(file.name)) show(await bring(file))
  for (const isTold of [true, false]) if (isWanted(endlessName(isTold))) show(await bringEndless(isTold))
  if (isJson) console.log(JSON.stringify({ idleMb: idle, results }))
} finally {
  await product.stop()
  rmSync(folder, { recursive: true })
}
