/** Subscriptions as requests and answers show them. */
import { z } from 'zod'
import type { Subscription, Watched } from '../../store/subscription.ts'
import { badRequest, GraphError } from '../graph-error.ts'

const httpUrl = z.url({ protocol: /^https?$/ })
const kinds = ['created', 'updated', 'deleted'] as const

const changeType = z.string().transform((text, context) => {
  const names = text.split(',').map((name) => name.trim().toLowerCase())
  const found = kinds.filter((kind) => names.includes(kind))
  if (found.length === names.length) return found
  context.addIssue('only created, updated and deleted, separated by commas, each once')
  return z.NEVER
})

export const newSubscription = z.strictObject({
  changeType,
  notificationUrl: httpUrl,
  lifecycleNotificationUrl: httpUrl.nullish(),
  resource: z.string(),
  expirationDateTime: z.iso.datetime({ offset: true }),
  clientState: z.string().max(128).nullish(),
  latestSupportedTlsVersion: z.string().nullish(),
  includeResourceData: z.literal(false).nullish(),
})

export const subscriptionChange = z.strictObject({
  expirationDateTime: z.iso.datetime({ offset: true }).optional(),
  notificationUrl: httpUrl.optional(),
})

const MINUTE_MS = 60_000
const LONGEST_MINUTES: Record<Watched['kind'], number> = { message: 10_080, event: 10_080, todoTask: 4_230 }
const SHORTEST_MINUTES = 45

/** A short life is made longer. @returns milliseconds since 1970. @throws GraphError for one that is over or too long. */
export function readExpiry(text: string, { kind }: Watched, now: Date): number {
  const [asked, longest] = [Date.parse(text), LONGEST_MINUTES[kind]]
  if (asked <= now.getTime()) throw badRequest('Subscription expiration must be in the future.')
  if (asked > now.getTime() + longest * MINUTE_MS)
    throw new GraphError(400, 'ExtensionError', `Subscription expiration can only be ${longest} minutes in the future.`)
  return Math.max(asked, now.getTime() + SHORTEST_MINUTES * MINUTE_MS)
}

export const shownSubscription = (subscription: Subscription) => ({
  id: subscription.id,
  resource: subscription.resource,
  applicationId: subscription.clientId,
  changeType: subscription.changeKinds.join(','),
  clientState: subscription.clientState,
  notificationUrl: subscription.notificationUrl,
  lifecycleNotificationUrl: subscription.lifecycleNotificationUrl,
  expirationDateTime: new Date(subscription.expiresAt).toISOString(),
  creatorId: subscription.personOid ?? subscription.clientId,
  includeResourceData: null,
  encryptionCertificate: null,
  encryptionCertificateId: null,
  latestSupportedTlsVersion: 'v1_2',
  notificationQueryOptions: null,
  notificationUrlAppId: null,
})
