/** Which rights an application gets when it asks for scopes. */
import { EntraError } from './entra-error.ts'

/** The client that stands for Outlook itself. */
export const OUTLOOK_PAGE = 'outlook-page'

export const GRAPH = 'https://graph.microsoft.com'

const registeredScopes = ['Mail.Read', 'Calendars.ReadWrite', 'Tasks.ReadWrite', 'MailboxSettings.Read', 'User.Read']
const outlookScopes = [
  'Mail.ReadWrite',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'Calendars.ReadWrite',
  'Tasks.ReadWrite',
  'MailboxSettings.ReadWrite',
  'User.ReadBasic.All',
  'User.Read',
]
const openIdScopes = ['openid', 'profile', 'offline_access', 'email']

/** `scopes` are the short names that a token carries; `answered` is how the token endpoint names them. */
export type Grant = { audience: string; scopes: string[]; answered: string; isOpenId: boolean; isOffline: boolean }

/** @throws EntraError for scopes that nobody registered, or of two resources at once. */
export function grantScopes(asked: string, clientId: string, productClientId: string): Grant {
  const parts = asked.split(/\s+/).filter(Boolean)
  const own = parts.filter((part) => !openIdScopes.includes(part))
  const isOpenId = parts.includes('openid')
  const rest = { isOpenId, isOffline: parts.includes('offline_access') }
  const ofProduct = own.filter((part) => part.startsWith(`api://${productClientId}/`) || part.startsWith(`${productClientId}/`))
  if (ofProduct.length === 0) return { ...grantGraph(own, clientId, parts), ...rest }
  if (ofProduct.length < own.length) throw new EntraError('invalid_scope', 28000, 'The scopes asked for belong to more than one resource.')
  return { ...grantProduct(ofProduct, productClientId), ...rest }
}

function grantProduct(asked: string[], productClientId: string): Pick<Grant, 'audience' | 'scopes' | 'answered'> {
  const unknown = asked.find((scope) => !/\/(access|\.default)$/.test(scope))
  if (unknown) throw new EntraError('invalid_scope', 65005, `The application does not offer the scope ${unknown}.`)
  return { audience: productClientId, scopes: ['access'], answered: `api://${productClientId}/access` }
}

function grantGraph(asked: string[], clientId: string, all: string[]): Pick<Grant, 'audience' | 'scopes' | 'answered'> {
  const registered = clientId === OUTLOOK_PAGE ? outlookScopes : registeredScopes
  const names = asked.map((scope) => (scope.startsWith(`${GRAPH}/`) ? scope.slice(GRAPH.length + 1) : scope))
  const unknown = names.find((name) => !/^(\w+(\.\w+)+|\.default)$/.test(name))
  if (unknown) throw new EntraError('invalid_scope', 70011, `The provided value for the input parameter 'scope' is not valid: ${unknown}.`)
  const missing = names.find((name) => name !== '.default' && !registered.includes(name))
  if (missing)
    throw new EntraError('invalid_grant', 65001, `Nobody has consented to ${missing} for this application.`, { suberror: 'consent_required' })
  const scopes = names.includes('.default') ? registered : names
  const answered = [...all.filter((scope) => openIdScopes.includes(scope) && scope !== 'offline_access'), ...scopes.map((name) => `${GRAPH}/${name}`)]
  return { audience: GRAPH, scopes, answered: answered.join(' ') }
}
