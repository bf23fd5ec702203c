/** A small server that answers as Business Central's interface does, with the faults that a test asks for. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type SourceRow = Record<string, unknown> & { id: string; number?: string; lastModifiedDateTime: string }
/** What it answers instead: a status with headers, or a page; undefined: as usual. */
export type Fault = (asked: URL, count: number) => { status?: number; headers?: Record<string, string>; body?: unknown } | undefined

export class ConnectedSystem {
  readonly sets: Record<string, SourceRow[]> = {}
  /** Addresses below the company, in the order in which they were asked for. */
  readonly asked: string[] = []
  readonly headers: IncomingMessage['headers'][] = []
  fault: Fault = () => undefined
  pageSize = 1_000
  tokens = 0
  #tokenIsGood = 'token-1'
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response))
  }

  static async open(): Promise<ConnectedSystem> {
    const system = new ConnectedSystem()
    await new Promise<void>((resolve) => system.#server.listen(0, '127.0.0.1', resolve))
    return system
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  get base(): string {
    return `${this.origin}/bc/v2.0/firma/production/api/v2.0/companies(00000000-0000-0000-0000-000000000001)`
  }

  get signIn() {
    return {
      method: 'client_credentials' as const,
      ...{ tokenUrl: `${this.origin}/token`, scope: 'https://api.businesscentral.dynamics.com/.default', clientId: 'verbinder' },
    }
  }

  /** What was asked for of a set since the last call. */
  requests(): string[] {
    return this.asked.splice(0)
  }

  /** The token that is out is good no more. */
  expire(): void {
    this.#tokenIsGood = `token-${this.tokens + 1}`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.origin)
    const body = await bodyOf(request)
    const tell = (status: number, value: unknown, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(typeof value === 'string' ? value : JSON.stringify(value))
    if (url.pathname === '/token') {
      const form = new URLSearchParams(body)
      if (form.get('client_secret') !== 'geheim') return void tell(400, { error: 'invalid_client' })
      this.tokens += 1
      this.#tokenIsGood = `token-${this.tokens}`
      return void tell(200, { access_token: this.#tokenIsGood, expires_in: 3600 })
    }
    this.asked.push(decodeURIComponent(url.href.slice(this.base.length + 1)))
    this.headers.push(request.headers)
    const fault = this.fault(url, this.asked.length)
    if (fault) return void tell(fault.status ?? 200, fault.body ?? {}, fault.headers)
    if (request.headers.authorization !== `Bearer ${this.#tokenIsGood}`)
      return void tell(401, { error: { code: 'Authentication_InvalidCredentials' } })
    const set = /\/(\w+)$/.exec(url.pathname)?.[1] ?? ''
    tell(200, this.page(set, url))
  }

  page(set: string, url: URL): { value: unknown[]; '@odata.nextLink'?: string } {
    const found = (this.sets[set] ?? []).filter(matches(url.searchParams.get('$filter')))
    const from = Number(url.searchParams.get('$skiptoken') ?? 0)
    const select = url.searchParams.get('$select')?.split(',') ?? []
    const expand = /^(\w+)/.exec(url.searchParams.get('$expand') ?? '')?.[1]
    const value = found.slice(from, from + this.pageSize).map((row) => only(row, [...select, ...(expand ? [expand] : [])]))
    if (from + this.pageSize >= found.length) return { value }
    const next = new URL(url)
    next.searchParams.set('$skiptoken', String(from + this.pageSize))
    return { value, '@odata.nextLink': next.href }
  }
}

const only = (row: SourceRow, names: readonly string[]) => Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)))

/** Of the filters that are ever asked for. */
function matches(filter: string | null): (row: SourceRow) => boolean {
  if (filter === null) return () => true
  const since = /^lastModifiedDateTime ge (\S+)$/.exec(filter)?.[1]
  if (since) return (row) => Date.parse(row.lastModifiedDateTime) >= Date.parse(since)
  const terms = filter.split(' or ').map((term) => /^(\w+) eq '((?:[^']|'')*)'$/.exec(term))
  if (terms.some((term) => term === null)) throw new Error(`Nobody asks for ${filter}`)
  return (row) => terms.some((term) => row[term?.[1] ?? ''] === term?.[2]?.replaceAll("''", "'"))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}
