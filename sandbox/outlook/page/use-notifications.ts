import { useState } from 'react'
import { createNotifications, type Notifications } from '../host/notifications.ts'

/** What the add-in says belongs to the open item and goes with it: a late message about the last one is not shown beside the next. */
export function useNotifications(itemKey: string | null): Notifications {
  const [shown, setShown] = useState(() => ({ itemKey, notifications: createNotifications() }))
  if (shown.itemKey === itemKey) return shown.notifications
  const next = { itemKey, notifications: createNotifications() }
  setShown(next)
  return next.notifications
}
