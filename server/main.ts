/** `npm start`: configuration -> database -> migrations -> demonstration -> HTTP. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from './platform/database/db.ts'
import { DirectoryInUse } from './platform/database/directory-lock.ts'
import { migrate } from './platform/database/migrate.ts'
import { SessionsNotKept } from './platform/database/session.ts'
import { ConfigurationError, readConfiguration } from './platform/env.ts'
import { makeLog } from './platform/log.ts'
import { makeServer } from './start.ts'

async function main(): Promise<void> {
  const configuration = readConfiguration()
  const log = makeLog(configuration.logLevel)
  mkdirSync(configuration.dataDirectory, { recursive: true })
  const database = await openDatabase({ url: configuration.databaseUrl, directory: path.join(configuration.dataDirectory, 'database') })
  const closing: (() => Promise<void>)[] = [database.close]
  const stop = makeStop(closing)
  try {
    const migrations = await migrate(database.pool)
    if (migrations.length) log.info({ migrations }, 'migrated')
    if (configuration.isDemo) closing.push(await demonstrate(configuration, database))
    const app = await makeServer(configuration, database, log)
    closing.push(() => app.close())
    await app.listen({ port: configuration.port, host: configuration.host })
  } catch (error) {
    await stop(1, error)
    return
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(0))
  // Whoever watches over the process starts it again; what was committed is safe.
  void database.ended.then((failure) => failure && stop(1, failure))
  announce(configuration)
}

/** Loaded only where it is wanted: a company's server holds nothing of the demonstration. */
async function demonstrate(...parameters: Parameters<typeof import('./demonstration.ts').startDemonstration>): Promise<() => Promise<void>> {
  const { startDemonstration } = await import('./demonstration.ts')
  return await startDemonstration(...parameters)
}

/** Closes in the reverse order of opening, once. */
function makeStop(closing: (() => Promise<void>)[]): (code: number, failure?: unknown) => Promise<void> {
  let isStopping = false
  return async (code, failure) => {
    if (isStopping) return
    isStopping = true
    if (failure) console.error(explain(failure))
    process.exitCode = code
    for (const close of closing.reverse()) await close().catch((error: unknown) => console.error(explain(error)))
    process.exit()
  }
}

function announce({ isDemo, sandboxPort, publicUrl, port }: ReturnType<typeof readConfiguration>): void {
  if (isDemo) console.log(`\n  Outlook (demonstration)  http://localhost:${sandboxPort}`)
  console.log(`  Workspace                ${publicUrl}/workspace\n  Health                   http://localhost:${port}/readyz\n\n  Ctrl-C stops.\n`)
}

function explain(error: unknown): string {
  if (error instanceof ConfigurationError) return `The configuration is not complete:\n${error.message}`
  if (error instanceof DirectoryInUse || error instanceof SessionsNotKept) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `${error.message}. Stop what uses the port, or set PORT or SANDBOX_PORT.`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

main().catch((error: unknown) => {
  console.error(explain(error))
  process.exit(1)
})
