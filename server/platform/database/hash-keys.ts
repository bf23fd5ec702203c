/** Every organisation's own key of the hashes that stand for mails and files: who has the database alone can test nothing against them. */
import { randomBytes } from 'node:crypto'
import { KEY_BYTES, makeSecretBox } from '../secret-box.ts'
import type { Database } from './db.ts'
import { makeWrappedKeys, type WrappedKeys } from './wrapped-keys.ts'

export type HashKeys = WrappedKeys

const LABEL = 'hash-key'

export const makeHashKeys = ({ prisma }: Pick<Database, 'prisma'>, secretKey: Uint8Array): HashKeys =>
  makeWrappedKeys(secretKey, {
    label: LABEL,
    // An organisation from before had its key in clear: its hashes stay what they are.
    fresh: async (id) => {
      const { mailSecret } = await prisma.organisation.findUniqueOrThrow({ where: { id }, select: { mailSecret: true } })
      return mailSecret.length > 0 ? mailSecret : randomBytes(KEY_BYTES)
    },
    // As long as the key stands there in clear, what was wrapped with a wrong `SECRET_KEY` is no loss.
    recover: async (id, hashKey) =>
      (await prisma.organisation.updateMany({ where: { id, NOT: { mailSecret: new Uint8Array() } }, data: { hashKey } })).count > 0,
    keep: async (id, hashKey) => {
      await prisma.organisation.updateMany({ where: { id, hashKey: null }, data: { hashKey } })
      return (await prisma.organisation.findUniqueOrThrow({ where: { id }, select: { hashKey: true } })).hashKey
    },
  })

/** So long after the update the keys in clear stay: for nodes of the version before, which know no others, and for whoever notices that his `SECRET_KEY` is wrong. */
const KEPT_DAYS = 7

/** By night. A key in clear goes only when the wrapped one, as the database has had it since yesterday, opens and is the same. */
export async function forgetPlainKeys({ pool, prisma }: Pick<Database, 'pool' | 'prisma'>, secretKey: Uint8Array): Promise<void> {
  const { rowCount } = await pool.query(
    `select 1 from _prisma_migrations where migration_name like '%\\_wrap\\_hash\\_keys' and finished_at < now() - make_interval(days => ${KEPT_DAYS})`,
  )
  if (rowCount === 0) return
  const inClear = await prisma.organisation.findMany({
    where: { NOT: { mailSecret: new Uint8Array() } },
    select: { id: true, mailSecret: true, hashKey: true },
  })
  const keys = makeHashKeys({ prisma }, secretKey)
  for (const { id, mailSecret, hashKey } of inClear)
    if (hashKey === null) await keys(id)
    else if (opensTo(secretKey, { id, hashKey }, mailSecret))
      await prisma.organisation.updateMany({ where: { id, hashKey }, data: { mailSecret: new Uint8Array() } })
}

function opensTo(secretKey: Uint8Array, { id, hashKey }: { id: string; hashKey: Uint8Array }, plain: Uint8Array): boolean {
  try {
    return makeSecretBox(secretKey).open(hashKey, `${LABEL}/${id}`).equals(plain)
  } catch {
    return false
  }
}
