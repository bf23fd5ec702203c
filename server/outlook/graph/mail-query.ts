/** How Graph is asked for mails. Instants count by whole seconds. */

export const seconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

/** The mails of one folder, or (null) of all. @param root `/me` or `/users/{oid}` */
export const mailsIn = (root: string, folderId: string | null): string =>
  `${root}${folderId === null ? '' : `/mailFolders/${encodeURIComponent(folderId)}`}/messages`

/** Received in a stretch of time, its end excluded. */
export const within = (from: Date, until: Date): string => `receivedDateTime ge ${seconds(from)} and receivedDateTime lt ${seconds(until)}`

/** Exchange's own search for an address or a domain among all people of a mail. */
export const participants = (participant: string): string => `"participants:${participant.replaceAll('"', '')}"`

const CHANGED = 'lastModifiedDateTime'

/** Oldest change first, in the order that Exchange demands beside such a filter. `until`: the end, excluded. */
export const changedSince = (since: Date, until?: Date): { $filter: string; $orderby: string } => ({
  $filter: `${CHANGED} ge ${seconds(since)}${until ? ` and ${CHANGED} lt ${seconds(until)}` : ''}`,
  $orderby: `${CHANGED} asc`,
})
