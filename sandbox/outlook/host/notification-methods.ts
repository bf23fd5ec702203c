/** `item.notificationMessages`: at most five per item and add-in, as in Outlook. */
import { z } from 'zod'
import { HostError, type MethodContext, method } from './method.ts'

const kinds = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const
const KEY_EXISTS = 9023
const KEY_NOT_FOUND = 9024
const TOO_MANY = 9025
const LIMIT = 5

const given = z.object({ key: z.string(), message: z.string(), type: z.number().int().min(0).max(3), persistent: z.boolean().nullish() })
const byKey = z.object({ key: z.string() })

const isShown = ({ notifications }: MethodContext, key: string): boolean => notifications.list().some((each) => each.key === key)

function put({ notifications }: MethodContext, { key, message, type, persistent }: z.infer<typeof given>): void {
  notifications.put(key, { key, message, kind: kinds[type] ?? 'informationalMessage', isPersistent: persistent ?? false })
}

function putWithinLimit(context: MethodContext, notification: z.infer<typeof given>): void {
  if (!isShown(context, notification.key) && context.notifications.list().length >= LIMIT) throw new HostError(TOO_MANY)
  put(context, notification)
}

export const addNotification = method(given, (context, notification) => {
  if (isShown(context, notification.key)) throw new HostError(KEY_EXISTS)
  putWithinLimit(context, notification)
})

/** Outlook adds what it does not find. */
export const replaceNotification = method(given, putWithinLimit)

export const removeNotification = method(byKey, (context, { key }) => {
  if (!isShown(context, key)) throw new HostError(KEY_NOT_FOUND)
  context.notifications.put(key, null)
})

export const listNotifications = method(z.unknown(), ({ notifications }) =>
  notifications.list().map(({ key, kind, message, isPersistent }) => ({ key, type: kind, message, persistent: isPersistent })),
)
