/** Pictures of a visit: kept without their metadata as files of the report, by its author alone. */
import pino from 'pino'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileEndpoints } from '../../../../server/contact-reports/files/file-endpoint.ts'
import { keepPicture } from '../../../../server/contact-reports/files/keep-picture.ts'
import { openFile } from '../../../../server/contact-reports/files/open-file.ts'
import { AppError } from '../../../../server/platform/errors.ts'
import { buildHttp } from '../../../../server/platform/http/build-http.ts'
import { appRouter } from '../../../../server/router.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const exif = Buffer.from('\xff\xe1\x00\x0dExif GPS 53', 'latin1')
const picture = (mark: number): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8]), exif, Buffer.from([0xff, 0xda, 0, 4, 1, 2, mark, 0xff, 0xd9])])

let database: TestDatabase
let firm: Firm
let jonas: Person
let katrin: Person
let reportId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  katrin = await firm.person('Katrin Weber')
  reportId = uuidv7()
  await firm.as(jonas).contactReports.logContact({
    ...{ id: reportId, customerId: await firm.customer('Kunde GmbH'), contactId: null, channel: 'visit', direction: 'outgoing', outcome: null },
    ...{ at: '2026-11-23T08:00:00Z', subject: 'Besuch', text: null, projectId: null, followUp: null },
  })
})

const keep = (person: Person, bytes: Uint8Array, id = uuidv7()) => keepPicture(firm.context(person), { id, reportId, bytes })
const refused = (reason: string) => expect.objectContaining({ reason })
const count = async (table: string): Promise<number> =>
  Number((await database.pool.query(`select count(*) from ${table} where organisation_id = $1`, [firm.id])).rows[0].count)

describe('a picture', () => {
  it('is read with the report by whoever may read it, without what the camera wrote', async () => {
    const { fileId } = await keep(jonas, picture(7))
    const [file] = (await firm.as(katrin).contactReports.read({ reportId })).files
    expect(file).toMatchObject({ fileId, name: 'Foto-1.jpg', state: 'stored' })
    const parts: Buffer[] = []
    for await (const part of (await openFile(firm.context(katrin), { fileId })).bytes) parts.push(part)
    expect(Buffer.concat(parts).includes('GPS')).toBe(false)
    expect([...Buffer.concat(parts)]).toEqual([0xff, 0xd8, 0xff, 0xda, 0, 4, 1, 2, 7, 0xff, 0xd9])
  })

  it('is kept once, however often it is sent, and goes with its report', async () => {
    const id = uuidv7()
    await keep(jonas, picture(7), id)
    await Promise.all([keep(jonas, picture(7), id), keep(jonas, picture(7), id)])
    expect([await count('report_file'), await count('stored_file')]).toEqual([1, 1])
    await firm.as(jonas).contactReports.withdraw({ reportId })
    expect([await count('report_file'), await count('stored_file')]).toEqual([0, 0])
    await expect(keep(jonas, picture(8))).rejects.toEqual(refused('NOT_FOUND'))
  })

  it('is refused to a colleague, when it is none, beyond the limit of the company and as the twenty-first', async () => {
    await expect(keep(katrin, picture(7))).rejects.toEqual(refused('NOT_FOUND'))
    await expect(keep(jonas, Buffer.from('<svg onload="x">'))).rejects.toEqual(refused('INVALID'))
    for (let n = 0; n < 20; n++) await keep(jonas, picture(n))
    await expect(keep(jonas, picture(99))).rejects.toEqual(refused('INVALID'))
    await firm.db.prisma.loggingPolicy.create({ data: { organisationId: firm.id, largestFileBytes: 10 } })
    await expect(keep(jonas, picture(99))).rejects.toEqual(refused('FILE_TOO_LARGE'))
    expect(await count('report_file')).toBe(20)
  })
})

describe('the address for pictures', () => {
  async function send(payload: Buffer, given: Record<string, string> = {}) {
    const app = await buildHttp({
      ...{ log: pino({ level: 'silent' }), makeContext: async () => firm.context(jonas), isReady: async () => true, outlookHosts: [] },
      ...{ officeJsUrl: 'https://office.example/office.js', authorityOrigins: [], pages: null, metrics: null },
      ...{ router: appRouter, endpoints: fileEndpoints, openEndpoints: [] },
      ...{ trustProxy: 0, rateLimitPerMinute: 100, allowedHosts: null },
      checkToken: async (header) => {
        if (header !== 'Bearer good') throw new AppError('NOT_SIGNED_IN', 'no')
        return { tenantId: firm.tenantId, oid: jonas.oid, name: jonas.name, mail: jonas.mail, roles: [], token: 'good' } as never
      },
    })
    const headers = { authorization: 'Bearer good', 'content-type': 'image/jpeg', 'x-picture-id': uuidv7(), 'x-report-id': reportId, ...given }
    const answer = await app.inject({ method: 'POST', url: '/files/pictures', headers, payload })
    await app.close()
    return answer
  }

  it('takes JPEG files of the signed-in user up to five megabytes', async () => {
    expect((await send(picture(7))).statusCode).toBe(200)
    const codes = [
      await send(picture(7), { authorization: 'Bearer bad' }),
      await send(picture(7), { 'x-report-id': uuidv7() }),
      await send(picture(7), { 'x-picture-id': 'x' }),
      await send(Buffer.from('no picture')),
      await send(Buffer.alloc(5_242_881)),
      await send(picture(7), { 'content-type': 'image/svg+xml' }),
    ].map(({ statusCode }) => statusCode)
    expect(codes).toEqual([401, 404, 400, 400, 413, 415])
    expect(await count('report_file')).toBe(1)
  })
})
