/** What a key is made of: a part by which it is found, and a secret that is kept as a hash alone. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export type NewKey = { key: string; prefix: string; secretHash: Uint8Array<ArrayBuffer> }

/** Tells people, and whatever looks for forgotten secrets, what it is. */
const KIND = 'kundencockpit'
const FORM = new RegExp(`^${KIND}_([A-Za-z0-9_-]{12})_([A-Za-z0-9_-]{43})$`)

/** Nobody can guess its 256 bits: a plain hash is enough, and takes no time from whoever calls often. */
export function newKey(): NewKey {
  const [prefix, secret] = [randomBytes(9).toString('base64url'), randomBytes(32).toString('base64url')]
  return { key: `${KIND}_${prefix}_${secret}`, prefix, secretHash: hashOf(secret) }
}

/** Of what stands behind `Bearer`; null: no key of ours. */
export function keyParts(authorization: string | undefined): { prefix: string; secretHash: Uint8Array<ArrayBuffer> } | null {
  const [, prefix, secret] = FORM.exec(/^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '') ?? []
  return prefix && secret ? { prefix, secretHash: hashOf(secret) } : null
}

/** In constant time. */
export const isSecret = (given: Uint8Array, kept: Uint8Array): boolean => given.length === kept.length && timingSafeEqual(given, kept)

/** SHA-256. */
export const hashOf = (...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return new Uint8Array(hash.digest())
}
