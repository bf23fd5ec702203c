/** The page as a client of Microsoft Graph: one function per HTTP verb, answers parsed, errors as sentences. */
import type { z } from 'zod'

export type Graph = {
  get: <T>(path: string, schema: z.ZodType<T>) => Promise<T>
  post: <T>(path: string, body: unknown, schema: z.ZodType<T>) => Promise<T>
  patch: (path: string, body: unknown) => Promise<void>
  /** A call whose answer does not matter. */
  act: (method: 'POST' | 'DELETE', path: string, body?: unknown) => Promise<void>
}

export class GraphError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** @param readToken returns an access token for Graph, a fresh one when the last has expired. */
export function createGraph(readToken: () => Promise<string>, timeZone: string): Graph {
  async function call(method: string, path: string, body?: unknown): Promise<Response> {
    const response = await fetch(addressOf(path), {
      method,
      headers: {
        authorization: `Bearer ${await readToken()}`,
        prefer: `outlook.timezone="${timeZone}"`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new GraphError(response.status, await readMessage(response))
    return response
  }

  return {
    get: async (path, schema) => schema.parse(await (await call('GET', path)).json()),
    post: async (path, body, schema) => schema.parse(await (await call('POST', path, body)).json()),
    patch: async (path, body) => void (await call('PATCH', path, body)),
    act: async (method, path, body) => void (await call(method, path, body)),
  }
}

/** The same for the mailbox of `oid` in place of one's own. */
export function graphOf(own: Graph, oid: string): Graph {
  const there = (path: string): string => path.replace(/^\/me\//, `/users/${oid}/`)
  return {
    get: (path, schema) => own.get(there(path), schema),
    post: (path, body, schema) => own.post(there(path), body, schema),
    patch: (path, body) => own.patch(there(path), body),
    act: (method, path, body) => own.act(method, there(path), body),
  }
}

/** Next links come as whole addresses; the token goes to no other origin. */
function addressOf(path: string): string {
  if (path.startsWith('/')) return `/v1.0${path}`
  if (new URL(path).origin !== location.origin) throw new GraphError(0, 'Microsoft Graph answered with a link to another server')
  return path
}

async function readMessage(response: Response): Promise<string> {
  const answer = await response.json().catch(() => null)
  return answer?.error?.message ?? `${response.status} ${response.statusText}`
}
