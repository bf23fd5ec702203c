import type { Folder, Mailbox } from '../store/mailbox.ts'
import type { GraphAnswer, GraphCall, GraphRoute } from './call.ts'
import { answerDelta } from './delta.ts'
import type { Entity } from './entity.ts'
import { answerMany, answerOne, type EntityType, renderingOf, shape } from './entity-type.ts'
import { itemNotFound } from './graph-error.ts'
import { readIdOf } from './item-id.ts'
import { folderId } from './message-type.ts'
import { readQuery } from './query.ts'

/** Folders are counted when they are shown, so they come with their mailbox. */
type Counted = Folder & { mailbox: Mailbox }

const folderType: EntityType<Counted> = {
  properties: ['id', 'displayName', 'parentFolderId', 'childFolderCount', 'unreadItemCount', 'totalItemCount', 'isHidden'],
  hidden: [],
  expandable: [],
  pageSize: 10,
  render: ({ key, displayName, mailbox }, { oid }) => {
    const messages = mailbox.messages.filter(({ folderKey }) => folderKey === key)
    return {
      id: folderId(oid, key),
      displayName,
      parentFolderId: folderId(oid, ROOT),
      childFolderCount: 0,
      unreadItemCount: messages.filter(({ isRead }) => !isRead).length,
      totalItemCount: messages.length,
      isHidden: false,
    }
  },
}

/** Key of the folder above all others. */
const ROOT = '0'.repeat(32)

/** Folders that Exchange knows by these names, and that no mailbox of ours has. */
const absentFolders = ['clutter', 'conflicts', 'conversationhistory', 'localfailures', 'outbox', 'scheduled', 'serverfailures', 'syncissues']

/** @param name id or well-known name. @throws GraphError */
export function findFolder({ folders }: Mailbox, name: string): Folder {
  const known = folders.find(({ wellKnownName }) => wellKnownName === name.toLowerCase())
  if (known) return known
  if (absentFolders.includes(name.toLowerCase())) throw itemNotFound()
  const { key } = readIdOf('folder', name)
  const found = folders.find((folder) => folder.key === key)
  if (!found) throw itemNotFound()
  return found
}

const counted = (mailbox: Mailbox, folder: Folder): Counted => ({ ...folder, mailbox })

const listFolders = (call: GraphCall) =>
  answerMany(
    call,
    folderType,
    call.mailbox.folders.map((folder) => counted(call.mailbox, folder)),
  )

const readFolder = (call: GraphCall) => answerOne(call, folderType, counted(call.mailbox, findFolder(call.mailbox, call.parameter('folderId'))))

/** `GET .../mailFolders/delta`: all folders, also those below others. */
const deltaOfFolders = (call: GraphCall): GraphAnswer =>
  answerDelta(call, (options) => {
    const query = readQuery(options, folderType, ['$select', '$top', '$expand'])
    const { folders } = call.mailbox
    const entityOf = (folder: Folder): Entity => shape(folderType, folderType.render(counted(call.mailbox, folder), renderingOf(call)), query)
    return {
      collection: 'folders',
      pageSize: folderType.pageSize,
      content: () =>
        [...folders].sort((one, other) => (one.key < other.key ? -1 : 1)).map((folder) => ({ position: folder.key, entity: () => entityOf(folder) })),
      changed: ({ key }) => {
        const folder = folders.find((each) => each.key === key)
        return [folder ? entityOf(folder) : { id: folderId(call.mailbox.oid, key), '@removed': { reason: 'deleted' } }]
      },
    }
  })

export const mailFolderRoutes: readonly GraphRoute[] = [
  { method: 'GET', path: '/me/mailFolders', answer: listFolders },
  { method: 'GET', path: '/me/mailFolders/delta', answer: deltaOfFolders },
  { method: 'GET', path: '/me/mailFolders/:folderId', answer: readFolder },
]
