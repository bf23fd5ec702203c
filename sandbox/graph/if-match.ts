/** `If-Match`: a change is made only to the version that its author has seen. */
import type { Item } from '../store/mailbox.ts'
import type { GraphCall } from './call.ts'
import { GraphError } from './graph-error.ts'
import { etagOf } from './outlook-item.ts'

/** @throws GraphError 412 when the request names another version. */
export function requireMatch({ ifMatch }: GraphCall, item: Item): void {
  if (ifMatch === null || ifMatch === '*' || ifMatch === etagOf(item)) return
  throw new GraphError(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}
