/** Our Graph side against the sandbox: a running one, users' tokens, and mailboxes whose requests are counted. */
import { randomUUID } from 'node:crypto'
import pino from 'pino'
import type { DemoMail, DemoMailbox } from '../../../../prisma/demo/mailbox.ts'
import { type DemoUser, hanseTechnik } from '../../../../prisma/demo/organisations.ts'
import { type RunningSandbox, startSandbox } from '../../../../sandbox/main.ts'
import { makeOnBehalfOf, type OnBehalfOf, type OnBehalfOfOptions } from '../../../../server/outlook/graph/access/on-behalf-of.ts'
import type { PipelineOptions } from '../../../../server/outlook/graph/access/pipeline.ts'
import { makeGraphMailbox } from '../../../../server/outlook/graph/graph-mailbox.ts'
import type { GraphMailbox } from '../../../../server/platform/call/mailbox.ts'

export const CLIENT = '5a2b9c10-3d4e-4f50-8a61-72839405a6b7'
export const SECRET = 'demo-client-secret'
export const tenantId = hanseTechnik.tenantId
export const [jonas, katrin] = hanseTechnik.users as [DemoUser, DemoUser]

/** Two users with nothing but a private task each. */
const mailboxes = (): DemoMailbox[] =>
  [jonas, katrin].map(({ oid, mail, name }) => ({
    oid,
    address: mail,
    displayName: name,
    purpose: 'user',
    timeZone: 'W. Europe Standard Time',
    language: 'de-DE',
    mails: [],
    events: [],
    tasks: [{ title: 'Geschenk kaufen', due: '2026-11-30', isCompleted: false }],
  }))

/** `METHOD path` and the status of the answer; `null` when there was none. */
export type Sent = { request: string; status: number | null }

export type Fault = {
  kind: 'throttle' | 'error' | 'slow' | 'reset_after_effect' | 'interaction_required' | 'down' | 'token_expired' | 'truncated'
  times: number
  path?: string
  method?: string
  status?: number
  retryAfterSeconds?: number
  delayMs?: number
}

/** An event or a task as the stand-in tells it. */
type Item = Record<string, unknown> & { id: string; list: string }
export type State = { events: Item[]; tasks: Item[]; taskLists: { displayName: string }[] }

export class Outlook {
  readonly url: string
  readonly close: () => Promise<void>
  readonly metadata: string
  readonly #onBehalfOf: OnBehalfOf

  private constructor(sandbox: RunningSandbox, metadata: string) {
    this.url = sandbox.url
    this.close = sandbox.close
    this.metadata = metadata
    this.#onBehalfOf = this.onBehalfOf()
  }

  static async start(now: () => Date = () => new Date()): Promise<Outlook> {
    const sandbox = await startSandbox({
      port: 0,
      host: '127.0.0.1',
      dataDirectory: null,
      productUrl: 'http://localhost:4400',
      clientId: CLIENT,
      clientSecret: SECRET,
      mailboxes,
      now,
    })
    const metadata = await fetch(`${sandbox.url}/organizations/v2.0/.well-known/openid-configuration`)
    return new Outlook(sandbox, await metadata.text())
  }

  onBehalfOf(given: Partial<OnBehalfOfOptions> = {}): OnBehalfOf {
    const authorityUrl = this.url.replace('http:', 'https:')
    return makeOnBehalfOf({ authorityUrl, authorityMetadata: this.metadata, clientId: CLIENT, clientSecret: SECRET, ...given })
  }

  /** A user's token for us. */
  async assertion({ mail }: DemoUser, more: Record<string, string> = {}): Promise<string> {
    const form = { grant_type: 'password', client_id: CLIENT, scope: `api://${CLIENT}/access`, username: mail, password: 'demo', ...more }
    const answer = await fetch(`${this.url}/organizations/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) })
    const { access_token } = (await answer.json()) as { access_token: string }
    return access_token
  }

  /** The mailbox of a user with the list of what was sent to Graph and of the pauses before another attempt. */
  async mailboxOf(user: DemoUser, given: Partial<PipelineOptions & { graphUrl: string }> = {}) {
    const assertion = await this.assertion(user)
    const sent: Sent[] = []
    const pauses: number[] = []
    // Nobody really waits: the clock goes on by itself. A name of its own, so that what Graph asked for in another test is no matter.
    let waited = 0
    const mailbox: GraphMailbox = makeGraphMailbox({
      graphUrl: this.url,
      mailbox: `${tenantId}/${user.oid}/${randomUUID()}`,
      token: () => this.#onBehalfOf.graphToken(assertion, tenantId),
      onRefusedToken: () => this.#onBehalfOf.forget(assertion),
      log: pino({ level: 'silent' }),
      fetch: counting(sent),
      wait: async (ms) => {
        pauses.push(ms)
        waited += ms
      },
      now: () => Date.now() + waited,
      ...given,
    })
    return { mailbox, sent, pauses }
  }

  async control<T = object>(action: string, body: object): Promise<T> {
    const answer = await fetch(`${this.url}/control/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${action} was refused: ${await answer.text()}`)
    return (await answer.json()) as T
  }

  fault = (fault: Fault): Promise<object> => this.control('fault', fault)
  clearFaults = (): Promise<object> => this.control('clear-faults', {})

  /** Id in Graph's default form. */
  deliver = async (user: DemoUser, mail: Partial<DemoMail>): Promise<string> =>
    (await this.control<{ id: string }>('deliver-mail', { oid: user.oid, mail })).id

  async state({ oid }: DemoUser): Promise<State> {
    return (await (await fetch(`${this.url}/control/state?oid=${oid}`)).json()) as State
  }
}

const counting =
  (sent: Sent[]): typeof fetch =>
  async (url, init) => {
    const line: Sent = { request: `${init?.method ?? 'GET'} ${String(url).replace(/^https?:\/\/[^/]*\/v1\.0/, '')}`, status: null }
    sent.push(line)
    const answer = await fetch(url, init)
    line.status = answer.status
    return answer
  }
