/** All subscriptions: they live until they expire, and every change goes to those that watch it. */
import type { Notice, Store } from '../../store/mailbox-store.ts'
import type { Subscription } from '../../store/subscription.ts'
import type { Delivery } from './delivery.ts'
import { changeNotification, type LifecycleEvent, lifecycleNotification } from './notification.ts'

export class Subscriptions {
  readonly #store: Store
  readonly #delivery: Delivery

  constructor(store: Store, delivery: Delivery) {
    this.#store = store
    this.#delivery = delivery
    store.subscribe((notice) => this.#tell(notice))
  }

  /** Those that have not expired. */
  all(): readonly Subscription[] {
    const now = this.#store.now().getTime()
    const valid = (this.#store.content.subscriptions ?? []).filter(({ expiresAt }) => expiresAt > now)
    this.#store.content.subscriptions = valid
    return valid
  }

  add(subscription: Subscription): void {
    this.#store.content.subscriptions = [...this.all(), subscription]
  }

  remove({ id }: Subscription): void {
    this.#store.content.subscriptions = this.all().filter((each) => each.id !== id)
  }

  /** As Exchange does of its own accord. */
  announce(subscription: Subscription, event: LifecycleEvent): void {
    if (event === 'subscriptionRemoved') this.remove(subscription)
    const { lifecycleNotificationUrl } = subscription
    if (lifecycleNotificationUrl !== null) this.#delivery.send(lifecycleNotificationUrl, lifecycleNotification(subscription, event))
  }

  #tell({ oid, collection, change }: Notice): void {
    const mailbox = this.#store.mailboxOf(oid)
    if (!mailbox) return
    for (const subscription of this.all()) {
      const { watched, changeKinds, personOid, notificationUrl } = subscription
      const isWatched = watched.oid === oid && (watched.collection === collection || watched.collection === collection.split('/')[0])
      const isReadable = personOid !== null || !mailbox.isOutOfScope
      if (isWatched && isReadable && changeKinds.includes(change.kind))
        this.#delivery.send(notificationUrl, changeNotification(subscription, mailbox, change))
    }
  }
}
