/** A server node as a company runs it, which can be killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Pace } from './fast-time.ts'
import { CLIENT } from './tokens.ts'

export type Node = {
  url: string
  kill: () => Promise<void>
  /** Settles when it is ready, or was killed. */
  start: () => Promise<void>
  isRunning: () => boolean
  /** When it ended without having been killed. */
  faults: () => readonly string[]
}

/** `databaseUrl` null: the embedded database in `dataDirectory`. */
export type NodePlace = {
  port: number
  publicPort: number
  databaseUrl: string | null
  dataDirectory: string
  sandboxUrl: string
  pace: Pace
  /** Settings that only some runs need. */
  besides?: Record<string, string>
}

export function makeNode(where: NodePlace, print: (text: string) => void): Node {
  const { port, publicPort } = where
  const url = `http://localhost:${port}`
  let child: ChildProcess | null = null
  const environment = {
    PATH: process.env.PATH,
    DEMO: 'false',
    PORT: `${port}`,
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${publicPort}`,
    NOTIFICATION_URL: `http://localhost:${publicPort}`,
    ...(where.databaseUrl !== null && { DATABASE_URL: where.databaseUrl }),
    DATA_DIR: where.dataDirectory,
    GRAPH_URL: where.sandboxUrl,
    AUTHORITY_URL: where.sandboxUrl.replace('http:', 'https:'),
    AUTHORITY_METADATA_URL: `${where.sandboxUrl}/organizations/v2.0/.well-known/openid-configuration`,
    ENTRA_CLIENT_ID: CLIENT.id,
    ENTRA_CLIENT_SECRET: CLIENT.secret,
    SECRET_KEY: Buffer.alloc(32, 9).toString('base64'),
    RATE_LIMIT_PER_MINUTE: '1000000',
    POLL_SECONDS: '10',
    TOLD_POLL_SECONDS: '60',
    FAULTS_PACE: `${where.pace.startedAt},${where.pace.factor}`,
    LOG_LEVEL: process.env.FAULTS_LOG_LEVEL ?? 'error',
    ...where.besides,
  }
  let mustRun = false
  const faults: string[] = []
  const isRunning = (): boolean => child !== null && child.exitCode === null && child.signalCode === null
  const launch = async (): Promise<void> => {
    const fast = where.pace.factor === 1 ? [] : ['--import', './dist/faults/run-fast.js']
    const started = spawn(process.execPath, ['--enable-source-maps', ...fast, 'dist/server/main.js'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (bytes: Buffer) => print(`${port} ${bytes}`))
    if (await isReady(started, url)) started.once('exit', (code, signal) => mustRun && faults.push(`node ${port} ended by itself: ${code ?? signal}`))
  }
  return {
    url,
    isRunning,
    faults: () => faults,
    start: async () => {
      mustRun = true
      // What ends while it starts, for instance without a database, is started again as a service would be.
      while (mustRun && !isRunning()) await launch()
    },
    kill: async () => {
      mustRun = false
      const running = child
      if (!running || !isRunning()) return
      running.kill('SIGKILL')
      await once(running, 'exit')
    },
  }
}

/** False when it ended before it was ready. */
async function isReady(child: ChildProcess, url: string): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
