/** Every organisation's own key of what is sealed at rest. */
import { randomBytes } from 'node:crypto'
import { KEY_BYTES, makeSecretBox, type SecretBox } from '../secret-box.ts'
import type { Database } from './db.ts'
import { makeWrappedKeys } from './wrapped-keys.ts'

/** The box of an organisation. Rejects when its key was wrapped by another `SECRET_KEY`. */
export type DataKeys = (organisationId: string) => Promise<SecretBox>

export function makeDataKeys({ prisma }: Pick<Database, 'prisma'>, secretKey: Uint8Array): DataKeys {
  const keyOf = makeWrappedKeys(secretKey, {
    label: 'data-key',
    fresh: async () => randomBytes(KEY_BYTES),
    keep: async (id, dataKey) => {
      await prisma.organisation.updateMany({ where: { id, dataKey: null }, data: { dataKey } })
      return (await prisma.organisation.findUniqueOrThrow({ where: { id }, select: { dataKey: true } })).dataKey
    },
  })
  return async (organisationId) => makeSecretBox(await keyOf(organisationId))
}
