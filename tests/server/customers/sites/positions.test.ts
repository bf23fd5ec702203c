import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placePosition, sitePositions } from '../../../../server/customers/sites/site-positions.ts'
import { travelMatrix } from '../../../../server/visits/frame/travel-matrix.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let anna: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  anna = await firm.person('Anna Weber')
})
afterAll(() => database.drop())

type Place = { postalCode?: string; country?: string; latitude?: number; longitude?: number; positionAccuracy?: string }

async function site(of: Firm, place: Place): Promise<string> {
  const id = uuidv7()
  const customerId = await of.customer(`Kunde ${id}`)
  await of.db.prisma.site.create({ data: { organisationId: of.id, id, customerId, name: 'Werk', ...place } })
  return id
}

const positionOf = async (place: Place) => {
  const id = await site(firm, place)
  return (await sitePositions(firm.context(anna), [id])).get(id)
}

describe('the position of a site', () => {
  it('is that of its coordinates, as exact as they were told to be', async () => {
    expect(await positionOf({ latitude: 53.87, longitude: 10.69, postalCode: '80339' })).toEqual({
      latitude: 53.87,
      longitude: 10.69,
      accuracy: 'exact',
    })
    expect(await positionOf({ latitude: 53.87, longitude: 10.69, positionAccuracy: 'postal_code' })).toMatchObject({ accuracy: 'postal_code' })
  })

  it('is that of its postal region where coordinates are missing or wrong', async () => {
    expect(await positionOf({ postalCode: ' 23552 ' })).toMatchObject({ accuracy: 'region' })
    expect(await positionOf({ postalCode: '23552', latitude: 0, longitude: 0 })).toMatchObject({ accuracy: 'region' })
    expect(await positionOf({ postalCode: '23552', latitude: 5386.7, longitude: 10.69 })).toMatchObject({ accuracy: 'region' })
  })

  it('is told to be missing, also of sites that are not ours', async () => {
    expect(await positionOf({ postalCode: '6020', country: 'AT' })).toBeNull()
    const other = await Firm.found(database, { domain: 'andere.example' })
    const [theirs, unknown] = [await site(other, { latitude: 53.87, longitude: 10.69 }), uuidv7()]
    expect([...(await sitePositions(firm.context(anna), [theirs, unknown]))]).toEqual([
      [theirs, null],
      [unknown, null],
    ])
  })
})

describe('the position of a place', () => {
  it('is that of its postal code, if there is one', async () => {
    const ctx = firm.context(anna)
    expect(await placePosition(ctx, 'Müller GmbH, Hafenstr. 3, 23552 Lübeck')).toMatchObject({ accuracy: 'region' })
    expect(await placePosition(ctx, 'Microsoft Teams-Besprechung')).toBeNull()
  })
})

describe('the travel matrix', () => {
  it('is estimated where no road service is configured', async () => {
    const positions = [53.87, 53.55].map((latitude) => ({ latitude, longitude: 10, accuracy: 'exact' as const }))
    const { matrix, note } = await travelMatrix(firm.context(anna), positions)
    expect([matrix.size, note]).toEqual([2, 'estimated'])
    expect(matrix.minutes[1]).toBeGreaterThan(30)
  })

  it('lets the server breathe while it reckons 3,000 places', async () => {
    const positions = Array.from({ length: 3_000 }, (_, i) => ({ latitude: 48 + (i % 60) / 10, longitude: 7 + i / 500, accuracy: 'exact' as const }))
    let breaths = 0
    const breathe = (): void => {
      breaths++
      breath = setImmediate(breathe)
    }
    let breath = setImmediate(breathe)
    const { matrix } = await travelMatrix(firm.context(anna), positions)
    clearImmediate(breath)
    expect(matrix.minutes.length).toBe(9_000_000)
    expect(breaths).toBeGreaterThan(40)
  })
})
