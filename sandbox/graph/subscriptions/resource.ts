/** Which changes a subscription's `resource` names, and whether its caller may read them. */
import type { Store } from '../../store/mailbox-store.ts'
import type { Watched } from '../../store/subscription.ts'
import { accessDenied, isAllowed, openMailbox } from '../access.ts'
import type { Caller } from '../caller.ts'
import { badRequest, itemNotFound } from '../graph-error.ts'
import { readIdOf } from '../item-id.ts'
import { findFolder } from '../mail-folders.ts'

const RESOURCE = /^\/?(me|users\/(?<user>[^/]+))\/(?<rest>messages|events|mailFolders(?:\/|\(')[^/']+(?:'\))?\/messages|todo\/lists\/[^/]+\/tasks)$/

/** @throws GraphError for what cannot be watched, is not there or not the caller's to read. */
export function readResource(store: Store, caller: Caller, resource: string): Watched {
  const { user, rest } = RESOURCE.exec(resource)?.groups ?? {}
  if (rest === undefined) throw badRequest(`Resource '${resource}' is not supported for subscriptions.`)
  const route = { method: 'GET', path: `/me/${rest}` } as const
  const mailbox = openMailbox(store, caller, route, user)
  if (!isAllowed(route, caller, user)) throw accessDenied()
  const { oid } = mailbox
  if (rest === 'messages') return { oid, kind: 'message', collection: 'messages' }
  if (rest === 'events') return { oid, kind: 'event', collection: 'events' }
  const [, folderName = ''] = /^mailFolders(?:\/|\(')([^/']+)/.exec(rest) ?? []
  if (folderName) return { oid, kind: 'message', collection: `messages/${findFolder(mailbox, folderName).key}` }
  const { key } = readIdOf('list', rest.split('/')[2] ?? '')
  if (!mailbox.taskLists.some((list) => list.key === key)) throw itemNotFound()
  return { oid, kind: 'todoTask', collection: `tasks/${key}` }
}
