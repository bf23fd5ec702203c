/** Stands in for Microsoft Graph with many mailboxes: what the mail engine asks of it, with Microsoft's limits and the time that its answers take. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

const AT_ONCE = 4
const PER_TEN_MINUTES = 10_000
const WINDOW_MS = 600_000
const LATENCY_MS = { least: 60, more: 190 }

export type Mail = { id: string; at: Date; subject: string; from: string; to: string }
type Box = { folders: readonly string[]; mails: Mail[]; running: number; count: number; since: number; isOverBudget: boolean; sequence: number }

export type GraphStandIn = {
  url: string
  add: (oid: string, folders: readonly string[]) => void
  /** From now on Graph wants the mailbox to be left alone for ten minutes. */
  exhaust: (oid: string) => void
  deliver: (oid: string, mail: Omit<Mail, 'id' | 'at'>) => Mail
  /** Requests by kind; `refused`: answered with 429. */
  requests: Map<string, number>
  stop: () => Promise<void>
}

export async function startGraph(): Promise<GraphStandIn> {
  const boxes = new Map<string, Box>()
  const requests = new Map<string, number>()
  const count = (kind: string): void => void requests.set(kind, (requests.get(kind) ?? 0) + 1)
  const server = createServer((request, response) => void answer(boxes, count, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    add: (oid, folders) => void boxes.set(oid, { folders, mails: [], running: 0, count: 0, since: Date.now(), isOverBudget: false, sequence: 0 }),
    exhaust: (oid) => void Object.assign(boxOf(boxes, oid), { isOverBudget: true }),
    deliver: (oid, mail) => {
      const box = boxOf(boxes, oid)
      const made = { ...mail, id: `${oid}-${++box.sequence}`, at: new Date() }
      box.mails.push(made)
      return made
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function boxOf(boxes: ReadonlyMap<string, Box>, oid: string): Box {
  const box = boxes.get(oid)
  if (!box) throw new Error(`Nobody has the mailbox ${oid}`)
  return box
}

async function answer(
  boxes: ReadonlyMap<string, Box>,
  count: (kind: string) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '', 'http://graph')
  const [, oid = '', path = ''] = /^\/v1\.0\/users\/([^/]+)\/(.*)$/.exec(decodeURIComponent(url.pathname)) ?? []
  const box = boxOf(boxes, oid)
  const refusal = enter(box)
  if (refusal !== null) {
    count('refused')
    return send(response, 429, { error: { code: 'ApplicationThrottled', message: 'Too many requests' } }, { 'retry-after': `${refusal}` })
  }
  count(kindOf(path, url.searchParams))
  await new Promise((resolve) => setTimeout(resolve, LATENCY_MS.least + Math.random() * LATENCY_MS.more))
  box.running--
  send(response, 200, contentOf(box, path, url))
}

/** Seconds to wait; null: the request may be done. */
function enter(box: Box): number | null {
  const now = Date.now()
  if (now - box.since >= WINDOW_MS) Object.assign(box, { count: 0, since: now })
  box.count++
  if (box.isOverBudget || box.count > PER_TEN_MINUTES) return Math.ceil((box.since + WINDOW_MS - now) / 1000)
  if (box.running >= AT_ONCE) return 1
  box.running++
  return null
}

function kindOf(path: string, query: URLSearchParams): string {
  if (path.startsWith('mailFolders/delta')) return 'folders'
  if (path.startsWith('mailFolders/')) return 'arrivals'
  if (query.has('$search')) return 'searches'
  return query.get('$select')?.includes('uniqueBody') ? 'changes' : 'looks'
}

function contentOf(box: Box, path: string, url: URL): object {
  const deltaLink = `http://${url.host === 'graph' ? '' : url.host}`
  if (path.startsWith('mailFolders')) return { value: [], '@odata.deltaLink': `${deltaLink}${url.pathname}?$deltatoken=1` }
  if (url.searchParams.has('$search')) return { value: [] }
  const since = /lastModifiedDateTime ge (\S+)/.exec(url.searchParams.get('$filter') ?? '')?.[1]
  return { value: box.mails.filter(({ at }) => since !== undefined && at >= new Date(since)).map((mail) => render(box, mail)) }
}

const person = (address: string) => ({ emailAddress: { name: address, address } })

function render({ folders }: Box, { id, at, subject, from, to }: Mail): object {
  const instant = `${at.toISOString().slice(0, 19)}Z`
  return {
    ...{ id, changeKey: '1', lastModifiedDateTime: instant, createdDateTime: instant, receivedDateTime: instant, sentDateTime: instant },
    ...{ internetMessageId: `<${id}@bench.example>`, conversationId: id, subject, webLink: 'https://outlook.example/', importance: 'normal' },
    ...{ from: person(from), sender: person(from), toRecipients: [person(to)], ccRecipients: [], bccRecipients: [], replyTo: [] },
    ...{ uniqueBody: { contentType: 'text', content: 'Bitte um ein Angebot.' }, body: { contentType: 'text', content: 'Bitte um ein Angebot.' } },
    ...{ parentFolderId: folders[0], categories: [], internetMessageHeaders: [], isDraft: false, hasAttachments: false, attachments: [] },
  }
}

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}
