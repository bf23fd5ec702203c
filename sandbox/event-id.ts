import { writeId } from './graph/item-id.ts'
import { eventKeyOf } from './store/new-mailbox.ts'

/** The immutable id under which Graph shows an event that was in the mailbox of `oid` from the beginning. */
export const eventIdOf = (oid: string, iCalUId: string): string => writeId({ oid, kind: 'event', key: eventKeyOf(oid, iCalUId), moves: null })
