/** Sealing what nobody may read who only has the database: AES-256-GCM. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/**
 * `label` says what the bytes are and whose: what was sealed under another one does not open, so that nothing can be put in the place of something else.
 * Sealed form: nonce (12 bytes), tag (16), ciphertext. `open` throws when the bytes, the label or the key are not those of `seal`.
 */
export type SecretBox = {
  seal: (plain: Uint8Array, label: string) => Buffer<ArrayBuffer>
  open: (sealed: Uint8Array, label: string) => Buffer<ArrayBuffer>
}

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16
export const KEY_BYTES = 32

export function makeSecretBox(key: Uint8Array): SecretBox {
  return {
    seal: (plain, label) => {
      const nonce = randomBytes(NONCE_BYTES)
      const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(label))
      const body = [cipher.update(plain), cipher.final()]
      return Buffer.concat([nonce, cipher.getAuthTag(), ...body])
    },
    open: (sealed, label) => {
      const bytes = Buffer.from(sealed)
      const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(label)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
      return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()])
    },
  }
}
