/** Refusals of Microsoft Graph in its form. */
import { randomUUID } from 'node:crypto'

export class GraphError extends Error {
  readonly status: number
  readonly code: string
  readonly headers: Record<string, string>

  constructor(status: number, code: string, message: string, headers: Record<string, string> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export const itemNotFound = (): GraphError => new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.')

/** The id of an item in somebody else's mailbox. */
export const itemElsewhere = (): GraphError => new GraphError(404, 'ErrorInvalidMailboxItemId', "The item id doesn't belong to the current mailbox.")

export const badRequest = (message: string): GraphError => new GraphError(400, 'BadRequest', message)

/** @param clientRequestId what the caller sent as `client-request-id`. */
export function errorBody({ code, message }: GraphError, now: Date, clientRequestId: string | undefined): object {
  const requestId = randomUUID()
  const innerError = { date: `${now.toISOString().slice(0, 19)}Z`, 'request-id': requestId, 'client-request-id': clientRequestId ?? requestId }
  return { error: { code, message, innerError } }
}
