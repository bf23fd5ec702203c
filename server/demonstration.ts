/** The demonstration: a demo company in the database and a stand-in for Microsoft 365 beside the server. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { demoWorld } from '../prisma/demo/demo-world.ts'
import { seedDemo } from '../prisma/seed.ts'
import { eventIdOf } from '../sandbox/event-id.ts'
import { makeFigures } from './commerce/figures/make-figures.ts'
import type { Database } from './platform/database/db.ts'
import type { Configuration } from './platform/env.ts'

const origin = z.object({ day: z.iso.date(), seed: z.number().int() })

/** Fills an empty database, starts the stand-in and returns how to stop it. Refuses a database with organisations of somebody else. */
export async function startDemonstration(configuration: Configuration, database: Database): Promise<() => Promise<void>> {
  const { day, seed } = rememberOrigin(configuration.dataDirectory)
  const world = demoWorld({ day, seed, eventId: eventIdOf, productUrl: configuration.publicUrl })
  await seedDemo(database.pool, world, showProgress)
  await makeFigures(database)
  const { startSandbox } = await import('../sandbox/main.ts')
  const sandbox = await startSandbox({
    port: configuration.sandboxPort,
    host: configuration.host,
    dataDirectory: path.join(configuration.dataDirectory, 'sandbox'),
    productUrl: configuration.publicUrl,
    clientId: configuration.clientId,
    clientSecret: configuration.clientSecret,
    mailboxes: () => world.mailboxes,
    erp: { day, batches: () => world.organisations[0]?.batches() ?? [] },
    now: () => new Date(),
  })
  return () => sandbox.close()
}

/** The day the demonstration began: its dates are relative to it, in the database and in the mailboxes alike. */
function rememberOrigin(directory: string): z.infer<typeof origin> {
  const file = path.join(directory, 'demonstration.json')
  try {
    return origin.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date())
    writeFileSync(file, JSON.stringify({ day: today, seed: 1 }))
    return { day: today, seed: 1 }
  }
}

const showProgress = (done: number, total: number, what: string): void => {
  console.log(`Demo company: ${done} of ${total} rows (${what})`)
}
