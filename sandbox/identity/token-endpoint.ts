/** `POST /{tenant}/oauth2/v2.0/token`: five ways to a token. */
import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { type ApplicationTokenAnswer, issueApplicationToken } from './application-token.ts'
import { ERP_READER } from './applications.ts'
import type { AuthorizationCodes } from './authorization-codes.ts'
import type { IdentityContext } from './context.ts'
import { EntraError } from './entra-error.ts'
import { accountNamed, accountOf, isMember, type Person } from './people.ts'
import { GRAPH, grantScopes, OUTLOOK_PAGE } from './scopes.ts'
import { issueTokens, readRefreshToken, type TokenAnswer } from './tokens.ts'

const common = { client_id: z.string(), client_secret: z.string().optional(), claims: z.string().optional(), scope: z.string().default('openid') }

const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({
    ...common,
    grant_type: z.literal('authorization_code'),
    code: z.string(),
    code_verifier: z.string(),
    redirect_uri: z.string(),
    scope: z.string().optional(),
  }),
  z.object({ ...common, grant_type: z.literal('refresh_token'), refresh_token: z.string() }),
  z.object({ ...common, grant_type: z.literal('password'), username: z.string(), password: z.string() }),
  z.object({
    ...common,
    grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
    requested_token_use: z.literal('on_behalf_of'),
    assertion: z.string(),
  }),
  z.object({ ...common, grant_type: z.literal('client_credentials') }),
])
type TokenRequest = z.infer<typeof tokenRequest>
type RequestOf<Kind extends TokenRequest['grant_type']> = Extract<TokenRequest, { grant_type: Kind }>

const PASSWORD = 'demo'

type Endpoint = { context: IdentityContext; codes: AuthorizationCodes; tenant: string }

/** @throws EntraError */
export async function answerTokenRequest(endpoint: Endpoint, body: unknown): Promise<TokenAnswer | ApplicationTokenAnswer> {
  const parsed = tokenRequest.safeParse(body)
  if (!parsed.success) throw malformed(parsed.error)
  const request = parsed.data
  checkClient(request, endpoint.context)
  switch (request.grant_type) {
    case 'authorization_code':
      return await redeemCode(endpoint, request)
    case 'refresh_token':
      return await refresh(endpoint, request)
    case 'password':
      return await signInByPassword(endpoint, request)
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return await actOnBehalfOf(endpoint, request)
    case 'client_credentials':
      return await issueApplicationToken(endpoint.context, request.client_id, endpoint.tenant, request.scope)
  }
}

function malformed({ issues }: z.ZodError): EntraError {
  const name = issues[0]?.path.join('.') ?? ''
  if (name === 'grant_type') return new EntraError('unsupported_grant_type', 70003, 'The grant type is not supported.')
  return new EntraError('invalid_request', 900144, `The request body must contain the following parameter: '${name}'.`)
}

function checkClient({ client_id, client_secret, grant_type }: TokenRequest, { clientId, clientSecret }: IdentityContext): void {
  const isReader = client_id === ERP_READER.clientId && grant_type === 'client_credentials'
  if (client_id !== clientId && client_id !== OUTLOOK_PAGE && !isReader)
    throw new EntraError('unauthorized_client', 700016, `Application with identifier '${client_id}' was not found in the directory.`)
  const mustProve = grant_type === 'urn:ietf:params:oauth:grant-type:jwt-bearer' || grant_type === 'client_credentials'
  if (mustProve && client_secret === undefined)
    throw new EntraError('invalid_client', 7000218, "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.", {
      status: 401,
    })
  if (client_secret !== undefined && !isSame(client_secret, isReader ? ERP_READER.clientSecret : clientSecret))
    throw new EntraError('invalid_client', 7000215, 'Invalid client secret provided.', { status: 401 })
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}

async function redeemCode({ context, codes, tenant }: Endpoint, request: RequestOf<'authorization_code'>): Promise<TokenAnswer> {
  const found = codes.redeem(request.code, request.code_verifier)
  if (!found || found.clientId !== request.client_id || found.redirectUri !== request.redirect_uri)
    throw new EntraError(
      'invalid_grant',
      70000,
      'The provided authorization code is malformed, was used before, has expired or belongs to another sign-in.',
    )
  const { person, clientId, nonce } = found
  checkTenant(person, tenant)
  const grant = grantScopes(request.scope ?? found.scope, clientId, context.clientId)
  if (found.hasClaims || request.claims) context.faults.interacted(person.oid)
  return await issueTokens(context, { person, clientId, isConfidential: request.client_secret !== undefined, grant, nonce })
}

async function refresh({ context, tenant }: Endpoint, request: RequestOf<'refresh_token'>): Promise<TokenAnswer> {
  const isConfidential = request.client_secret !== undefined
  const person = await readRefreshToken(context, request.refresh_token, { clientId: request.client_id, isConfidential })
  if (!person) throw new EntraError('invalid_grant', 70008, 'The refresh token has expired, was revoked or belongs to another application.')
  checkTenant(person, tenant)
  if (request.claims) context.faults.interacted(person.oid)
  const grant = grantScopes(`${request.scope} offline_access`, request.client_id, context.clientId)
  return await issueTokens(context, { person, clientId: request.client_id, isConfidential, grant })
}

async function signInByPassword({ context, tenant }: Endpoint, request: RequestOf<'password'>): Promise<TokenAnswer> {
  const person = accountNamed(request.username)
  if (!person) throw new EntraError('invalid_grant', 50034, 'The user account does not exist in the directory.')
  if (!isSame(request.password, PASSWORD))
    throw new EntraError('invalid_grant', 50126, 'Error validating credentials due to invalid username or password.')
  checkTenant(person, tenant)
  const grant = grantScopes(request.scope, request.client_id, context.clientId)
  if (request.claims) context.faults.interacted(person.oid)
  return await issueTokens(context, { person, clientId: request.client_id, isConfidential: request.client_secret !== undefined, grant })
}

const assertionClaims = z.object({ oid: z.string(), scp: z.string() })

const CLAIMS_ASKED = JSON.stringify({ access_token: { acrs: { essential: true, value: 'c1' } } })

async function actOnBehalfOf({ context, tenant }: Endpoint, request: RequestOf<'urn:ietf:params:oauth:grant-type:jwt-bearer'>): Promise<TokenAnswer> {
  const { signer, now, clientId, faults } = context
  const claims = assertionClaims.safeParse(await signer.verify(request.assertion, now(), { audience: clientId }))
  const person = claims.success ? accountOf(claims.data.oid) : undefined
  if (!person || request.client_id !== clientId)
    throw new EntraError('invalid_grant', 500133, 'Assertion is not within its valid time range, not for this application or not signed by us.')
  checkTenant(person, tenant)
  if (faults.mustInteract(person.oid))
    throw new EntraError('interaction_required', 50079, 'The user has to confirm the sign-in once more.', {
      suberror: 'basic_action',
      claims: CLAIMS_ASKED,
    })
  const grant = grantScopes(request.scope, clientId, clientId)
  if (grant.audience !== GRAPH) throw new EntraError('invalid_scope', 70011, 'On behalf of a user the application may only ask for Microsoft Graph.')
  return await issueTokens(context, { person, clientId, isConfidential: true, grant })
}

function checkTenant(person: Person, tenant: string): void {
  if (!isMember(person, tenant)) throw new EntraError('invalid_grant', 50020, 'The user account does not exist in this tenant.')
}
