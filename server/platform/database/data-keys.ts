/** Every organisation's own key, stored wrapped by the server's: made when it is first needed. */
import { randomBytes } from 'node:crypto'
import { KEY_BYTES, makeSecretBox, type SecretBox } from '../secret-box.ts'
import type { Database } from './db.ts'

/** The box of an organisation. Rejects when its key was wrapped by another `SECRET_KEY`. */
export type DataKeys = (organisationId: string) => Promise<SecretBox>

export function makeDataKeys({ prisma }: Pick<Database, 'prisma'>, secretKey: Uint8Array): DataKeys {
  const wrapping = makeSecretBox(secretKey)
  const boxes = new Map<string, Promise<SecretBox>>()
  const openBox = async (id: string): Promise<SecretBox> => {
    const label = `data-key/${id}`
    const fresh = new Uint8Array(wrapping.seal(randomBytes(KEY_BYTES), label))
    // Of several that are first at once one is kept.
    await prisma.organisation.updateMany({ where: { id, dataKey: null }, data: { dataKey: fresh } })
    const { dataKey } = await prisma.organisation.findUniqueOrThrow({ where: { id }, select: { dataKey: true } })
    return makeSecretBox(wrapping.open(dataKey ?? fresh, label))
  }
  return (organisationId) => {
    const known = boxes.get(organisationId)
    if (known) return known
    const opened = openBox(organisationId)
    opened.catch(() => boxes.delete(organisationId))
    boxes.set(organisationId, opened)
    return opened
  }
}
