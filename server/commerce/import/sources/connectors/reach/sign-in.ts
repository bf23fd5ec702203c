/** What a request bears so that a system lets it in. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { SignIn } from '../../../../../../domain/commerce/connectors/connector-settings.ts'
import type { SystemReach } from '../../../../../platform/call/system-reach.ts'
import { MustWait } from './must-wait.ts'

export type SignedIn = { headers: () => Promise<Record<string, string>>; forget: () => void }

/** Renewed early, so that a token does not expire on its way. */
const MARGIN_MS = 60_000
/** Some are good for a year. */
const LONGEST_SECONDS = 86_400
const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().min(0).default(300) })

type Kept = { token: string; until: number }
/** By whom and with what it was asked for: a changed secret never meets an old token. */
const tokens = new Map<string, Kept>()
const MOST_TOKENS = 1_000

export function signInWith(reach: SystemReach, signIn: SignIn, secret: string, now: () => number = Date.now): SignedIn {
  if (signIn.method === 'basic') return fixed('authorization', `Basic ${Buffer.from(`${signIn.user}:${secret}`).toString('base64')}`)
  if (signIn.method === 'header') return fixed(signIn.header.toLowerCase(), secret)
  const key = createHash('sha256')
    .update(JSON.stringify([signIn, secret]))
    .digest('base64')
  return {
    headers: async () => {
      const known = tokens.get(key)
      const kept = known && known.until > now() ? known : await acquire(reach, signIn, secret, now)
      if (tokens.size >= MOST_TOKENS) tokens.clear()
      tokens.set(key, kept)
      return { authorization: `Bearer ${kept.token}` }
    },
    forget: () => void tokens.delete(key),
  }
}

const fixed = (name: string, value: string): SignedIn => ({ headers: async () => ({ [name]: value }), forget: () => undefined })

type Client = Extract<SignIn, { method: 'client_credentials' }>

/** Throws MustWait. */
async function acquire(reach: SystemReach, { tokenUrl, scope, clientId }: Client, secret: string, now: () => number): Promise<Kept> {
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: clientId, client_secret: secret, ...(scope && { scope }) })
  const headers = { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' }
  const answered = await reach({ address: tokenUrl, method: 'POST', headers, body: body.toString() }).catch((error: unknown) => {
    // An identity provider answers 400 to a client that it does not know.
    throw error instanceof MustWait && (error.reason === 'request_refused' || error.reason === 'not_permitted')
      ? new MustWait('sign_in_refused')
      : error
  })
  const read = answer.safeParse(parsed(answered.body))
  if (!read.success) throw new MustWait('answer_not_understood')
  return { token: read.data.access_token, until: now() + Math.min(read.data.expires_in, LONGEST_SECONDS) * 1_000 - MARGIN_MS }
}

function parsed(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString())
  } catch {
    return null
  }
}
