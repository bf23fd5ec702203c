/** A web server that answers as a road service does, and remembers what it was asked. */
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Asked = { method: string; url: string; headers: IncomingHttpHeaders; body: unknown }
/** `after`: milliseconds. */
export type Answer = { status?: number; body?: unknown; headers?: Record<string, string>; after?: number }

export class RoadServer {
  readonly asked: Asked[] = []
  answer: (asked: Asked) => Answer
  readonly #server: Server

  private constructor(answer: (asked: Asked) => Answer) {
    this.answer = answer
    this.#server = createServer(async (request, response) => {
      const pieces: Buffer[] = []
      for await (const piece of request) pieces.push(piece)
      const text = Buffer.concat(pieces).toString()
      const asked = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body: text ? JSON.parse(text) : null }
      this.asked.push(asked)
      const { status = 200, body, headers = {}, after = 0 } = this.answer(asked)
      setTimeout(() => {
        response.writeHead(status, { 'content-type': 'application/json', ...headers })
        response.end(typeof body === 'string' ? body : JSON.stringify(body))
      }, after)
    })
  }

  static async start(answer: (asked: Asked) => Answer): Promise<RoadServer> {
    const server = new RoadServer(answer)
    await new Promise<void>((resolve) => server.#server.listen(0, '127.0.0.1', resolve))
    return server
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

export type Place = { latitude: number; longitude: number }

/** Invented roads: a hundred seconds for every kilometre of latitude, the way south half as long again. */
export const secondsOf = (from: Place, to: Place): number => {
  const seconds = Math.round(Math.abs(from.latitude - to.latitude) * 111 * 100)
  return from.latitude > to.latitude ? seconds * 1.5 : seconds
}

export type Table = { from: Place[]; to: Place[] }

/** The question of OSRM's `table`: `/table/v1/driving/{lon},{lat};…?sources=…&destinations=…`. */
export function osrmTable({ url }: Asked): Table {
  const { pathname, searchParams } = new URL(url, 'http://osrm.example')
  const [, , , , list = ''] = pathname.split('/')
  const places = list.split(';').map((pair) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = pair.split(',').map(Number)
    return { latitude, longitude }
  })
  const chosen = (name: string): Place[] => (searchParams.get(name) ?? '').split(';').map((number) => places[Number(number)]!)
  return { from: chosen('sources'), to: chosen('destinations') }
}

/** OSRM as it is started without options: 100 coordinates at most. */
export function osrmAnswer(asked: Asked, mostCoordinates = 100): Answer {
  const { from, to } = osrmTable(asked)
  if (from.length + to.length > mostCoordinates) return { status: 400, body: { code: 'TooBig', message: 'Too many table coordinates' } }
  return { body: { code: 'Ok', durations: from.map((a) => to.map((b) => secondsOf(a, b))), sources: [], destinations: [] } }
}
