/** Services that know the roads. Their hosts come from the server's configuration only. */
import type { z } from 'zod'
import type { Position } from '../../domain/travel/position.ts'

export type RoadService = {
  name: 'osrm' | 'valhalla' | 'azure'
  /** Most places from which, and to which, may be asked at once. */
  mostPlaces: number
  /** Most pairs that are worth asking for one plan; null: as many as there is time for. */
  mostPairs: number | null
  /** Seconds of driving from each place to each, row by row; null: no way. Throws `RoadServiceError`. */
  seconds: (from: readonly Position[], to: readonly Position[], signal: AbortSignal) => Promise<(number | null)[][]>
}

/**
 * `refused`: this question, smaller ones may go (too many places, or one of them lies off the roads); `busy`: it wants to be left alone;
 * `down`: nothing that makes sense comes from there.
 */
export type RoadFailure = 'refused' | 'busy' | 'down'

/** Bears no address and no key: it goes into the log. */
export class RoadServiceError extends Error {
  readonly failure: RoadFailure
  /** Seconds. */
  readonly retryAfter: number | null

  constructor(failure: RoadFailure, message: string, retryAfter: number | null = null) {
    super(message)
    this.name = 'RoadServiceError'
    this.failure = failure
    this.retryAfter = retryAfter
  }
}

export type Question = { url: string; headers?: Record<string, string>; body?: object; signal: AbortSignal }

/** Asks and parses the answer. Throws `RoadServiceError`; follows no redirect, since that would lead to a host that nobody has configured. */
export async function askJson<Schema extends z.ZodType>({ url, headers = {}, body, signal }: Question, schema: Schema): Promise<z.infer<Schema>> {
  const response = await fetch(url, {
    redirect: 'error',
    signal,
    headers: { accept: 'application/json', ...(body ? { 'content-type': 'application/json' } : {}), ...headers },
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
  }).catch(() => Promise.reject(new RoadServiceError('down', signal.aborted ? 'no answer in time' : 'no connection')))
  if (!response.ok) throw await refusal(response)
  const answer = schema.safeParse(await response.json().catch(() => undefined))
  if (!answer.success) throw new RoadServiceError('down', signal.aborted ? 'no answer in time' : 'an answer that makes no sense')
  return answer.data
}

async function refusal(response: Response): Promise<RoadServiceError> {
  // Unread, it would keep the connection.
  await response.body?.cancel().catch(() => undefined)
  const { status } = response
  const retryAfter = Number(response.headers.get('retry-after'))
  if (status === 429 || status === 503) return new RoadServiceError('busy', `status ${status}`, retryAfter > 0 ? retryAfter : null)
  return new RoadServiceError(status === 400 || status === 413 || status === 414 ? 'refused' : 'down', `status ${status}`)
}

/** The rows, if there are as many as were asked for. */
export function checkedRows<Cell>(rows: Cell[][], from: readonly Position[], to: readonly Position[]): Cell[][] {
  if (rows.length === from.length && rows.every((row) => row.length === to.length)) return rows
  throw new RoadServiceError('down', 'an answer of another size')
}
