/** Questions to services outside, whose hosts come from the server's configuration only. */
import type { z } from 'zod'

/**
 * `refused`: this question, smaller ones may go (too many places, or one of them lies off the roads); `busy`: it wants to be left alone;
 * `down`: nothing that makes sense comes from there.
 */
export type ServiceFailure = 'refused' | 'busy' | 'down'

/** Bears no address and no key: it goes into the log. */
export class ServiceError extends Error {
  readonly failure: ServiceFailure
  /** Seconds. */
  readonly retryAfter: number | null

  constructor(failure: ServiceFailure, message: string, retryAfter: number | null = null) {
    super(message)
    this.name = 'ServiceError'
    this.failure = failure
    this.retryAfter = retryAfter
  }
}

export type Question = { url: string; headers?: Record<string, string>; body?: object; signal: AbortSignal }

/** Asks and parses the answer. Throws `ServiceError`; follows no redirect, since that would lead to a host that nobody has configured. */
export async function askJson<Schema extends z.ZodType>({ url, headers = {}, body, signal }: Question, schema: Schema): Promise<z.infer<Schema>> {
  const response = await fetch(url, {
    redirect: 'error',
    signal,
    headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  }).catch(() => Promise.reject(new ServiceError('down', signal.aborted ? 'no answer in time' : 'no connection')))
  if (!response.ok) throw await refusal(response)
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new ServiceError('down', signal.aborted ? 'no answer in time' : 'an answer that makes no sense')
  return answer.data
}

async function refusal(response: Response): Promise<ServiceError> {
  // Unread, it would keep the connection.
  await response.body?.cancel().catch(() => undefined)
  const { status } = response
  const retryAfter = Number(response.headers.get('retry-after'))
  if (status === 429 || status === 503) return new ServiceError('busy', `status ${status}`, retryAfter > 0 ? retryAfter : null)
  return new ServiceError(status === 400 || status === 413 || status === 414 ? 'refused' : 'down', `status ${status}`)
}
