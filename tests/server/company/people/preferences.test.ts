/** What a user keeps for himself changes piece by piece: two open pages take nothing back from each other. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Firm, type Person } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase
let firm: Firm
let jonas: Person
let petra: Person

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database?.drop())
beforeEach(async () => {
  firm = await Firm.found(database)
  jonas = await firm.person('Jonas Petersen')
  petra = await firm.person('Petra Klein')
})

const kept = async (person: Person) => (await firm.as(person).people.whoAmI()).preferences
const usual = { isDiscreet: false, openSections: [], areLettersOn: true }

it('single keys count until they are turned off, for him alone', async () => {
  expect(await kept(jonas)).toEqual(usual)
  await firm.as(jonas).people.savePreferences({ areLettersOn: false })
  expect([await kept(jonas), await kept(petra)]).toEqual([{ ...usual, areLettersOn: false }, usual])
})

it('a page that was opened before takes nothing back', async () => {
  await firm.as(jonas).people.savePreferences({ areLettersOn: false })
  await firm.as(jonas).people.savePreferences({ isDiscreet: true, openSections: ['orders'] })
  expect(await kept(jonas)).toEqual({ isDiscreet: true, openSections: ['orders'], areLettersOn: false })
})
