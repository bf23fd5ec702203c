/** Change notifications that Graph sends us: what is asked for, kept alive and given back. */
import { z } from 'zod'
import { AppError, isGone } from '../../platform/errors.ts'
import { attempt, type GraphClient } from './access/client.ts'

export type Subscribed = { id: string; expiresAt: Date }

/** What changes; `path`: below `/users/{oid}/`. */
export type Resource = 'messages' | 'events'

export type Wish = { oid: string; resource: Resource; url: string; clientState: string; until: Date }

const subscription = z.object({ id: z.uuid(), expirationDateTime: z.string(), notificationUrl: z.string().nullish() })
const listed = z.object({ id: z.string(), resource: z.string() })

const CHANGES: Record<Resource, string> = { messages: 'created,updated', events: 'created,updated,deleted' }

/**
 * Graph asks `url` back before it answers. It refuses a second subscription of ours to the same: one that nobody has written down is given back then.
 * It is looked for only then, since the list holds those of all mailboxes of the tenant.
 */
export async function subscribe(client: GraphClient, wish: Wish): Promise<Subscribed> {
  try {
    return await create(client, wish)
  } catch (error) {
    if (!(error instanceof AppError && error.reason === 'CONFLICT')) throw error
  }
  for await (const known of client.pages('/subscriptions', listed)) if (isSame(known.resource, pathOf(wish))) await unsubscribe(client, known.id)
  return await create(client, wish)
}

const pathOf = ({ oid, resource }: Wish): string => `users/${oid}/${resource}`

async function create(client: GraphClient, wish: Wish): Promise<Subscribed> {
  const { resource, url, clientState, until } = wish
  const body = {
    changeType: CHANGES[resource],
    resource: pathOf(wish),
    notificationUrl: url,
    lifecycleNotificationUrl: url,
    clientState,
    expirationDateTime: until.toISOString(),
  }
  return toSubscribed(await attempt(client.request('/subscriptions').post(body), subscription))
}

/** null: Graph no longer knows it, or sends to another address than `url`. */
export async function renewSubscription(client: GraphClient, id: string, url: string, until: Date): Promise<Subscribed | null> {
  try {
    const change = { expirationDateTime: until.toISOString() }
    const renewed = await attempt(client.request(`/subscriptions/${id}`).patch(change), subscription)
    return renewed.notificationUrl === url ? toSubscribed(renewed) : null
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** One that is gone already is given back. */
export async function unsubscribe(client: GraphClient, id: string): Promise<void> {
  try {
    await attempt(client.request(`/subscriptions/${id}`).delete(), z.unknown())
  } catch (error) {
    if (!isGone(error)) throw error
  }
}

/** As long as Graph grants, which may be less than was asked for. */
const toSubscribed = ({ id, expirationDateTime }: z.infer<typeof subscription>): Subscribed => ({ id, expiresAt: new Date(expirationDateTime) })

const isSame = (one: string, other: string): boolean => one.replace(/^\//, '').toLowerCase() === other.toLowerCase()
