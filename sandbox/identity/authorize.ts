/** `GET /{tenant}/oauth2/v2.0/authorize`: signs in at once where it may, else lets the person be chosen. */
import { z } from 'zod'
import { accountPage, offeredIn } from './account-page.ts'
import type { AuthorizationCodes } from './authorization-codes.ts'
import type { IdentityContext } from './context.ts'
import { EntraError } from './entra-error.ts'
import { accountNamed, accountOf, isMember, type Person } from './people.ts'
import { grantScopes, OUTLOOK_PAGE } from './scopes.ts'
import { readSession } from './session.ts'

const authorizeQuery = z.object({
  client_id: z.string(),
  redirect_uri: z.url(),
  response_type: z.literal('code'),
  response_mode: z.enum(['query', 'fragment']).default('query'),
  scope: z.string(),
  state: z.string().optional(),
  nonce: z.string().optional(),
  code_challenge: z.string().min(43),
  code_challenge_method: z.literal('S256'),
  prompt: z.enum(['login', 'none', 'consent', 'select_account', 'create']).optional(),
  login_hint: z.string().optional(),
  claims: z.string().optional(),
  /** Object id of the person chosen on our page. */
  account: z.string().optional(),
})
type AuthorizeQuery = z.infer<typeof authorizeQuery>

export type AuthorizeAnswer = { kind: 'page'; html: string } | { kind: 'redirect'; to: string; signedIn: Person | null }

type AuthorizeCall = { context: IdentityContext; codes: AuthorizationCodes; tenant: string; url: string; query: unknown; cookies: string | undefined }

/** @throws EntraError when the request cannot be trusted so far as to send anybody back to its sender. */
export async function authorize(call: AuthorizeCall): Promise<AuthorizeAnswer> {
  const { context, codes, tenant } = call
  const query = readQuery(call)
  try {
    const grant = grantScopes(query.scope, query.client_id, context.clientId)
    const person = await whoSignsIn(call, query)
    if (!person) return { kind: 'page', html: choicePage(call) }
    if (!isMember(person, tenant)) throw new EntraError('access_denied', 50020, 'The user account does not exist in this tenant.')
    const { client_id, redirect_uri, code_challenge, nonce, claims } = query
    const code = codes.issue({
      person,
      clientId: client_id,
      redirectUri: redirect_uri,
      scope: query.scope,
      codeChallenge: code_challenge,
      nonce,
      hasClaims: claims !== undefined,
    })
    const clientInfo = Buffer.from(JSON.stringify({ uid: person.oid, utid: person.tenantId })).toString('base64url')
    return { kind: 'redirect', to: back(query, { code, client_info: clientInfo, scope: grant.answered }), signedIn: person }
  } catch (error) {
    if (!(error instanceof EntraError)) throw error
    return { kind: 'redirect', to: back(query, { error: error.error, error_description: error.message, ...error.details }), signedIn: null }
  }
}

function readQuery({ query, context }: AuthorizeCall): AuthorizeQuery {
  const parsed = authorizeQuery.safeParse(query)
  if (!parsed.success)
    throw new EntraError('invalid_request', 900144, `The request has a missing or wrong parameter: '${parsed.error.issues[0]?.path.join('.')}'.`)
  const { client_id, redirect_uri } = parsed.data
  if (client_id !== context.clientId && client_id !== OUTLOOK_PAGE)
    throw new EntraError('unauthorized_client', 700016, `Application with identifier '${client_id}' was not found in the directory.`)
  if (![context.productOrigin, context.origin()].includes(new URL(redirect_uri).origin))
    throw new EntraError('invalid_request', 50011, `The redirect URI '${redirect_uri}' does not match those of the application.`)
  return parsed.data
}

/** The person, null to ask. @throws EntraError when nobody may be asked. */
async function whoSignsIn({ context, cookies }: AuthorizeCall, { account, login_hint, prompt }: AuthorizeQuery): Promise<Person | null> {
  if (account !== undefined) return accountOf(account) ?? null
  const hinted = login_hint === undefined ? undefined : accountNamed(login_hint)
  const session = await readSession(context, cookies)
  const known = hinted && session?.oid !== hinted.oid ? null : session
  if (prompt === 'none') {
    const person = hinted ?? known
    if (!person) throw new EntraError('login_required', 50058, 'A silent sign-in request was sent but no user is signed in.')
    return person
  }
  return prompt === undefined ? known : null
}

function choicePage({ url, context, tenant }: AuthorizeCall): string {
  return accountPage(
    offeredIn((person) => isMember(person, tenant)),
    ({ oid }) => {
      const link = new URL(url, context.origin())
      link.searchParams.set('account', oid)
      return `${link.pathname}${link.search}`
    },
  )
}

function back({ redirect_uri, response_mode, state }: AuthorizeQuery, values: Record<string, string>): string {
  const target = new URL(redirect_uri)
  const answer = new URLSearchParams({ ...values, ...(state === undefined ? {} : { state }) })
  if (response_mode === 'fragment') target.hash = `${answer}`
  else for (const [name, value] of answer) target.searchParams.set(name, value)
  return target.href
}
