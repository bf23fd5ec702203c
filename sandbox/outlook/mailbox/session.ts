/** Signing in: a person of the demonstration is chosen, the identity provider gives the tokens. */
import { z } from 'zod'

export const account = z.object({
  oid: z.string(),
  tenantId: z.string(),
  organisation: z.string(),
  name: z.string(),
  mail: z.string(),
  jobTitle: z.string(),
})
export type Account = z.infer<typeof account>

const OUTLOOK_CLIENT_ID = 'outlook-page'
const GRAPH_SCOPE = 'https://graph.microsoft.com/.default'
/** Everybody in the demonstration has the same password. */
const PASSWORD = 'demo'
const RENEW_BEFORE_MS = 120_000

const tokenAnswer = z.object({ access_token: z.string(), id_token: z.string().optional(), expires_in: z.number(), scope: z.string().optional() })
const refusal = z.object({ error: z.string(), error_description: z.string().optional(), suberror: z.string().optional() })

/** The identity provider gives no token; `code` is its reason, such as `interaction_required`. */
export class TokenRefused extends Error {
  readonly code: string
  readonly subCode: string

  constructor({ error, error_description, suberror }: z.infer<typeof refusal>) {
    super(error_description ?? error)
    this.code = error
    this.subCode = suberror ?? ''
  }
}

export type TokenRequest = { clientId: string; scope: string; claims: string | null; hasConsented: boolean }

export async function requestToken({ mail }: Account, { clientId, scope, claims, hasConsented }: TokenRequest): Promise<z.infer<typeof tokenAnswer>> {
  const body = new URLSearchParams({
    grant_type: 'password',
    client_id: clientId,
    scope: `openid profile ${scope}`,
    username: mail,
    password: PASSWORD,
  })
  if (claims) body.set('claims', claims)
  if (hasConsented) body.set('prompt', 'consent')
  const response = await fetch('/organizations/oauth2/v2.0/token', { method: 'POST', body })
  if (!response.ok) throw new TokenRefused(refusal.parse(await response.json()))
  return tokenAnswer.parse(await response.json())
}

/** @returns a function that gives the account's token for Graph, asking again shortly before it expires. */
export function graphTokens(account: Account): () => Promise<string> {
  let current: Promise<{ token: string; validUntil: number }> | null = null
  const renew = async () => {
    const { access_token, expires_in } = await requestToken(account, {
      clientId: OUTLOOK_CLIENT_ID,
      scope: GRAPH_SCOPE,
      claims: null,
      hasConsented: false,
    })
    return { token: access_token, validUntil: Date.now() + expires_in * 1000 - RENEW_BEFORE_MS }
  }
  return async () => {
    if (!current || (await current).validUntil < Date.now()) current = renew()
    current.catch(() => {
      current = null
    })
    return (await current).token
  }
}

export async function listAccounts(): Promise<Account[]> {
  const response = await fetch('/outlook/accounts')
  return z.array(account).parse(await response.json())
}
