/** Keys that an organisation has of its own, stored wrapped by the server's: made when they are first needed, and remembered. */
import { KEY_BYTES, makeSecretBox } from '../secret-box.ts'

/** The key of an organisation by its id. Rejects when it was wrapped by another `SECRET_KEY`. */
export type WrappedKeys = (organisationId: string) => Promise<Uint8Array>

/**
 * Where the wrapped keys of one kind lie. `label`: what they are; `keep` writes only where there is none yet and answers what is there then; `fresh`: what to begin with.
 * `recover`: of a key that another `SECRET_KEY` wrapped, takes the one wrapped anew instead where the key itself is still known elsewhere; true when it did.
 */
export type KeyPlace = {
  label: string
  recover?: (organisationId: string, wrapped: Uint8Array<ArrayBuffer>) => Promise<boolean>
  keep: (organisationId: string, wrapped: Uint8Array<ArrayBuffer>) => Promise<Uint8Array | null>
  fresh: (organisationId: string) => Promise<Uint8Array>
}

export function makeWrappedKeys(secretKey: Uint8Array, { label, keep, fresh, recover = async () => false }: KeyPlace): WrappedKeys {
  const wrapping = makeSecretBox(secretKey)
  const known = new Map<string, Promise<Uint8Array>>()
  const unwrap = async (wrapped: Uint8Array, name: string): Promise<Uint8Array> => wrapping.open(wrapped, name)
  const open = async (id: string): Promise<Uint8Array> => {
    const name = `${label}/${id}`
    const mine = new Uint8Array(wrapping.seal(await fresh(id), name))
    // Of several that are first at once one is kept.
    const kept = (await keep(id, mine)) ?? mine
    const key = await unwrap(kept, name).catch(async (error: unknown) =>
      (await recover(id, mine)) ? wrapping.open(mine, name) : Promise.reject(error),
    )
    if (key.length !== KEY_BYTES) throw new Error('A key of another length')
    return key
  }
  return (organisationId) => {
    const opened = known.get(organisationId) ?? open(organisationId)
    opened.catch(() => known.delete(organisationId))
    known.set(organisationId, opened)
    return opened
  }
}
