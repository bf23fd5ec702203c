/** Tells subscribers of changes: half a minute after the first one, one message for all of them. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Change, ChangeKind, CompanyBooks } from '../books/company-books.ts'
import { shownStamp, stamp } from '../books/row.ts'
import { changedAfter } from '../odata/filter.ts'
import type { Subscription } from './subscription.ts'
import type { SubscriptionList } from './subscription-list.ts'

/** `mostSingly`: with more changes than that the subscriber is told only that there are many. */
export type NotificationSettings = { delayMs: number; mostSingly: number; firstPauseMs: number }

const PUBLISHED: NotificationSettings = { delayMs: 30_000, mostSingly: 1_000, firstPauseMs: 2_000 }
const GIVEN_UP_MS = 36 * 3_600_000
const LONGEST_PAUSE_MS = 30 * 60_000
const TIME_LIMIT_MS = 10_000
/** The filter for many changes begins so long before the first. */
const MARGIN_MS = 1_000

type Notification = Record<'subscriptionId' | 'clientState' | 'expirationDateTime' | 'resource' | 'changeType' | 'lastModifiedDateTime', string>

export class Notifications {
  settings = PUBLISHED
  readonly #subscriptions: SubscriptionList
  readonly #ended = new AbortController()
  /** By table and id, since the first change that nobody was told of. */
  #gathered: Map<string, Change> | null = null

  constructor(subscriptions: SubscriptionList) {
    this.#subscriptions = subscriptions
  }

  watch(books: CompanyBooks): void {
    books.onChange((change) => this.#gather(change))
  }

  end(): void {
    this.#ended.abort()
  }

  #gather(change: Change): void {
    if (this.#subscriptions.all().length === 0) return
    if (this.#gathered === null) void this.#tellLater()
    this.#gathered ??= new Map()
    const key = `${change.table} ${change.id}`
    const before = this.#gathered.get(key)
    this.#gathered.set(key, { ...change, kind: before ? merged(before.kind, change.kind) : change.kind })
  }

  async #tellLater(): Promise<void> {
    const before = stamp(Date.now() - MARGIN_MS)
    if (!(await this.#waited(this.settings.delayMs))) return
    const changes = [...(this.#gathered?.values() ?? [])]
    this.#gathered = null
    const byUrl = new Map<string, Notification[]>()
    for (const subscription of this.#subscriptions.all()) {
      const told = this.#notificationsOf(subscription, changes, before)
      const waiting = byUrl.get(subscription.notificationUrl)
      if (waiting) waiting.push(...told)
      else byUrl.set(subscription.notificationUrl, told)
    }
    for (const [url, value] of byUrl) if (value.length > 0) void this.#deliver(url, value)
  }

  #notificationsOf(subscription: Subscription, changes: readonly Change[], before: string): Notification[] {
    const own = changes.filter(({ table }) => table === subscription.table)
    const base = `api/v2.0/companies(${subscription.companyId})/${subscription.table}`
    const common = {
      subscriptionId: subscription.id,
      clientState: subscription.clientState,
      expirationDateTime: shownStamp(new Date(subscription.expiresAt).toISOString().slice(0, -1)),
    }
    if (own.length <= this.settings.mostSingly)
      return own.map(({ id, kind, at }) => ({ ...common, resource: `${base}(${id})`, changeType: kind, lastModifiedDateTime: shownStamp(at) }))
    const resource = `/${base}?$filter=${encodeURIComponent(changedAfter(before))}`
    return [{ ...common, resource, changeType: 'collection', lastModifiedDateTime: shownStamp(own.at(-1)?.at ?? before) }]
  }

  /** Again and again as long as the subscriber is out of breath; any other refusal ends the subscription. */
  async #deliver(url: string, value: readonly Notification[]): Promise<void> {
    const begunAt = Date.now()
    for (let pauseMs = this.settings.firstPauseMs; Date.now() - begunAt < GIVEN_UP_MS; pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)) {
      const status = await this.#post(url, value)
      if (status !== null && status >= 200 && status < 300) return
      if (status !== null && status !== 408 && status !== 429 && status < 500) {
        for (const { subscriptionId } of value) this.#subscriptions.remove(subscriptionId)
        return
      }
      if (!(await this.#waited(pauseMs))) return
    }
  }

  async #post(url: string, value: readonly Notification[]): Promise<number | null> {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ value }),
        redirect: 'manual',
        signal: AbortSignal.any([this.#ended.signal, AbortSignal.timeout(TIME_LIMIT_MS)]),
      })
      await answer.arrayBuffer()
      return answer.status
    } catch {
      return null
    }
  }

  /** False: it is all over. */
  async #waited(ms: number): Promise<boolean> {
    return await pause(ms, true, { signal: this.#ended.signal, ref: false }).catch(() => false)
  }
}

const merged = (before: ChangeKind, after: ChangeKind): ChangeKind => (before === 'created' && after === 'updated' ? 'created' : after)
