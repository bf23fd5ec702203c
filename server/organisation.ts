/** `npm run organisation -- add TENANT_ID NAME [MAIL_DOMAIN ...]`: puts a tenant on the list of those who may use this installation. */
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { type Database, isDuplicate, openDatabase } from './db.ts'
import { readConfiguration } from './env.ts'
import { migrate } from './migrate.ts'

const USAGE = `Usage:
  npm run organisation -- add TENANT_ID NAME [MAIL_DOMAIN ...]   MAIL_DOMAINs are internal: mail among them is nobody's contact
  npm run organisation -- list`

const addition = z.tuple(
  [z.literal('add'), z.uuid({ error: 'TENANT_ID must be the id of a Microsoft Entra tenant' }), z.string().trim().min(1).max(200)],
  z.hostname().toLowerCase(),
)

async function add(database: Database, [, tenantId, name, ...mailDomains]: z.infer<typeof addition>): Promise<string> {
  const organisation = { id: uuidv7(), entraTenantId: tenantId, name, mailDomains, mailSecret: randomBytes(32), origin: 'admin' }
  try {
    await database.prisma.organisation.create({ data: organisation })
  } catch (error) {
    if (isDuplicate(error)) return `The tenant ${tenantId} is on the list already. Nothing was changed.`
    throw error
  }
  return `${name} may now use this installation: its users need one of the app roles sales, head_of_sales, admin.`
}

async function list(database: Database): Promise<string> {
  const rows = await database.prisma.organisation.findMany({ orderBy: { name: 'asc' } })
  return (
    rows.map(({ entraTenantId, name, mailDomains }) => `${entraTenantId}  ${name}  ${mailDomains.join(' ')}`).join('\n') || 'No organisation yet.'
  )
}

async function main(parameters: string[]): Promise<void> {
  const configuration = readConfiguration()
  const asked = addition.safeParse(parameters)
  if (!asked.success && parameters[0] !== 'list') {
    console.error(parameters[0] === 'add' ? `${z.prettifyError(asked.error)}\n${USAGE}` : USAGE)
    process.exitCode = 2
    return
  }
  const database = await openDatabase({ url: configuration.databaseUrl, directory: `${configuration.dataDirectory}/database` })
  try {
    await migrate(database.pool)
    console.log(asked.success ? await add(database, asked.data) : await list(database))
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
