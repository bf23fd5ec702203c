/** Files of logged mails: fetched once, sealed, shared within the organisation, gone with the last report. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileEndpoints } from '../../../../server/contact-reports/files/file-endpoint.ts'
import { forgetUnusedFiles } from '../../../../server/contact-reports/files/forget-unused.ts'
import { openFile } from '../../../../server/contact-reports/files/open-file.ts'
import type { MailContent } from '../../../../server/platform/call/mailbox.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { buildHttp } from '../../../../server/platform/http/build-http.ts'
import { appRouter } from '../../../../server/router.ts'
import { Firm, NOW, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const MEGABYTE = 1_048_576
/** More than two pieces, in chunks that fit none. */
const drawing = Buffer.from(Array.from({ length: 700_001 }, (_, i) => (i * 31 + (i >> 8)) % 251))
const chunksOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / 65_537) }, (_, i) => bytes.subarray(i * 65_537, (i + 1) * 65_537))

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.pool.query('delete from report_file; delete from stored_file')
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
  customerId = await firm.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] })
})

/** Logs a mail with one file; returns ids of report and file. */
async function log(person: Person, name = 'Zeichnung.pdf', bytes = drawing, at = { firm, customerId }) {
  const itemId = person.mailbox.receive({ files: [{ itemId: `file of ${name}`, name, contentType: 'application/pdf', sizeBytes: bytes.length }] })
  person.mailbox.contents.set(name, chunksOf(bytes))
  const { internetMessageId, subject, sentAt } = person.mailbox.mails.get(itemId) as MailContent
  const reportId = uuidv7()
  const { firm: there, customerId: customer } = at
  await there.as(person).contactReports.logMail({
    ...{ id: reportId, itemId, internetMessageId, subject, sentAt, direction: 'incoming', customerIds: [customer] },
    ...{ senderAddress: 'anna@kunde.example', note: null, projectId: null, followUp: null },
  })
  const [file] = (await there.as(person).contactReports.read({ reportId })).files
  return { reportId, fileId: file!.fileId, itemId }
}

async function bytesOf(person: Person, fileId: string, at = firm): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of (await openFile(at.context(person), { fileId })).bytes) parts.push(part)
  return Buffer.concat(parts)
}

const count = async (table: string): Promise<number> => Number((await database.pool.query(`select count(*) from ${table}`)).rows[0].count)
const stateOf = async (reportId: string): Promise<string> => (await firm.as(jonas).contactReports.read({ reportId })).files[0]!.state

