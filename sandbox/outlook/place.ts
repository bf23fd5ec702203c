/** Where the person is in the mail program, as far as the address tells: `#mail=ID`, `#calendar`, `#event=ID`, `#todo`. */
export type AppName = 'mail' | 'calendar' | 'todo'

export type Place = { app: AppName; mailId: string | null; eventId: string | null }

export function readPlace(hash: string): Place {
  const [name, id] = hash.replace('#', '').split('=', 2)
  const itemId = id ? decodeURIComponent(id) : null
  if (name === 'event') return { app: 'calendar', mailId: null, eventId: itemId }
  if (name === 'calendar' || name === 'todo') return { app: name, mailId: null, eventId: null }
  return { app: 'mail', mailId: itemId, eventId: null }
}

export function writePlace(app: AppName, itemId: string | null): void {
  const names = { mail: 'mail', calendar: 'event', todo: 'todo' } as const
  history.replaceState(null, '', itemId ? `#${names[app]}=${encodeURIComponent(itemId)}` : `#${app}`)
}
