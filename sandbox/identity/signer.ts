/** The key of the identity provider; kept in a file, sign-ins survive a restart. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, jwtVerify, SignJWT } from 'jose'

export type Signer = {
  sign: (claims: JWTPayload, type?: string) => Promise<string>
  /** Claims of a token that this signer signed and that is valid at `now`; null for all others. */
  verify: (token: string, now: Date, options?: { audience?: string; type?: string }) => Promise<JWTPayload | null>
  publicKey: JWK
}

const ALGORITHM = 'RS256'

/** @param directory where the key is kept; null: only in memory. */
export async function openSigner(directory: string | null): Promise<Signer> {
  const kept = directory === null ? await newKey() : await keptKey(path.join(directory, 'identity-key.json'))
  const privateKey = await importJWK(kept, ALGORITHM)
  const { kty, n, e } = kept
  const kid = await calculateJwkThumbprint(kept)
  const publicKey: JWK = { kty, use: 'sig', kid, alg: ALGORITHM, ...(n ? { n } : {}), ...(e ? { e } : {}) }
  const verificationKey = await importJWK(publicKey, ALGORITHM)
  return {
    publicKey,
    sign: (claims, type = 'JWT') => new SignJWT(claims).setProtectedHeader({ alg: ALGORITHM, typ: type, kid }).sign(privateKey),
    verify: async (token, now, { audience, type = 'JWT' } = {}) => {
      const options = { algorithms: [ALGORITHM], typ: type, currentDate: now, requiredClaims: ['exp'], ...(audience ? { audience } : {}) }
      return await jwtVerify(token, verificationKey, options).then(
        ({ payload }) => payload,
        () => null,
      )
    },
  }
}

async function newKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true })
  return await exportJWK(privateKey)
}

async function keptKey(file: string): Promise<JWK> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    const key = await newKey()
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(key), { mode: 0o600 })
    return key
  }
}
