/** No room for a file that comes in: `/dev/full` stands for the place where it is kept. */
import fs, { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importEndpoint } from '../../../../server/commerce/import/import-endpoint.ts'
import type { Context } from '../../../../server/platform/call/context.ts'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const FULL = '/dev/full'

// Not by a mock of the module: whatever is loaded meanwhile would keep it for the tests that come after.
const { createWriteStream } = fs
const writeTo = (write: typeof createWriteStream): void => {
  fs.createWriteStream = write
  syncBuiltinESMExports()
}

let database: TestDatabase
let firm: Firm
let app: FastifyInstance
const folder = mkdtempSync(path.join(tmpdir(), 'full-'))

beforeAll(async () => {
  writeTo((_file, options) => createWriteStream(FULL, { ...(options as object), flags: 'r+' }))
  database = await startTestDatabase()
  firm = await Firm.found(database)
  const admin = await firm.person('Jan Brandt', 'admin')
  const signIn = async () => ({ user: { ...admin, organisationId: firm.id }, db: firm.db }) as unknown as Context
  app = fastify()
  const { prefix, register } = importEndpoint(folder)
  await app.register(async (scope) => register(scope, { signIn, log: pino({ level: 'silent' }) }), { prefix })
  await app.listen({ port: 0, host: '127.0.0.1' })
}, 90_000)
afterAll(async () => {
  writeTo(createWriteStream)
  await app.close()
  await firm.threads.stop()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const about = {
  ...{ id: '0d9d7a52-8f5e-4d4e-9a7b-5f6c1b2a3d99', source: 'erp', fileName: 'kunden.csv', fileFrom: '2026-11-23T06:00:00.000Z', sheet: null },
  ...{ isAutomatic: false, takesProposal: false, acceptsPart: false, isForced: false, isPart: false },
}

/** As a browser sends it: all of it, before it reads the answer. */
const upload = (bytes: number): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const address = app.server.address()
    const sending = request({
      ...{ port: typeof address === 'object' ? address?.port : 0, method: 'POST', path: '/imports', agent: false },
      headers: { 'content-type': 'application/octet-stream', 'content-length': bytes, 'x-import': encodeURIComponent(JSON.stringify(about)) },
    })
    sending.on('error', reject).on('response', (answer) => resolve(answer.resume().statusCode))
    sending.end(Buffer.alloc(bytes, 'a'))
  })

it.skipIf(!existsSync(FULL))('says that there is no room, to whoever is still sending too, and keeps nothing', async () => {
  expect(await upload(100)).toBe(507)
  expect(await upload(20_000_000)).toBe(507)
  expect(readdirSync(folder)).toEqual([])
  expect(await database.prisma.importJob.count()).toBe(0)
})
