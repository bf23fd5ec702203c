/** A firm into which systems push rows: its interface over HTTP, the engine behind it, and keys. */
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import type { Entity } from '../../domain/commerce/import/mapping/entities.ts'
import type { Room } from '../../server/commerce/import/sources/push/hold-bytes.ts'
import { pushEndpoint } from '../../server/commerce/import/sources/push/push-endpoint.ts'
import type { ToldRow } from '../../server/commerce/import/sources/push/told-rows.ts'
import { AppError } from '../../server/platform/errors.ts'
import { buildHttp } from '../../server/platform/http/build-http.ts'
import { appRouter } from '../../server/router.ts'
import type { Firm, Person } from './firm.ts'
import { ImportDesk } from './import-desk.ts'

export type Pushed = { status: number; headers: Record<string, unknown>; body: { batchId: string; rows: ToldRow[] } & Record<string, unknown> }

type Given = { key?: string | null; name?: string; language?: string; headers?: Record<string, string> }
type Limits = { mostPerMinute?: number; waitMs?: number; room?: Room }

export class PushDesk {
  readonly desk: ImportDesk
  readonly app: FastifyInstance
  readonly logged: string[]
  /** For all kinds, of the source `erp`. */
  key = ''

  private constructor(desk: ImportDesk, app: FastifyInstance, logged: string[]) {
    this.desk = desk
    this.app = app
    this.logged = logged
  }

  static async open(limits: Limits = {}): Promise<PushDesk> {
    const desk = await ImportDesk.open()
    const logged: string[] = []
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
    const app = await buildHttp({
      ...{ log, router: appRouter, endpoints: [], metrics: null, pages: null, trustProxy: 0, rateLimitPerMinute: 1_000, allowedHosts: null },
      ...{ outlookHosts: [], officeJsUrl: 'https://office.example/office.js', authorityOrigins: [], isReady: async () => true },
      openEndpoints: [pushEndpoint({ database: desk.database, threads: desk.firm.threads, log, publicUrl: 'https://cockpit.example', ...limits })],
      checkToken: async () => {
        throw new AppError('NOT_SIGNED_IN', 'Nobody signs in here')
      },
      makeContext: async () => {
        throw new AppError('NOT_SIGNED_IN', 'Nobody signs in here')
      },
    })
    const opened = new PushDesk(desk, app, logged)
    opened.key = await opened.makeKey(['customer', 'contact', 'product', 'order', 'invoice', 'open_item', 'machine'])
    return opened
  }

  async makeKey(entities: Entity[], source = 'erp', [firm, admin]: [Firm, Person] = [this.desk.firm, this.desk.admin]): Promise<string> {
    return (await firm.as(admin).apiKeys.make({ id: uuidv7(), name: 'Warenwirtschaft', source, entities })).key
  }

  /** `rows` undefined: `payload` is sent as it is. */
  async push(kind: string, rows: unknown, given: Given = {}): Promise<Pushed> {
    return await this.send(kind, JSON.stringify({ rows }), given)
  }

  async send(
    kind: string,
    payload: string | Buffer,
    { key = this.key, name = uuidv7(), language = 'de', headers = {} }: Given = {},
  ): Promise<Pushed> {
    const answer = await this.app.inject({
      method: 'POST',
      url: `/api/v1/${kind}`,
      payload,
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(name !== '' && { 'idempotency-key': name }),
        ...headers,
      },
    })
    return { status: answer.statusCode, headers: answer.headers, body: answer.json() }
  }

  async close(): Promise<void> {
    await this.app.close()
    await this.desk.close()
  }
}
