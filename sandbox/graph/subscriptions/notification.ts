/** What is sent to whoever subscribed, as Microsoft words it. */
import type { ChangeKind } from '../../store/collection.ts'
import type { Mailbox } from '../../store/mailbox.ts'
import type { Change } from '../../store/mailbox-store.ts'
import type { Subscription } from '../../store/subscription.ts'
import { writeId } from '../item-id.ts'
import { etagOf } from '../outlook-item.ts'

export type LifecycleEvent = 'reauthorizationRequired' | 'subscriptionRemoved' | 'missed'

type Common = { subscriptionId: string; subscriptionExpirationDateTime: string; tenantId: string; clientState: string | null }
export type ChangeNotification = Common & {
  changeType: ChangeKind
  resource: string
  resourceData: { '@odata.type': string; '@odata.id': string; '@odata.etag'?: string; id: string }
}
export type LifecycleNotification = Common & { lifecycleEvent: LifecycleEvent }
export type Notification = ChangeNotification | LifecycleNotification

const commonOf = ({ id, expiresAt, tenantId, clientState }: Subscription): Common => ({
  subscriptionId: id,
  subscriptionExpirationDateTime: new Date(expiresAt).toISOString(),
  tenantId,
  clientState,
})

/** Names the item that changed, and says nothing of what is in it. */
export function changeNotification(subscription: Subscription, mailbox: Mailbox, { key, kind }: Change): ChangeNotification {
  const { watched, isImmutableId } = subscription
  const { path, type } = NAMES[watched.kind]
  const item = itemsOf(mailbox, subscription).find((each) => each.key === key)
  const moves = item && 'moves' in item ? item.moves : 0
  const canBeImmutable = watched.kind !== 'todoTask'
  const itemKind = watched.kind === 'todoTask' ? 'task' : watched.kind
  const id = writeId({ oid: mailbox.oid, kind: itemKind, key, moves: isImmutableId && canBeImmutable ? null : moves })
  const resource = `Users/${mailbox.oid}/${path(watched.collection.split('/')[1] ?? '', mailbox.oid)}/${id}`
  const etag = item && kind !== 'deleted' ? { '@odata.etag': etagOf(item) } : {}
  return { ...commonOf(subscription), changeType: kind, resource, resourceData: { '@odata.type': type, '@odata.id': resource, ...etag, id } }
}

const NAMES = {
  message: { path: () => 'Messages', type: '#Microsoft.Graph.Message' },
  event: { path: () => 'Events', type: '#Microsoft.Graph.Event' },
  todoTask: {
    path: (listKey: string, oid: string) => `Todo/Lists/${writeId({ oid, kind: 'list', key: listKey, moves: 0 })}/Tasks`,
    type: '#Microsoft.Graph.TodoTask',
  },
}

const itemsOf = ({ messages, events, tasks }: Mailbox, { watched }: Subscription) =>
  watched.kind === 'message' ? messages : watched.kind === 'event' ? events : tasks

export const lifecycleNotification = (subscription: Subscription, lifecycleEvent: LifecycleEvent): LifecycleNotification => ({
  ...commonOf(subscription),
  lifecycleEvent,
})
