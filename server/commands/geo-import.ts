/** `npm run geo:import`: loads the postal code file of GeoNames, so that customers without coordinates have a place on the map. */
import { z } from 'zod'
import { importPostalCodes } from '../customers/sites/import-postal-codes.ts'
import { openDatabase } from '../platform/database/db.ts'
import { migrate } from '../platform/database/migrate.ts'
import { readConfiguration } from '../platform/env.ts'

const USAGE = `Usage:
  npm run geo:import -- FILE [TENANT_ID]   FILE: DE.txt out of https://download.geonames.org/export/zip/DE.zip, or that of another country;
                                           TENANT_ID: for this organisation only. Stop the server before, if it uses the embedded database.`

const parameters = z.tuple([z.string().min(1)], z.uuid()).refine((given) => given.length <= 2)

async function main(given: string[]): Promise<void> {
  const configuration = readConfiguration()
  const { success, data } = parameters.safeParse(given)
  if (!success) {
    console.error(USAGE)
    process.exitCode = 2
    return
  }
  const database = await openDatabase({ url: configuration.databaseUrl, directory: `${configuration.dataDirectory}/database` })
  try {
    await migrate(database.pool)
    console.log(await importPostalCodes(database, data[0], data[1]))
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
