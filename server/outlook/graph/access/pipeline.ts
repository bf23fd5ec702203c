/** Our own chain under Microsoft's Graph client: token, time limit, four at a time per mailbox, and retries that never do anything twice. */
import type { Context as GraphContext, Middleware } from '@microsoft/microsoft-graph-client'
import { AppError } from '../../../platform/errors.ts'
import type { Log } from '../../../platform/log.ts'
import { graphRequests } from '../../../platform/metrics.ts'
import { inTurn, leaveAlone, type Priority, pauseOf } from './concurrency.ts'

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
  /** For tests: milliseconds. */
  now?: () => number
}

/** `longestWaitMs`: of a pause that is waited for here. Whoever asks for more patience is asked again later, by the outbox or at the mailbox's next turn. */
const PATIENCE = {
  interactive: { timeLimitMs: 20_000, attempts: 3, longestWaitMs: 4_000 },
  background: { timeLimitMs: 60_000, attempts: 4, longestWaitMs: 4_000 },
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
      now: Date.now,
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
    const { mailbox, wait, log, priority, now } = this.#options
    let refusals = 0
    for (let attempt = 1; ; attempt++) {
      await this.#waitForPlace()
      const outcome = await inTurn(mailbox, () => this.#once(url, init), priority).catch((error: unknown) => asFailure(error))
      graphRequests.inc({ status: outcome instanceof AppError ? 0 : outcome.status, priority })
      // A token that was refused is fetched anew, once.
      const isRefused = !(outcome instanceof AppError) && outcome.status === 401
      const asked = outcome instanceof AppError ? null : readRetryAfter(outcome, now())
      if (asked !== null) leaveAlone(mailbox, asked, now())
      const pause = isRefused ? (refusals++ === 0 ? 0 : null) : pauseBefore(outcome, asked, method, attempt, priority)
      if (pause === null) {
        if (outcome instanceof AppError) throw new Failure(outcome)
        if (asked === null) return outcome
        throw new Failure(leftAlone(outcome.status, asked))
      }
      log.info({ attempt, pause, status: outcome instanceof AppError ? outcome.reason : outcome.status }, 'Graph is asked again')
      await wait(pause)
    }
  }

  /** A longer pause is not waited for: it ends what is being done, and says how long it is. */
  async #waitForPlace(): Promise<void> {
    const { mailbox, wait, priority, now } = this.#options
    const pause = pauseOf(mailbox, now(), priority)
    if (pause > PATIENCE[priority].longestWaitMs) throw new Failure(leftAlone(429, pause))
    if (pause > 0) await wait(pause)
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

const leftAlone = (status: number, retryAfterMs: number): AppError =>
  new AppError(status === 429 ? 'OUTLOOK_BUSY' : 'OUTLOOK_DOWN', `Microsoft Graph wants to be left alone, ${status}`, { retryAfterMs })

/** Milliseconds until the next attempt; null: this outcome is final. A POST is repeated only when the server says it did nothing (429, 503). */
function pauseBefore(outcome: Response | AppError, asked: number | null, method: string, attempt: number, priority: Priority): number | null {
  const { attempts, longestWaitMs } = PATIENCE[priority]
  if (attempt >= attempts) return null
  if (outcome instanceof AppError) return outcome.reason === 'OUTLOOK_DOWN' && IDEMPOTENT.has(method) ? backOff(attempt) : null
  const isRepeatable = IDEMPOTENT.has(method)
  if (BROKEN_STATUS.has(outcome.status) && !(isRepeatable && (priority === 'background' || outcome.status === 504))) return null
  if (!RETRIED_STATUS.has(outcome.status) && !BROKEN_STATUS.has(outcome.status)) return null
  const pause = asked ?? backOff(attempt)
  return pause <= longestWaitMs ? pause : null
}

const backOff = (attempt: number): number => 250 * 2 ** attempt

/** Seconds or a date, as HTTP allows both; of an answer that refuses for now. */
function readRetryAfter({ status, headers }: Response, now: number): number | null {
  const header = headers.get('retry-after')
  if (header === null || !RETRIED_STATUS.has(status)) return null
  const seconds = Number(header)
  const ms = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
