/** The whole product as a user starts it, on ports and in a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { demoData } from './demo-data.ts'
import { copyPrepared } from './prepared-folder.ts'

export type Product = {
  url: string
  outlookUrl: string
  dataDirectory: string
  /** What the process printed so far. */
  output: () => string
  /** A request to the sandbox's control interface. */
  control: (action: string, body: object) => Promise<unknown>
  stop: (signal?: NodeJS.Signals) => Promise<number | null>
}

export async function startProduct(environment: Record<string, string> = {}): Promise<Product> {
  const [port, sandboxPort] = [await freePort(), await freePort()]
  const dataDirectory = environment.DATA_DIR ?? (await newDemonstration())
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    env: {
      PATH: process.env.PATH,
      TZ: process.env.TZ,
      PORT: `${port}`,
      SANDBOX_PORT: `${sandboxPort}`,
      DATA_DIR: dataDirectory,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (bytes: Buffer) => (printed += bytes))
  const product = { url: `http://localhost:${port}`, outlookUrl: `http://localhost:${sandboxPort}`, dataDirectory, output: () => printed }
  await untilReady(server, product.url, product.output)
  return {
    ...product,
    control: async (action, body) => {
      const answer = await fetch(`${product.outlookUrl}/control/${action}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`control/${action}: ${answer.status} ${await answer.text()}`)
      return await answer.json()
    },
    stop: async (signal = 'SIGINT') => {
      if (server.exitCode === null) {
        server.kill(signal)
        await once(server, 'exit')
      }
      if (!environment.DATA_DIR) rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
      return server.exitCode
    },
  }
}

/** Data of its own; whoever wants to see them made names a `DATA_DIR`. */
async function newDemonstration(): Promise<string> {
  const directory = mkdtempSync(path.join(tmpdir(), 'product-'))
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())
  await copyPrepared(demoData(today), directory)
  return directory
}

async function untilReady(server: ChildProcess, url: string, output: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`The server ended:\n${output()}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}
