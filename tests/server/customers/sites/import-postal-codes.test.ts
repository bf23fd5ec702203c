import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importPostalCodes } from '../../../../server/customers/sites/import-postal-codes.ts'
import { placePosition, sitePositions } from '../../../../server/customers/sites/site-positions.ts'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

const directory = mkdtempSync(path.join(tmpdir(), 'postal-codes-'))
let database: TestDatabase
let [firm, other]: Firm[] = []
let anna: Person

beforeAll(async () => {
  database = await startTestDatabase()
  firm = await Firm.found(database)
  other = await Firm.found(database, { domain: 'andere.example' })
  anna = await firm.person('Anna Weber')
})
afterAll(async () => {
  rmSync(directory, { recursive: true })
  await database.drop()
})

const line = (country: string, code: string, latitude: number, longitude: number): string =>
  [country, code, 'Ort', '', '', '', '', '', '', latitude, longitude, 4].join('\t')

function file(...lines: string[]): string {
  const name = path.join(directory, 'DE.txt')
  writeFileSync(name, lines.join('\n'))
  return name
}

const stored = async (of: Firm) => (await of.db.prisma.postalCodePosition.findMany({ orderBy: { postalCode: 'asc' } })).map((row) => row.postalCode)

describe('loading postal codes', () => {
  it('gives them to every organisation, tells the counts and the lines left out, and changes nothing the second time', async () => {
    const name = file(line('DE', '23552', 53.869, 10.687), line('DE', '80339', 48.139, 11.542), 'broken', line('AT', '6020', 47.263, 11.394))
    const report = await importPostalCodes(database, name)
    expect(report).toContain('3 postal codes of AT, DE; 1 lines left out.')
    expect(report).toContain('line 3 has fewer than eleven columns')
    expect(report.match(/3 new or changed, 0 removed/g)).toHaveLength(2)
    expect([await stored(firm!), await stored(other!)]).toEqual([
      ['23552', '6020', '80339'],
      ['23552', '6020', '80339'],
    ])
    expect((await importPostalCodes(database, name)).match(/0 new or changed, 0 removed/g)).toHaveLength(2)
  })

  it('makes a country as the file says, leaves others alone, and can be meant for one organisation', async () => {
    const report = await importPostalCodes(database, file(line('DE', '23552', 53.87, 10.69), line('DE', '23554', 53.88, 10.66)), firm!.tenantId)
    expect(report).toContain('2 new or changed, 1 removed')
    expect([await stored(firm!), await stored(other!)]).toEqual([
      ['23552', '23554', '6020'],
      ['23552', '6020', '80339'],
    ])
  })

  it('refuses what is no such file, and changes nothing', async () => {
    const before = await stored(firm!)
    await expect(importPostalCodes(database, file('<html>', 'not found'))).rejects.toThrow(/holds no postal code. Nothing was changed.\n {2}line 1/)
    await expect(importPostalCodes(database, file('PK\u0003\u0004'))).rejects.toThrow(/zip file/)
    await expect(importPostalCodes(database, path.join(directory, 'missing.txt'))).rejects.toThrow(/cannot be read/)
    await expect(importPostalCodes(database, file(line('DE', '23552', 53.87, 10.69)), uuidv7())).rejects.toThrow(/not on the list/)
    expect(await stored(firm!)).toEqual(before)
  })

  it('places sites and appointments by them, with the accuracy they have', async () => {
    const customerId = await firm!.customer('Hansen GmbH')
    const { id } = await firm!.db.prisma.site.findFirstOrThrow({ where: { customerId } })
    const ctx = firm!.context(anna)
    const expected = { latitude: 53.87, longitude: 10.69, accuracy: 'postal_code' }
    expect((await sitePositions(ctx, [id])).get(id)).toEqual(expected)
    expect(await placePosition(ctx, 'Hansen GmbH, 23552 Lübeck')).toEqual(expected)
    expect(await placePosition(ctx, 'Gasthof Post, A-6020 Innsbruck')).toMatchObject({ accuracy: 'postal_code' })
    expect(await placePosition(ctx, 'Hansen GmbH, 23570 Travemünde')).toMatchObject({ accuracy: 'region' })
  })
})
