/** Keys with which systems push rows, never what is secret of them. */
import type { Entity } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import type { Context } from '../../../../../platform/call/context.ts'
import { organisation } from '../../../../../platform/database/db.ts'

/** `begins`: how it begins, to tell keys apart. Instants in ISO 8601; `revokedAt` null: it is good. */
export type ApiKeyLine = {
  id: string
  name: string
  source: string
  entities: Entity[]
  begins: string
  createdAt: string
  createdBy: string | null
  lastUsedAt: string | null
  revokedAt: string | null
}

/** Nobody has more systems; of old ones the first that are left out were revoked. */
const MOST = 100

/** Good ones first, then the newest. */
export const listKeys = (ctx: Context): Promise<ApiKeyLine[]> => ctx.db.sql<ApiKeyLine>`
  select k.id, k.name, k.source, k.entities, k.prefix as begins, k.created_at as "createdAt", u.name as "createdBy", k.last_used_at as "lastUsedAt",
    k.revoked_at as "revokedAt"
  from api_key k left join app_user u on u.organisation_id = ${organisation} and u.id = k.created_by_id
  where k.organisation_id = ${organisation} order by k.revoked_at is not null, k.created_at desc, k.id limit ${MOST}::int`
