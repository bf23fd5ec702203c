/** Whose mailbox a request opens, and whether its caller may. */
import { applicationRoles } from '../identity/applications.ts'
import { people } from '../identity/people.ts'
import type { Mailbox } from '../store/mailbox.ts'
import type { Store } from '../store/mailbox-store.ts'
import type { GraphRoute } from './call.ts'
import type { Caller } from './caller.ts'
import { badRequest, GraphError } from './graph-error.ts'
import { isPermitted } from './permissions.ts'
import { colleague } from './users.ts'

/** What Exchange lets the application do in the mailboxes of its scope (role assignments of its own; To Do is not among them). */
const exchangeRoles = ['Mail.Read', 'Mail.ReadWrite', 'Calendars.ReadWrite', 'MailboxSettings.ReadWrite']

type Place = Pick<GraphRoute, 'method' | 'path'>

/** @throws GraphError */
export function openMailbox(store: Store, caller: Caller, route: Place, named: string | undefined): Mailbox {
  return caller.kind === 'person' ? ownMailbox(store, caller, route, named) : mailboxInScope(store, caller, named)
}

/**
 * A delegated token opens the caller's own mailbox and, where it has the permission for shared mail, those of his organisation's teams: in Exchange
 * everybody is a member of them. Directory requests count against the own one too.
 */
function ownMailbox(store: Store, { person, scopes }: Caller & { kind: 'person' }, { path }: Place, named: string | undefined): Mailbox {
  const owner = named === undefined || path.startsWith('/users') ? person : colleague(person.tenantId, named)
  const isTeams = owner?.mailbox === 'shared' && scopes.includes('Mail.ReadWrite.Shared') && /^\/me\/(messages|mailFolders)/.test(path)
  if (!owner || (owner.oid !== person.oid && !isTeams)) throw accessDenied()
  return required(store.mailboxOf(owner.oid))
}

function mailboxInScope(store: Store, { tenantId }: Caller & { kind: 'application' }, named: string | undefined): Mailbox {
  if (named === undefined) throw badRequest('/me request is only valid with delegated authentication flow.')
  const owner = colleague(tenantId, named)
  if (!owner) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${named}' is invalid.`)
  const mailbox = required(store.mailboxOf(owner.oid))
  if (mailbox.isOutOfScope) throw accessDenied()
  return mailbox
}

function required(mailbox: Mailbox | undefined): Mailbox {
  if (!mailbox) throw new GraphError(404, 'MailboxNotEnabledForRESTAPI', 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.')
  return mailbox
}

/** Everybody may read his own entry as `/me`, also under his id. */
export function isAllowed({ method, path }: Place, caller: Caller, named: string | undefined): boolean {
  if (caller.kind === 'application') return isPermitted(method, path, [...exchangeRoles, ...applicationRoles])
  const { person, scopes } = caller
  const isOneself = path === '/users/:user' && named !== undefined && colleague(person.tenantId, named)?.oid === person.oid
  return isPermitted(method, isOneself ? '/me' : path, scopes)
}

/** Who is meant by `/me`; an application acts as the owner of the mailbox that it opens. */
export function actingPerson(caller: Caller, { oid }: Mailbox) {
  const person = caller.kind === 'person' ? caller.person : people.find((each) => each.oid === oid)
  if (!person) throw accessDenied()
  return person
}

export const accessDenied = (): GraphError => new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
