/** Operations on subscriptions: everybody sees and changes only his own. */
import { randomUUID } from 'node:crypto'
import type { Store } from '../../store/mailbox-store.ts'
import type { Subscription } from '../../store/subscription.ts'
import { readBody } from '../body-input.ts'
import { type GraphAnswer, noContent } from '../call.ts'
import type { Caller } from '../caller.ts'
import { GraphError } from '../graph-error.ts'
import type { Preferences } from '../preferences.ts'
import type { Subscriptions } from './all-subscriptions.ts'
import { shakeHands } from './handshake.ts'
import { readResource } from './resource.ts'
import { newSubscription, readExpiry, shownSubscription, subscriptionChange } from './subscription-type.ts'

export type SubscriptionCall = {
  store: Store
  subscriptions: Subscriptions
  caller: Caller
  graphUrl: string
  /** Of the subscription; empty where there is none in the path. */
  id: string
  body: unknown
  preferences: Preferences
}
export type SubscriptionOperation = (call: SubscriptionCall) => GraphAnswer | Promise<GraphAnswer>

type Owner = Pick<Subscription, 'tenantId' | 'clientId' | 'personOid'>

const ownerOf = (caller: Caller): Owner =>
  caller.kind === 'person'
    ? { tenantId: caller.person.tenantId, clientId: caller.clientId, personOid: caller.person.oid }
    : { tenantId: caller.tenantId, clientId: caller.clientId, personOid: null }

function ownOf({ subscriptions, caller }: SubscriptionCall): Subscription[] {
  const { tenantId, clientId, personOid } = ownerOf(caller)
  return subscriptions.all().filter((each) => each.tenantId === tenantId && each.clientId === clientId && each.personOid === personOid)
}

function findOwn(call: SubscriptionCall): Subscription {
  const found = ownOf(call).find(({ id }) => id === call.id)
  if (!found) throw new GraphError(404, 'ResourceNotFound', 'The object was not found.')
  return found
}

const answerOne = ({ graphUrl }: SubscriptionCall, subscription: Subscription, status: number): GraphAnswer => ({
  status,
  body: { '@odata.context': `${graphUrl}/$metadata#subscriptions/$entity`, ...shownSubscription(subscription) },
})

const list: SubscriptionOperation = (call) => ({
  status: 200,
  body: { '@odata.context': `${call.graphUrl}/$metadata#subscriptions`, value: ownOf(call).map(shownSubscription) },
})

const create: SubscriptionOperation = async (call) => {
  const { store, subscriptions, caller, body, preferences } = call
  const { changeType, expirationDateTime, ...input } = readBody(newSubscription, body, 'subscription')
  const watched = readResource(store, caller, input.resource)
  const subscription: Subscription = {
    id: randomUUID(),
    ...ownerOf(caller),
    resource: input.resource,
    watched,
    changeKinds: changeType,
    notificationUrl: input.notificationUrl,
    lifecycleNotificationUrl: input.lifecycleNotificationUrl ?? null,
    clientState: input.clientState ?? null,
    expiresAt: readExpiry(expirationDateTime, watched, store.now()),
    isImmutableId: preferences.isImmutableId,
  }
  refuseDuplicate(call, subscription)
  await shakeHands(subscription.notificationUrl)
  if (subscription.lifecycleNotificationUrl !== null) await shakeHands(subscription.lifecycleNotificationUrl)
  refuseDuplicate(call, subscription)
  subscriptions.add(subscription)
  return answerOne(call, subscription, 201)
}

function refuseDuplicate(call: SubscriptionCall, { watched, changeKinds }: Subscription): void {
  const same = ownOf(call).find(
    (each) => each.watched.oid === watched.oid && each.watched.collection === watched.collection && each.changeKinds.join() === changeKinds.join(),
  )
  if (same) throw new GraphError(409, 'Conflict', `Subscription Id ${same.id} already exists for the requested combination`)
}

const change: SubscriptionOperation = async (call) => {
  const subscription = findOwn(call)
  const { expirationDateTime, notificationUrl } = readBody(subscriptionChange, call.body, 'subscription')
  const expiresAt = expirationDateTime === undefined ? null : readExpiry(expirationDateTime, subscription.watched, call.store.now())
  if (notificationUrl !== undefined) await shakeHands(notificationUrl)
  Object.assign(findOwn(call), expiresAt === null ? {} : { expiresAt }, notificationUrl === undefined ? {} : { notificationUrl })
  return answerOne(call, findOwn(call), 200)
}

const remove: SubscriptionOperation = (call) => {
  call.subscriptions.remove(findOwn(call))
  return noContent
}

/** The caller's rights are looked at anew. */
const reauthorize: SubscriptionOperation = (call) => {
  readResource(call.store, call.caller, findOwn(call).resource)
  return noContent
}

export const subscriptionOperations = [
  { method: 'GET', path: '/subscriptions', operate: list },
  { method: 'POST', path: '/subscriptions', operate: create },
  { method: 'GET', path: '/subscriptions/:id', operate: (call: SubscriptionCall) => answerOne(call, findOwn(call), 200) },
  { method: 'PATCH', path: '/subscriptions/:id', operate: change },
  { method: 'DELETE', path: '/subscriptions/:id', operate: remove },
  { method: 'POST', path: '/subscriptions/:id/reauthorize', operate: reauthorize },
] as const
