/** Messages lie in memory from their first byte until they are answered: however many come at once, the server has room for others. */
import { PassThrough, type Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { MOST_PUSHED_BYTES } from '../../../../../domain/commerce/import/job/pushed-rows.ts'
import { PushProblem } from './push-problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Holds only so many bytes for its message from now on; null: it took none. */
    holdOnly: ((bytes: number) => void) | null
  }
}

/** `mostBytes`: of all messages to this server together. `bodyMs`: so long one may be on its way. */
export type Room = { mostBytes: number; bodyMs: number }

/**
 * Whoever comes when there is no room is told to come again, before anything of his message is read; whoever is too slow loses his.
 * Who takes it on says by `holdOnly` how long it is, and 0 once it is answered.
 */
export function holdBytes(api: FastifyInstance, { mostBytes, bodyMs }: Room): void {
  const held = new HeldBytes(mostBytes)
  api.decorateRequest('holdOnly', null)
  api.addHook('preParsing', async (request, reply, payload) => {
    const bytes = bytesOf(request)
    // What is too large for one message is refused as such.
    if (bytes > MOST_PUSHED_BYTES) return payload
    const holdOnly = held.take(request.pusher?.keyId ?? '', bytes)
    if (!holdOnly) throw new PushProblem('busy')
    request.holdOnly = holdOnly
    reply.raw.once('close', () => {
      // It was never there as a whole: nobody has taken it on.
      if (request.body === undefined) holdOnly(0)
    })
    return inTime(payload, bodyMs)
  })
}

/** One that does not say its length counts as the longest, until it is there. */
const bytesOf = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? MOST_PUSHED_BYTES)

/** What is read of `payload`; it ends as too slow where that is not through in time. */
function inTime(payload: Readable, ms: number): Readable {
  const read = new PassThrough()
  const late = setTimeout(() => read.destroy(new PushProblem('too_slow')), ms)
  read.once('close', () => clearTimeout(late))
  // What is refused for its kind is read by nobody, and nobody hears that it is late.
  read.on('error', () => undefined)
  payload.once('error', (error) => read.destroy(error))
  return payload.pipe(read)
}

/** Of one key there is half of it at most: whoever looks after another gets through beside it. */
class HeldBytes {
  readonly #most: number
  readonly #byKey = new Map<string, number>()
  #all = 0

  constructor(most: number) {
    this.#most = most
  }

  /** Answers what makes it less, down to nothing; null: there is no room. */
  take(keyId: string, bytes: number): ((bytes: number) => void) | null {
    const ofKey = this.#byKey.get(keyId) ?? 0
    if (this.#all + bytes > this.#most || ofKey + bytes > this.#most / 2) return null
    this.#add(keyId, bytes)
    let held = bytes
    return (fewer) => {
      this.#add(keyId, fewer - held)
      held = fewer
    }
  }

  #add(keyId: string, bytes: number): void {
    this.#all += bytes
    const ofKey = (this.#byKey.get(keyId) ?? 0) + bytes
    if (ofKey > 0) this.#byKey.set(keyId, ofKey)
    else this.#byKey.delete(keyId)
  }
}
