/** A token for the application itself, in one tenant. */
import { createHash } from 'node:crypto'
import { rolesAt } from './applications.ts'
import type { IdentityContext } from './context.ts'
import { EntraError } from './entra-error.ts'
import { isSharedTenant } from './people.ts'

export type ApplicationTokenAnswer = { token_type: 'Bearer'; expires_in: number; ext_expires_in: number; access_token: string }

const LIFETIME_S = 3600

/**
 * Rights that Exchange gave the application for some mailboxes are not in the token: Entra knows nothing of them.
 * @throws EntraError for a tenant that is not a concrete one, and for anything but all rights at one resource.
 */
export async function issueApplicationToken(
  context: IdentityContext,
  clientId: string,
  tenant: string,
  scope: string,
): Promise<ApplicationTokenAnswer> {
  if (isSharedTenant(tenant)) throw new EntraError('invalid_request', 50194, `An application signs in to one tenant, not to '${tenant}'.`)
  const resource = scope.replace(/\/\.default$/, '')
  const roles = resource === scope ? null : rolesAt(resource, clientId)
  if (roles === null)
    throw new EntraError(
      'invalid_scope',
      1002012,
      `The provided value for scope ${scope} is not valid. Client credential flows must end in /.default.`,
    )
  const { origin, now, signer, accessTokens } = context
  const seconds = Math.floor(now().getTime() / 1000)
  const principal = principalIn(tenant, clientId)
  const claims = {
    iss: `${origin()}/${tenant}/v2.0`,
    iat: seconds,
    nbf: seconds,
    exp: seconds + LIFETIME_S,
    aud: resource,
    tid: tenant,
    azp: clientId,
    azpacr: '1',
    idtyp: 'app',
    roles,
    oid: principal,
    sub: principal,
    uti: accessTokens.issue(principal),
    ver: '2.0',
  }
  return { token_type: 'Bearer', expires_in: LIFETIME_S, ext_expires_in: LIFETIME_S, access_token: await signer.sign(claims) }
}

/** Object id of the application's entry in a tenant. */
function principalIn(tenant: string, clientId: string): string {
  const hex = createHash('sha256').update(`${tenant}/${clientId}`).digest('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5')
}
