import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Position } from '../../../../domain/travel/position.ts'
import type { Geocoder } from '../../../../server/platform/call/geocoder.ts'
import { appRouter } from '../../../../server/router.ts'
import { ServiceError } from '../../../../server/travel/ask-json.ts'
import { Firm } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const LUEBECK: Position = { latitude: 53.8664, longitude: 10.6845, accuracy: 'exact' }

let database: TestDatabase
let firm: Firm

beforeAll(async () => {
  database = await startTestDatabase()
})
beforeEach(async () => {
  firm = await Firm.found(database)
})
afterAll(() => database.drop())

const adminOf = async (of: Firm, geocoder: Geocoder | null = null) => {
  const context = { ...of.context(await of.person(`Ada ${uuidv7().slice(-6)}`, 'admin')), geocoder }
  return appRouter.createCaller({ signIn: async () => context }).sitePositions
}

async function customer(
  name: string,
  place: { postalCode: string | null; country?: string; latitude?: number; longitude?: number },
): Promise<string> {
  const customerId = await firm.customer(name)
  const { id } = await firm.db.prisma.site.findFirstOrThrow({ where: { customerId } })
  await firm.db.prisma.site.update({ where: { organisationId_id: { organisationId: firm.id, id } }, data: { city: null, ...place } })
  return id
}

const reasonOf = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'answered',
    (error) => error.cause?.reason ?? error.code,
  )

describe('the list of positions', () => {
  it('counts all sites and shows those of one accuracy, by name, page by page', async () => {
    await customer('Zander', { postalCode: null })
    await customer('Adler', { postalCode: '6020', country: 'AT' })
    await customer('Nord', { postalCode: '23552' })
    await customer('Exakt', { postalCode: '23552', latitude: 53.8664, longitude: 10.6845 })
    const admin = await adminOf(firm)
    const { counts, rows, nextCursor, hasGeocoder } = await admin.list({ accuracy: 'none', cursor: null })
    expect(counts).toEqual({ exact: 1, postal_code: 0, region: 1, none: 2 })
    expect(rows.map(({ customerName, position }) => [customerName, position])).toEqual([
      ['Adler', null],
      ['Zander', null],
    ])
    expect([nextCursor, hasGeocoder]).toEqual([null, false])
    expect((await admin.list({ accuracy: 'region', cursor: null })).rows[0]).toMatchObject({
      customerName: 'Nord',
      position: { accuracy: 'region' },
      isOwn: false,
    })
    for (let i = 0; i < 55; i++) await customer(`Viele ${i}`, { postalCode: null })
    const first = await admin.list({ accuracy: 'none', cursor: null })
    const second = await admin.list({ accuracy: 'none', cursor: first.nextCursor })
    expect([first.rows.length, second.rows.length, second.nextCursor]).toEqual([50, 7, null])
  })

  it('leaves out what is archived', async () => {
    const siteId = await customer('Weg', { postalCode: null })
    await firm.db.prisma.site.updateMany({ where: { id: siteId }, data: { archivedAt: new Date() } })
    expect((await (await adminOf(firm)).list({ accuracy: 'none', cursor: null })).counts.none).toBe(0)
  })
})

describe('a position set by hand', () => {
  it('holds, and can be taken back', async () => {
    const siteId = await customer('Nord', { postalCode: '23552' })
    const admin = await adminOf(firm)
    const { version } = await admin.set({ siteId, version: 1, position: LUEBECK })
    expect((await admin.list({ accuracy: 'exact', cursor: null })).rows[0]).toMatchObject({ siteId, version, position: LUEBECK, isOwn: true })
    await admin.set({ siteId, version, position: null })
    expect((await admin.list({ accuracy: 'region', cursor: null })).counts).toMatchObject({ exact: 0, region: 1 })
  })

  it('is refused when it is no place, when somebody else was faster, and for sites of others', async () => {
    const siteId = await customer('Nord', { postalCode: '23552' })
    const admin = await adminOf(firm)
    const set = (latitude: number, longitude: number, version = 1) =>
      reasonOf(admin.set({ siteId, version, position: { ...LUEBECK, latitude, longitude } }))
    expect(await set(0, 0)).toBe('INVALID')
    expect(await set(91, 0)).toBe('BAD_REQUEST')
    expect(await set(Number.NaN, 0)).toBe('BAD_REQUEST')
    expect(await set(53, 10, 7)).toBe('CONFLICT')
    const stranger = await adminOf(await Firm.found(database, { domain: 'andere.example' }))
    expect(await reasonOf(stranger.set({ siteId, version: 1, position: LUEBECK }))).toBe('NOT_FOUND')
    expect(await reasonOf(stranger.find({ siteId, version: 1 }))).toBe('NOT_FOUND')
    expect(JSON.stringify(await stranger.list({ accuracy: 'region', cursor: null }))).not.toContain(siteId)
  })
})

describe('an address looked up', () => {
  it('keeps the position with the accuracy it was found with', async () => {
    const siteId = await customer('Nord', { postalCode: '23552' })
    const asked: object[] = []
    const geocoder: Geocoder = async (address) => {
      asked.push(address)
      return { ...LUEBECK, accuracy: 'postal_code' }
    }
    const admin = await adminOf(firm, geocoder)
    expect(await admin.find({ siteId, version: 1 })).toEqual({ outcome: 'found', position: { ...LUEBECK, accuracy: 'postal_code' }, version: 2 })
    expect(asked).toEqual([{ street: 'Hafenstr. 3', postalCode: '23552', city: null, country: 'DE' }])
    expect((await admin.list({ accuracy: 'postal_code', cursor: null })).counts.postal_code).toBe(1)
  })

  it('changes nothing when it is not found, when nobody answers, and when there is nothing to ask', async () => {
    const siteId = await customer('Nord', { postalCode: '23552' })
    const find = async (geocoder: Geocoder | null) => (await (await adminOf(firm, geocoder)).find({ siteId, version: 1 })).outcome
    expect(await find(async () => null)).toBe('not_found')
    expect(await find(async () => ({ latitude: 48.14, longitude: 11.56, accuracy: 'exact' }))).toBe('not_found')
    expect(await find(() => Promise.reject(new ServiceError('busy', 'status 429')))).toBe('no_answer')
    expect(await find(null)).toBe('no_answer')
    const nowhere = await customer('Süd', { postalCode: null })
    const admin = await adminOf(firm, () => Promise.reject(new Error('asked for nothing')))
    expect(await admin.find({ siteId: nowhere, version: 1 })).toEqual({ outcome: 'not_found' })
    expect((await admin.list({ accuracy: 'exact', cursor: null })).counts.exact).toBe(0)
  })
})
