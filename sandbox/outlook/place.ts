/** Where the person is in the mail program, as far as the address tells: `#mail=ID`, `#calendar`, `#event=ID`, `#todo`, or Graph's web links. */
export type AppName = 'mail' | 'calendar' | 'todo'

export type Place = { app: AppName; mailId: string | null; eventId: string | null }

/** Graph's `webLink` of a mail is `?ItemID=ID`, of an appointment `?ItemID=ID&path=/calendar/item`. */
export function readPlace({ search, hash }: { search: string; hash: string }): Place {
  const query = new URLSearchParams(search)
  const linkedId = query.get('ItemID')
  if (linkedId) return placeOf(query.get('path')?.startsWith('/calendar') ? 'event' : 'mail', linkedId)
  const [name = '', id] = hash.replace('#', '').split('=', 2)
  return placeOf(name, id ? decodeURIComponent(id) : null)
}

function placeOf(name: string, itemId: string | null): Place {
  if (name === 'event') return { app: 'calendar', mailId: null, eventId: itemId }
  if (name === 'calendar' || name === 'todo') return { app: name, mailId: null, eventId: null }
  return { app: 'mail', mailId: itemId, eventId: null }
}

/** The address of what is open now, so that a reload comes back to it. */
export function writePlace(app: AppName, itemId: string | null): void {
  const names = { mail: 'mail', calendar: 'event', todo: 'todo' } as const
  const address = new URL(location.href)
  address.searchParams.delete('ItemID')
  address.searchParams.delete('path')
  address.hash = itemId ? `${names[app]}=${encodeURIComponent(itemId)}` : app
  history.replaceState(null, '', address)
}
