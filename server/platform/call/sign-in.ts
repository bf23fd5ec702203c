/** From a verified identity to a user of one organisation; everything about him is read anew at every call, so that whoever is removed is out at once. */
import { v7 as uuidv7 } from 'uuid'
import { type Language, readerLanguage } from '../../../domain/texts/language.ts'
import type { CustomerVisibility, ReportVisibility, UserRole } from '../../generated/prisma/enums.ts'
import type { Database } from '../database/db.ts'
import { runPrepared } from '../database/prepared.ts'
import { AppError } from '../errors.ts'
import type { Identity } from './auth.ts'
import type { OrganisationSettings, SignedInUser } from './context.ts'
import { IS_SERVED } from './served.ts'

export type Member = { user: SignedInUser; organisation: OrganisationSettings }

type Row = {
  organisation_id: string
  organisation_name: string
  organisation_time_zone: string
  currency: string
  customer_visibility: CustomerVisibility
  report_visibility: ReportVisibility
  mail_domains: string[]
  user_id: string | null
  name: string
  mail: string
  role: UserRole
  time_zone: string | null
  chosen_language: Language | null
  mailbox_language: Language | null
  display_language: Language | null
  todo_list_id: string | null
  is_active: boolean
  removed_at: string | null
  is_served: boolean
  /** Has to be written down that he was here. */
  is_new_here: boolean
}

/** How he reads and counts days, of a row `u` of `app_user`. */
const OWN = 'u.time_zone, u.chosen_language, u.mailbox_language, u.display_language'

const MEMBER = `
  select o.id as organisation_id, o.name as organisation_name, o.time_zone as organisation_time_zone, o.currency, o.customer_visibility,
         o.report_visibility, o.mail_domains, u.id as user_id, u.name, u.mail, u.role, ${OWN}, u.todo_list_id, u.is_active, u.removed_at,
         ${IS_SERVED} as is_served, (u.role_lost_at is not null or u.last_seen_at is null or u.last_seen_at < now() - interval '12 hours') as is_new_here
  from organisation o left join app_user u on u.organisation_id = o.id and u.oid = $2
  where o.entra_tenant_id = $1`

/** The strongest first: a token may carry several. */
const byStrength: UserRole[] = ['admin', 'head_of_sales', 'sales']

/** Throws FORBIDDEN for a tenant that is not on the list, for a user without an app role and for one who was disabled or removed. */
export async function signIn(database: Database, identity: Identity, displayLanguage: Language | null = null): Promise<Member> {
  const role = byStrength.find((candidate) => identity.roles.includes(candidate))
  const row = await findMember(database, identity)
  if (!row) throw new AppError('FORBIDDEN', 'The tenant is not on the list')
  if (!role) {
    if (row.user_id !== null) await noteLostRole(database, row)
    throw new AppError('FORBIDDEN', 'The user has no app role')
  }
  if (row.user_id !== null && (!row.is_active || row.removed_at !== null)) throw new AppError('FORBIDDEN', 'The user is disabled')
  const known = row.user_id !== null && row.role === role ? row : await admit(database, row, identity, role)
  if (known.is_new_here) await noteSeen(database, known)
  const member = displayLanguage && isNewLanguage(known, displayLanguage) ? await noteLanguage(database, known, displayLanguage) : known
  return { user: toUser(member, identity), organisation: toSettings(member) }
}

/** Somebody who has signed in before; null when he may not any more, or has not come for weeks. */
export async function readMember(database: Database, who: { tenantId: string; oid: string }): Promise<Member | null> {
  const row = await findMember(database, who)
  return row?.user_id != null && row.is_served ? { user: toUser(row, who), organisation: toSettings(row) } : null
}

async function findMember(database: Database, { tenantId, oid }: Pick<Identity, 'tenantId' | 'oid'>): Promise<Row | undefined> {
  const [row] = await runPrepared<Row>(database.pool, MEMBER, [tenantId, oid])
  return row
}

const ADMIT = `
  insert into app_user as u (organisation_id, id, oid, name, mail, role) values ($1, $2, $3, $4, $5, $6::"UserRole")
  on conflict (organisation_id, oid) do update set role = excluded.role
  returning id as user_id, name, mail, role, ${OWN}, todo_list_id, is_active, removed_at, true as is_served, true as is_new_here`

/** A first sign-in, or one with another role than last time. One statement, since a page's first calls arrive together. */
async function admit(database: Database, row: Row, { oid, name, mail }: Identity, role: UserRole): Promise<Row> {
  const { rows } = await database.pool.query<Omit<Row, 'organisation_id'>>(ADMIT, [row.organisation_id, uuidv7(), oid, name, mail, role])
  return { ...row, ...rows[0] }
}

/** That he was here, to half a day: until when he is served while he is away. */
const noteSeen = ({ pool }: Database, { organisation_id, user_id }: Row) =>
  pool.query('update app_user set last_seen_at = now(), role_lost_at = null where organisation_id = $1 and id = $2', [organisation_id, user_id])

/** What the mailbox says counts more: then nothing is written. Known, it is noted anew as rarely as that he was seen: one may have panes in two languages. */
const isNewLanguage = ({ mailbox_language, display_language, is_new_here }: Row, shown: Language): boolean =>
  mailbox_language === null && display_language !== shown && (display_language === null || is_new_here)

async function noteLanguage({ pool }: Database, row: Row, display_language: Language): Promise<Row> {
  const { organisation_id, user_id } = row
  await pool.query('update app_user set display_language = $3::"Language" where organisation_id = $1 and id = $2', [
    organisation_id,
    user_id,
    display_language,
  ])
  return { ...row, display_language }
}

/** The one place where we hear of it: whoever had a role is not served any more while he is away. */
const noteLostRole = ({ pool }: Database, { organisation_id, user_id }: Row) =>
  pool.query('update app_user set role_lost_at = now() where organisation_id = $1 and id = $2 and role_lost_at is null', [organisation_id, user_id])

const languageIn = ({ chosen_language, mailbox_language, display_language }: Row): Language =>
  readerLanguage({ chosenLanguage: chosen_language, mailboxLanguage: mailbox_language, displayLanguage: display_language })

function toUser(row: Row, identity: Pick<Identity, 'tenantId' | 'oid'>): SignedInUser {
  if (row.user_id === null) throw new AppError('UNEXPECTED', 'A member without an id')
  return {
    organisationId: row.organisation_id,
    tenantId: identity.tenantId,
    id: row.user_id,
    oid: identity.oid,
    name: row.name,
    mail: row.mail,
    role: row.role,
    timeZone: row.time_zone ?? row.organisation_time_zone,
    language: languageIn(row),
    todoListId: row.todo_list_id,
  }
}

const toSettings = (row: Row): OrganisationSettings => ({
  name: row.organisation_name,
  timeZone: row.organisation_time_zone,
  currency: row.currency,
  customerVisibility: row.customer_visibility,
  reportVisibility: row.report_visibility,
  mailDomains: row.mail_domains,
})