describe('a file of a mail', () => {
  it('is fetched when it is asked for, sealed in pieces, and then no longer asked of Outlook', async () => {
    const { fileId, reportId } = await log(jonas)
    expect(await count('stored_file')).toBe(0)
    expect(await bytesOf(jonas, fileId)).toEqual(drawing)
    expect(await stateOf(reportId)).toBe('stored')
    const { calls } = jonas.mailbox
    expect(await bytesOf(petra, fileId)).toEqual(drawing)
    expect(jonas.mailbox.calls + petra.mailbox.calls).toBe(calls)
    const { rows } = await database.pool.query<{ bytes: Buffer }>('select bytes from stored_file_piece order by number')
    expect(rows).toHaveLength(3)
    for (const { bytes } of rows) expect(bytes.includes(drawing.subarray(100, 120))).toBe(false)
  })

  it('may be empty', async () => {
    const { fileId } = await log(jonas, 'leer.txt', Buffer.alloc(0))
    expect(await bytesOf(jonas, fileId)).toEqual(Buffer.alloc(0))
  })

  it('is stored once for all reports, and erased with the last of them', async () => {
    const [one, other] = [await log(jonas, 'a.pdf'), await log(petra, 'b.pdf')]
    await Promise.all([bytesOf(jonas, one.fileId), bytesOf(petra, other.fileId)])
    expect(await count('stored_file')).toBe(1)
    await firm.as(jonas).contactReports.withdraw({ reportId: one.reportId })
    expect(await bytesOf(petra, other.fileId)).toEqual(drawing)
    await firm.as(petra).contactReports.withdraw({ reportId: other.reportId })
    expect([await count('stored_file'), await count('stored_file_piece')]).toEqual([0, 0])
    await expect(openFile(firm.context(jonas), { fileId: one.fileId })).rejects.toMatchObject({ reason: 'NOT_FOUND' })
  })

  it('is never shared between organisations, nor found from the other one', async () => {
    const strangers = await Firm.found(database, { domain: 'fremd.example' })
    const eva = await strangers.person('Eva Fremd')
    const theirs = { firm: strangers, customerId: await strangers.customer('Kunde GmbH', { addresses: ['anna@kunde.example'] }) }
    const [ours, other] = [await log(jonas), await log(eva, 'Zeichnung.pdf', drawing, theirs)]
    await bytesOf(jonas, ours.fileId)
    await bytesOf(eva, other.fileId, strangers)
    expect(await count('stored_file')).toBe(2)
    await expect(openFile(strangers.context(eva), { fileId: ours.fileId })).rejects.toMatchObject({ reason: 'NOT_FOUND' })
  })

  it('beyond the limit is not kept, and says so, whatever size it was said to have', async () => {
    await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, largestFileBytes: 500_000 } })
    const honest = await log(jonas)
    const { calls } = jonas.mailbox
    await expect(openFile(firm.context(jonas), { fileId: honest.fileId })).rejects.toMatchObject({ reason: 'FILE_TOO_LARGE' })
    expect(jonas.mailbox.calls).toBe(calls)
    const lying = await log(jonas, 'klein.pdf', Buffer.alloc(10))
    jonas.mailbox.contents.set('klein.pdf', chunksOf(drawing))
    await expect(openFile(firm.context(jonas), { fileId: lying.fileId })).rejects.toMatchObject({ reason: 'FILE_TOO_LARGE' })
    expect([await stateOf(honest.reportId), await stateOf(lying.reportId), await count('stored_file')]).toEqual(['too_large', 'too_large', 0])
  })

  it('that is gone says so', async () => {
    const { fileId, reportId, itemId } = await log(jonas)
    jonas.mailbox.mails.delete(itemId)
    await expect(openFile(firm.context(jonas), { fileId })).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
    expect(await stateOf(reportId)).toBe('gone')
  })

  describe('in two mailboxes', () => {
    /** Petra's copy has the same file; both mailboxes are connected. */
    async function logInBoth() {
      const { reportId, fileId, itemId } = await log(jonas)
      const mail = jonas.mailbox.mails.get(itemId)!
      petra.mailbox.mails.set('petras', { ...mail, itemId: 'petras' })
      petra.mailbox.contents.set('Zeichnung.pdf', chunksOf(drawing))
      for (const { id, oid, mail: address, name, mailbox } of [jonas, petra]) {
        firm.shared.set(oid, mailbox)
        const box = { organisationId: firm.id, id: uuidv7(), oid, address, name, kind: 'user' as const }
        await firm.db.prisma.mailbox.create({ data: { ...box, userId: id, connectedById: id, connectedAt: NOW } })
      }
      await logAgain(petra, 'petras')
      return { reportId, fileId, itemId }
    }

    function logAgain(person: Person, itemId: string) {
      const { internetMessageId, subject, sentAt } = person.mailbox.mails.get(itemId)!
      return firm.as(person).contactReports.logMail({
        ...{ id: uuidv7(), itemId, internetMessageId, subject, sentAt, direction: 'incoming', customerIds: [customerId] },
        ...{ senderAddress: 'anna@kunde.example', note: null, projectId: null, followUp: null },
      })
    }

    it('comes from the other one when it is gone in the caller’s', async () => {
      const { fileId, itemId } = await logInBoth()
      jonas.mailbox.mails.delete(itemId)
      expect(await bytesOf(jonas, fileId)).toEqual(drawing)
    })

    it('comes from the other one when it was taken out of the caller’s, whose other files stay to be had', async () => {
      const { fileId, reportId } = await logInBoth()
      const second = { organisationId: firm.id, id: uuidv7(), reportId, name: 'Angebot.pdf', contentType: 'application/pdf', sizeBytes: 3 }
      await firm.db.prisma.reportFile.create({ data: second })
      jonas.mailbox.contents.set(second.name, [new Uint8Array(3)])
      jonas.mailbox.contents.delete('Zeichnung.pdf')
      expect(await bytesOf(jonas, fileId)).toEqual(drawing)
      expect(await firm.db.prisma.mailWitness.count({ where: { filesGoneAt: { not: null } } })).toBe(0)
      expect(await bytesOf(jonas, second.id)).toEqual(Buffer.alloc(3))
    })

    it('is gone for all when both copies are there without it', async () => {
      const { fileId, reportId } = await logInBoth()
      for (const { mailbox } of [jonas, petra]) mailbox.contents.delete('Zeichnung.pdf')
      await expect(openFile(firm.context(jonas), { fileId })).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
      expect(await stateOf(reportId)).toBe('gone')
    })

    it('comes from the other one when the caller’s cannot be asked now', async () => {
      const { fileId } = await logInBoth()
      jonas.mailbox.trouble = 'OUTLOOK_DOWN'
      expect(await bytesOf(jonas, fileId)).toEqual(drawing)
    })

    it('is gone for all when both have said so, and may be had again once a copy is seen again', async () => {
      const { fileId, reportId, itemId } = await logInBoth()
      const copy = jonas.mailbox.mails.get(itemId)!
      jonas.mailbox.mails.delete(itemId)
      await firm.db.prisma.mailbox.updateMany({ where: { oid: petra.oid }, data: { status: 'disconnected' } })
      await expect(openFile(firm.context(jonas), { fileId })).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
      expect(await stateOf(reportId)).toBe('described')
      petra.mailbox.mails.delete('petras')
      await expect(openFile(firm.context(petra), { fileId })).rejects.toMatchObject({ reason: 'OUTLOOK_GONE' })
      expect(await stateOf(reportId)).toBe('gone')
      jonas.mailbox.mails.set(itemId, copy)
      await logAgain(jonas, itemId)
      expect(await stateOf(reportId)).toBe('described')
      expect(await bytesOf(petra, fileId)).toEqual(drawing)
    })
  })

  it('leaves nothing behind when the line is cut, and comes the next time', async () => {
    const { fileId, reportId } = await log(jonas)
    jonas.mailbox.contents.set('Zeichnung.pdf', cutAfter(chunksOf(drawing).slice(0, 6)))
    await expect(openFile(firm.context(jonas), { fileId })).rejects.toThrow('cut')
    expect([await stateOf(reportId), await count('stored_file'), await count('stored_file_piece')]).toEqual(['described', 0, 0])
    jonas.mailbox.contents.set('Zeichnung.pdf', chunksOf(drawing))
    expect(await bytesOf(jonas, fileId)).toEqual(drawing)
  })

  it('is read in a colleague’s mailbox only where the server may', async () => {
    const { fileId } = await log(jonas)
    await expect(openFile(firm.context(petra), { fileId })).rejects.toMatchObject({ reason: 'OUTLOOK_REFUSED' })
    firm.shared.set(jonas.oid, jonas.mailbox)
    await firm.db.prisma.mailbox.create({
      data: {
        ...{ organisationId: firm.id, id: uuidv7(), oid: jonas.oid, address: jonas.mail, name: jonas.name, kind: 'user' },
        ...{ userId: jonas.id, connectedById: jonas.id, connectedAt: NOW },
      },
    })
    expect(await bytesOf(petra, fileId)).toEqual(drawing)
  })

  it.each([
    ['changed', 'update stored_file_piece set bytes = set_byte(bytes, 40, (get_byte(bytes, 40) + 1) % 256) where number = 1'],
    ['missing', 'delete from stored_file_piece where number = 2'],
    ['in another place', 'update stored_file_piece set bytes = (select bytes from stored_file_piece where number = 0) where number = 1'],
    ['cut off with its size', 'delete from stored_file_piece where number = 2; update stored_file set size_bytes = 524288'],
  ])('breaks off with an error when a piece is %s', async (_what, statement) => {
    const { fileId } = await log(jonas)
    await bytesOf(jonas, fileId)
    await database.pool.query(statement)
    await expect(bytesOf(jonas, fileId)).rejects.toThrow()
  })

  it('that a killed server left half written is swept away, what a report names is not', async () => {
    const { fileId } = await log(jonas)
    await bytesOf(jonas, fileId)
    const organisationId = firm.id
    await firm.db.prisma.storedFile.create({ data: { organisationId, id: uuidv7(), contentHash: 'f'.repeat(64), sizeBytes: 0, storedAt: NOW } })
    await forgetUnusedFiles(database, new Date(NOW.getTime() + 3_600_000))
    expect(await count('stored_file')).toBe(2)
    await forgetUnusedFiles(database, new Date(NOW.getTime() + 2 * 86_400_000))
    expect(await count('stored_file')).toBe(1)
    expect(await bytesOf(jonas, fileId)).toEqual(drawing)
  })
})

