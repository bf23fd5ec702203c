/** What the parameters of `npm run organisation` ask for. */
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { evaluationPresets, presetNames } from '../../domain/company/evaluation-preset.ts'
import { setActive } from '../company/people/set-active.ts'
import { type Database, isDuplicate } from '../platform/database/db.ts'

const USAGE = `Usage:
  npm run organisation -- add TENANT_ID NAME PRESET [MAIL_DOMAIN ...]
      PRESET: what figures tell of people's work: ${presetNames.join(', ')}; can be changed in the settings
      MAIL_DOMAINs are internal: mail among them is nobody's contact
  npm run organisation -- list
  npm run organisation -- disable TENANT_ID USER                 USER: mail address or object id; out at the next call
  npm run organisation -- enable TENANT_ID USER`

const change = z.tuple([z.enum(['disable', 'enable']), z.uuid(), z.string().trim().min(1).toLowerCase()])

const addition = z.tuple(
  [
    z.literal('add'),
    z.uuid({ error: 'TENANT_ID must be the id of a Microsoft Entra tenant' }),
    z.string().trim().min(1).max(200),
    z.enum(presetNames),
  ],
  z.hostname().toLowerCase(),
)

async function add(database: Database, [, tenantId, name, preset, ...mailDomains]: z.infer<typeof addition>): Promise<string> {
  const organisation = { id: uuidv7(), entraTenantId: tenantId, name, mailDomains, origin: 'admin' }
  try {
    await database.prisma.$transaction(async (tx) => {
      await tx.organisation.create({ data: organisation })
      await tx.loggingPolicy.create({ data: { organisationId: organisation.id, ...evaluationPresets[preset] } })
    })
  } catch (error) {
    if (isDuplicate(error)) return `The tenant ${tenantId} is on the list already. Nothing was changed.`
    throw error
  }
  return `${name} may now use this installation: its users need one of the app roles sales, head_of_sales, admin.`
}

async function enableOrDisable(database: Database, [command, entraTenantId, user]: z.infer<typeof change>): Promise<string> {
  const isActive = command === 'enable'
  const organisation = await database.prisma.organisation.findUnique({ where: { entraTenantId } })
  if (!organisation) return `The tenant ${entraTenantId} is not on the list. Nothing was changed.`
  return (await setActive(database, organisation.id, user, isActive))
    ? `${user} is ${isActive ? 'enabled' : 'disabled'} from the next call on.`
    : `Nobody of ${organisation.name} is known as ${user}. Nothing was changed.`
}

async function list(database: Database): Promise<string> {
  const rows = await database.prisma.organisation.findMany({ orderBy: { name: 'asc' } })
  return (
    rows.map(({ entraTenantId, name, mailDomains }) => `${entraTenantId}  ${name}  ${mailDomains.join(' ')}`).join('\n') || 'No organisation yet.'
  )
}

/** Work that answers what it has done, or a text that says what is wrong with the parameters. */
export function readOrganisationCommand(parameters: readonly string[]): ((database: Database) => Promise<string>) | string {
  const [command] = parameters
  if (command === 'list') return list
  const wanted = command === 'disable' || command === 'enable' ? change.safeParse(parameters) : null
  if (wanted?.success) return (database) => enableOrDisable(database, wanted.data)
  const asked = addition.safeParse(parameters)
  if (asked.success) return (database) => add(database, asked.data)
  return command === 'add' ? `${z.prettifyError(asked.error)}\n${USAGE}` : USAGE
}
