/** Who wants to be told of changes, and where. */
import type { ChangeKind, Collection } from './collection.ts'

/** `messages` alone: those of all folders. */
export type Watched = { oid: string; kind: 'message' | 'event' | 'todoTask'; collection: Collection | 'messages' }

export type Subscription = {
  id: string
  tenantId: string
  clientId: string
  /** On whose behalf; null: the application's own. */
  personOid: string | null
  /** As it was asked for. */
  resource: string
  watched: Watched
  changeKinds: ChangeKind[]
  notificationUrl: string
  lifecycleNotificationUrl: string | null
  clientState: string | null
  /** In milliseconds since 1970. */
  expiresAt: number
  isImmutableId: boolean
}
