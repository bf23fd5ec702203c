/** What a mailbox keeps logs of, and what a line of them can say. */

export type ChangeKind = 'created' | 'updated' | 'deleted'

/** `folders`, `messages/FOLDER`, `events`, `lists` or `tasks/LIST`, with keys. */
export type Collection = 'folders' | `messages/${string}` | 'events' | 'lists' | `tasks/${string}`
