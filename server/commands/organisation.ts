/** `npm run organisation`: which tenants may use this installation, and which of their people may not any more. */
import { openDatabase } from '../platform/database/db.ts'
import { migrate } from '../platform/database/migrate.ts'
import { readConfiguration } from '../platform/env.ts'
import { readOrganisationCommand } from './read-organisation-command.ts'

async function main(parameters: string[]): Promise<void> {
  const configuration = readConfiguration()
  const work = readOrganisationCommand(parameters)
  if (typeof work === 'string') {
    console.error(work)
    process.exitCode = 2
    return
  }
  const database = await openDatabase({ url: configuration.databaseUrl, directory: `${configuration.dataDirectory}/database` })
  try {
    await migrate(database.pool)
    console.log(await work(database))
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
