/** Whose key a caller has. */
import type { Entity } from '../../../../../../domain/commerce/import/mapping/entities.ts'
import type { Database } from '../../../../../platform/database/db.ts'
import { isSecret, keyParts } from './api-key.ts'

/** `entities`: what it may push. */
export type Pusher = { organisationId: string; keyId: string; source: string; entities: readonly Entity[] }

/** People look when a key was last used, not at which second; and a row is not to be written with every call. */
const USED_EVERY_MS = 60_000

type Found = Pusher & { secretHash: Uint8Array; isUsedNow: boolean }

/** null: no key, an unknown or a revoked one; whoever asks is not told which. */
export async function findKey({ pool }: Pick<Database, 'pool'>, authorization: string | undefined): Promise<Pusher | null> {
  const parts = keyParts(authorization)
  if (!parts) return null
  const { rows } = await pool.query<Found>(
    `select organisation_id as "organisationId", id as "keyId", source, entities, secret_hash as "secretHash",
       coalesce(last_used_at > now() - $2::int * interval '1 millisecond', false) as "isUsedNow"
     from api_key where prefix = $1 and revoked_at is null`,
    [parts.prefix, USED_EVERY_MS],
  )
  const found = rows.find(({ secretHash }) => isSecret(parts.secretHash, secretHash))
  if (!found) return null
  const { secretHash: _, isUsedNow, ...pusher } = found
  if (!isUsedNow)
    await pool.query('update api_key set last_used_at = now() where organisation_id = $1 and id = $2', [found.organisationId, found.keyId])
  return pusher
}
