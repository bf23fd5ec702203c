/** Every organisation's own key of the hashes that stand for mails and files: who has the database alone can test nothing against them. */
import { randomBytes } from 'node:crypto'
import { KEY_BYTES } from '../secret-box.ts'
import type { Database } from './db.ts'
import { makeWrappedKeys, type WrappedKeys } from './wrapped-keys.ts'

export type HashKeys = WrappedKeys

export const makeHashKeys = ({ prisma }: Pick<Database, 'prisma'>, secretKey: Uint8Array): HashKeys =>
  makeWrappedKeys(secretKey, {
    label: 'hash-key',
    // An organisation from before had its key in clear: its hashes stay what they are.
    fresh: async (id) => {
      const { mailSecret } = await prisma.organisation.findUniqueOrThrow({ where: { id }, select: { mailSecret: true } })
      return mailSecret.length > 0 ? mailSecret : randomBytes(KEY_BYTES)
    },
    keep: async (id, hashKey) => {
      await prisma.organisation.updateMany({ where: { id, hashKey: null }, data: { hashKey } })
      return (await prisma.organisation.findUniqueOrThrow({ where: { id }, select: { hashKey: true } })).hashKey
    },
  })

/** By night, when no node of before is left that would look for the key in clear. */
export async function forgetPlainKeys({ prisma }: Pick<Database, 'prisma'>, hashKeys: HashKeys): Promise<void> {
  const inClear = await prisma.organisation.findMany({ where: { NOT: { mailSecret: new Uint8Array() } }, select: { id: true } })
  for (const { id } of inClear) {
    await hashKeys(id)
    await prisma.organisation.updateMany({ where: { id, NOT: { hashKey: null } }, data: { mailSecret: new Uint8Array() } })
  }
}
