/** Our own chain under Microsoft's Graph client: token, time limit, four at a time per mailbox, and retries that never do anything twice. */
import type { Context as GraphContext, Middleware } from '@microsoft/microsoft-graph-client'
import { AppError } from '../../../platform/errors.ts'
import type { Log } from '../../../platform/log.ts'
import { graphRequests } from '../../../platform/metrics.ts'
import { backgroundPause, inTurn, type Priority } from './concurrency.ts'

export type PipelineOptions = {
  mailbox: string
  token: () => Promise<string>
  log: Log
  /** Nobody waits for background work: it is more patient, and lets others go first. */
  priority?: Priority
  /** Graph says that the token is no longer good. */
  onRefusedToken?: () => void
  fetch?: typeof fetch
  /** For tests. */
  wait?: (ms: number) => Promise<void>
}

/** `longestWaitMs`: somebody looks at the pane; whoever asks for more patience is asked again later, by the outbox. */
const PATIENCE = {
  interactive: { timeLimitMs: 20_000, attempts: 3, longestWaitMs: 4_000 },
  background: { timeLimitMs: 60_000, attempts: 6, longestWaitMs: 60_000 },
}
const RETRIED_STATUS = new Set([429, 503, 504])
/** May have had an effect. */
const BROKEN_STATUS = new Set([500, 502, 504])
const IDEMPOTENT = new Set(['GET', 'PUT', 'PATCH', 'DELETE'])

/** Carries an error through Microsoft's client, which copies the message of an `Error` and drops the rest, but hands on what is none and has no `error`. */
export class Failure {
  readonly reason: AppError

  constructor(reason: AppError) {
    this.reason = reason
  }
}

/** The last (and only) middleware of a client. */
export class GraphPipeline implements Middleware {
  readonly #options: Required<PipelineOptions>

  constructor(options: PipelineOptions) {
    this.#options = {
      fetch,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      priority: 'interactive',
      onRefusedToken: () => {},
      ...options,
    }
  }

  async execute(context: GraphContext): Promise<void> {
    const url = typeof context.request === 'string' ? context.request : context.request.url
    const method = context.options?.method?.toUpperCase() ?? 'GET'
    context.response = await this.#send(url, method, context.options ?? {})
  }

  async #send(url: string, method: string, init: RequestInit): Promise<Response> {
    const { mailbox, wait, log, priority } = this.#options
    let refusals = 0
    for (let attempt = 1; ; attempt++) {
      if (priority === 'background') await wait(backgroundPause(mailbox, Date.now()))
      const outcome = await inTurn(mailbox, () => this.#once(url, init), priority).catch((error: unknown) => asFailure(error))
      graphRequests.inc({ status: outcome instanceof AppError ? 0 : outcome.status, priority })
      // A token that was refused is fetched anew, once.
      const isRefused = !(outcome instanceof AppError) && outcome.status === 401
      const pause = isRefused ? (refusals++ === 0 ? 0 : null) : pauseBefore(outcome, method, attempt, priority)
      if (pause === null) {
        return outcome instanceof AppError ? Promise.reject(new Failure(outcome)) : outcome
      }
      log.info({ attempt, pause, status: outcome instanceof AppError ? outcome.reason : outcome.status }, 'Graph is asked again')
      await wait(pause)
    }
  }

  async #once(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${await this.#options.token()}`)
    const { timeLimitMs } = PATIENCE[this.#options.priority]
    const answer = await this.#options.fetch(url, { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(timeLimitMs) })
    if (answer.status === 401) this.#options.onRefusedToken()
    return isOfBytes(url) ? answer : await readWhole(answer)
  }
}

/** What was asked for as bytes is a file of any type, JSON among them, and is handed on as it comes. */
const isOfBytes = (url: string): boolean => new URL(url).pathname.endsWith('/$value')

/** An answer that breaks off is none. Throws like a connection that was lost. */
async function readWhole(answer: Response): Promise<Response> {
  if (!answer.headers.get('content-type')?.startsWith('application/json')) return answer
  const text = await answer.text()
  if (!text.endsWith('}')) throw new Error('The answer breaks off')
  return new Response(text, answer)
}

/** An error of the token's source keeps its reason; what else a request throws is the network's. */
const asFailure = (error: unknown): AppError =>
  error instanceof AppError ? error : new AppError('OUTLOOK_DOWN', 'Microsoft Graph was not reached', { cause: error })

/** Milliseconds until the next attempt; null: this outcome is final. A POST is repeated only when the server says it did nothing (429, 503). */
function pauseBefore(outcome: Response | AppError, method: string, attempt: number, priority: Priority): number | null {
  const { attempts, longestWaitMs } = PATIENCE[priority]
  if (attempt >= attempts) return null
  if (outcome instanceof AppError) return outcome.reason === 'OUTLOOK_DOWN' && IDEMPOTENT.has(method) ? backOff(attempt) : null
  const isRepeatable = IDEMPOTENT.has(method)
  if (BROKEN_STATUS.has(outcome.status) && !(isRepeatable && (priority === 'background' || outcome.status === 504))) return null
  if (!RETRIED_STATUS.has(outcome.status) && !BROKEN_STATUS.has(outcome.status)) return null
  const pause = readRetryAfter(outcome.headers.get('retry-after')) ?? backOff(attempt)
  return pause <= longestWaitMs ? pause : null
}

const backOff = (attempt: number): number => 250 * 2 ** attempt

/** Seconds or a date, as HTTP allows both. */
function readRetryAfter(header: string | null): number | null {
  if (header === null) return null
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