async function* cutAfter(chunks: Buffer[]): AsyncGenerator<Uint8Array> {
  yield* chunks
  throw new Error('the line was cut')
}

describe('the address of files', () => {
  const ask = async (body: object, authorization = 'Bearer good') => {
    const app = await buildHttp({
      log: pino({ level: 'silent' }),
      checkToken: async (given) => {
        if (given !== 'Bearer good') throw new AppError('NOT_SIGNED_IN', 'no')
        return { tenantId: firm.tenantId, oid: jonas.oid, name: '', mail: '', roles: ['sales'], expiresAt: 0, assertion: '' }
      },
      makeContext: async () => firm.context(jonas),
      isReady: async () => true,
      ...{
        outlookHosts: [],
        officeJsUrl: 'https://office.example/office.js',
        authorityOrigins: [],
        pages: null,
        ...{ router: appRouter, endpoints: fileEndpoints, openEndpoints: [] },
        metrics: null,
      },
      ...{ trustProxy: 0, rateLimitPerMinute: 100, allowedHosts: null },
    })
    const answer = await app.inject({ method: 'POST', url: '/files', headers: { authorization }, payload: body })
    await app.close()
    return answer
  }

  it('streams the bytes to be saved, never to be shown', async () => {
    const { fileId } = await log(jonas, 'Maß & "Zahl"\u202e.pdf')
    const answer = await ask({ fileId })
    expect(answer.statusCode).toBe(200)
    expect(answer.rawPayload.equals(drawing)).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': "attachment; filename*=UTF-8''Ma%C3%9F%20%26%20_Zahl__.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-length': String(drawing.length),
    })
  })

  it('says no in the product’s own words', async () => {
    const { fileId } = await log(jonas)
    expect([(await ask({ fileId }, 'Bearer bad')).statusCode, (await ask({ fileId: 'x' })).statusCode]).toEqual([401, 400])
    const unknown = await ask({ fileId: uuidv7() })
    expect([unknown.statusCode, unknown.json()]).toEqual([404, { reason: 'NOT_FOUND', claims: null }])
  })
})

it('needs memory for pieces, not for files', async () => {
  const large = 16 * MEGABYTE
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (let sent = 0; sent < large; sent += 65_536) yield Buffer.alloc(65_536, sent >> 16)
  }
  await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, largestFileBytes: 2 * large } })
  const { fileId } = await log(jonas, 'gross.bin', Buffer.alloc(8))
  jonas.mailbox.contents.set('gross.bin', stream())
  let [length, most] = [0, 0]
  const { bytes, sizeBytes } = await openFile(firm.context(jonas), { fileId })
  for await (const part of bytes) {
    length += part.length
    most = Math.max(most, part.length)
  }
  expect([length, sizeBytes, most]).toEqual([large, large, 262_144])
})
