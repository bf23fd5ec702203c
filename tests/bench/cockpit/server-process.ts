/** The server as it runs at a company, in a process of its own, with a look at the processor time it takes. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { freePort } from '../../support/product.ts'
import type { Issuer } from './issuer.ts'

export type ServerProcess = { url: string; cpuMs: () => number; stop: () => Promise<void> }

/** Ticks per second of the figures in /proc. */
const TICKS = 100

export async function startServer(issuer: Issuer, where: { databaseUrl: string } | { dataDirectory: string }): Promise<ServerProcess> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: `${port}`,
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      ENTRA_CLIENT_ID: issuer.clientId,
      ENTRA_CLIENT_SECRET: 'bench',
      SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
      AUTHORITY_METADATA_URL: issuer.metadataUrl,
      RATE_LIMIT_PER_MINUTE: '100000000',
      LOG_LEVEL: 'error',
      ...('databaseUrl' in where ? { DATABASE_URL: where.databaseUrl, DATA_DIR: '/tmp' } : { DATA_DIR: where.dataDirectory }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await untilReady(child, url)
  return {
    url,
    cpuMs: () => cpuMs(child),
    stop: async () => {
      if (child.exitCode === null) {
        child.kill('SIGINT')
        await once(child, 'exit')
      }
    },
  }
}

/** User and system time of the process so far. */
function cpuMs(child: ChildProcess): number {
  const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error('The server ended')
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
