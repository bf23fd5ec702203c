import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays } from '../../../../domain/time/local-time.ts'
import { toDate } from '../../../../server/platform/database/db.ts'
import { Firm, type Person, TODAY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let seller: Person
let customerId: string

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database, { customerVisibility: 'care_team' })
  seller = await firm.person('Jonas Petersen')
  customerId = await firm.customer('Möllerbau GmbH', { careTeam: [seller] })
})

const at = (days: number): Date => toDate(addDays(TODAY, days))

const expectOrder = (data: object) =>
  firm.db.prisma.nextOrder.create({
    data: {
      ...{ organisationId: firm.id, id: uuidv7(), customerId, lastOn: at(-31), orders: 8, everyDays: 9, behindOn: null },
      ...{
        earliestOn: at(-24),
        likelyOn: at(-21),
        latestOn: at(-15),
        quantity: null,
        cents: 50_000,
        basis: { guessOn: addDays(TODAY, -22), ofCustomers: 40 },
      },
      ...data,
    },
  })

async function group(name: string): Promise<string> {
  const id = uuidv7()
  await firm.db.prisma.productGroup.create({ data: { organisationId: firm.id, id, code: name, name } })
  return id
}

const read = async () => await firm.as(seller).nextOrders.of({ customerId })

describe('the next orders', () => {
  it('are told with what is behind first, after all he buys', async () => {
    const [screws, drills] = [await group('Schrauben'), await group('Bohrer')]
    await expectOrder({ productGroupId: drills, likelyOn: at(5), behindOn: at(9), quantity: 12, unit: 'Stk' })
    await expectOrder({ productGroupId: screws, likelyOn: at(7), behindOn: at(0) })
    await expectOrder({ behindOn: at(1) })
    const rows = await read()
    expect(rows.map(({ kind, name, isBehind }) => [kind, name, isBehind])).toEqual([
      ['all', null, false],
      ['group', 'Schrauben', true],
      ['group', 'Bohrer', false],
    ])
    expect(rows[0]).toMatchObject({ silentDays: 31, everyDays: 9, ofCustomers: 40, isSeasonal: false })
    expect(rows[2]).toMatchObject({ quantity: 12, unit: 'Stk', cents: 50_000 })
    expect(rows[0]?.lines.at(-1)?.value).toBe(10)
  })

  it('tell of a service which machine it is, without arithmetic', async () => {
    const machineId = uuidv7()
    await firm.db.prisma.machine.create({ data: { organisationId: firm.id, id: machineId, customerId, name: 'Presse' } })
    await expectOrder({ machineId, likelyOn: at(-1), behindOn: at(0), cents: null, basis: {} })
    expect(await read()).toMatchObject([{ kind: 'service', name: 'Presse', isBehind: true, lines: [] }])
  })

  it('stand in the rating of the cockpit', async () => {
    await expectOrder({})
    const section = await firm.as(seller).cockpit.section({ customerId, section: 'rating', cursor: null })
    expect(section).toMatchObject({ section: 'rating', rating: { nextOrders: [{ kind: 'all', everyDays: 9 }] } })
  })

  it('are none of a customer whom one may not see', async () => {
    await expectOrder({})
    const other = await firm.person('Karla Weber')
    await expect(firm.as(other).nextOrders.of({ customerId })).rejects.toThrow()
  })
})
