/** Stands before a system and its sign-in: a request can be kept there, so that a server is killed while it waits for the answer. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Gate = {
  url: string
  /** Settles when the next such request has come; it is never answered. `path`: part of it with its query, decoded. */
  keep: (path: string) => Promise<void>
  close: () => Promise<void>
}

/** `behind`: the system's origin; where it names itself in its answers it names the gate. */
export async function openGate(behind: string): Promise<Gate> {
  let kept: { path: string; told: () => void } | null = null
  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (kept && decodeURIComponent(request.url ?? '').includes(kept.path)) {
      kept.told()
      kept = null
      return
    }
    const { authorization = '', accept = '*/*', prefer = '', 'content-type': type = '' } = request.headers
    const headers = Object.entries({ authorization, accept, prefer: `${prefer}`, 'content-type': type }).filter(([, value]) => value !== '')
    const body = request.method === 'POST' ? await text(request) : null
    const answer = await fetch(`${behind}${request.url}`, { method: request.method ?? 'GET', headers, body })
    const given = (await answer.text()).replaceAll(behind, url)
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' }).end(given)
  }
  const server = createServer((request, response) => void pass(request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    keep: (path) => new Promise((resolve) => (kept = { path, told: resolve })),
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
