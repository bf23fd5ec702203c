/** What an administrator says of a system from which rows are fetched; all but its secret. */

import type { JsonList } from './json/json-list.ts'

export const systems = ['business_central', 'json'] as const
export type System = (typeof systems)[number]

/** How one signs in there. The secret that belongs to it is the client's secret, the password, or the whole value of the header. */
export type SignIn =
  | { method: 'client_credentials'; tokenUrl: string; scope: string; clientId: string }
  | { method: 'basic'; user: string }
  | { method: 'header'; header: string }

/** `url`: below which its sets lie. `sets`: those that are fetched, by their names there. `lists`: how those of plain JSON are read; none: it is Business Central. `emptyOverwrites` and `rates` as of files. */
export type ConnectorSettings = {
  url: string
  signIn: SignIn
  sets: string[]
  lists: JsonList[]
  emptyOverwrites: boolean
  rates: Record<string, string>
}
