/** Messages of the add-in above the open item; they belong to the item and go with it. */

export type Notification = {
  key: string
  kind: 'informationalMessage' | 'progressIndicator' | 'errorMessage' | 'insightMessage'
  message: string
  isPersistent: boolean
}

export type Notifications = {
  list: () => readonly Notification[]
  /** The list without the notification of that key, and with the new one if given. */
  put: (key: string, notification: Notification | null) => void
  subscribe: (listener: () => void) => () => void
}

export function createNotifications(): Notifications {
  let shown: readonly Notification[] = []
  const listeners = new Set<() => void>()
  const show = (next: readonly Notification[]) => {
    shown = next
    for (const listener of listeners) listener()
  }
  return {
    list: () => shown,
    put: (key, notification) => show([...shown.filter((each) => each.key !== key), ...(notification ? [notification] : [])]),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
