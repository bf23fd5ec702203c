/** The key of the hashes: never in clear in the database, and always the same. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { forgetPlainKeys, makeHashKeys } from '../../../../server/platform/database/hash-keys.ts'
import { Firm, TEST_KEY } from '../../../support/firm.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

const stored = ({ id }: Firm) => database.prisma.organisation.findUniqueOrThrow({ where: { id } })
const withPlain = async (mailSecret: Uint8Array<ArrayBuffer>): Promise<Firm> => {
  const firm = await Firm.found(database)
  await database.prisma.organisation.update({ where: { id: firm.id }, data: { mailSecret } })
  return firm
}

const OTHER_KEY = new Uint8Array(32).fill(8)
/** The update was so many days ago. */
const updated = (days: number) =>
  database.pool.query(
    `update _prisma_migrations set finished_at = now() - make_interval(days => ${days}) where migration_name like '%wrap_hash_keys'`,
  )

it('that stood in clear is wrapped, stays what it was, and is gone a week after the update', async () => {
  const plain = new Uint8Array(randomBytes(32))
  const firm = await withPlain(plain)
  const keys = makeHashKeys(database, TEST_KEY)
  await keys(firm.id)
  await updated(6)
  await forgetPlainKeys(database, TEST_KEY)
  expect(new Uint8Array((await stored(firm)).mailSecret)).toEqual(plain)
  await updated(8)
  await forgetPlainKeys(database, OTHER_KEY)
  expect(new Uint8Array((await stored(firm)).mailSecret)).toEqual(plain)
  await forgetPlainKeys(database, TEST_KEY)
  const { mailSecret, hashKey } = await stored(firm)
  expect(mailSecret.length).toBe(0)
  expect(Buffer.from(hashKey ?? []).includes(Buffer.from(plain))).toBe(false)
  for (const each of [keys, makeHashKeys(database, TEST_KEY)]) expect(new Uint8Array(await each(firm.id))).toEqual(plain)
})

it('of somebody who has asked for nothing yet is wrapped in one night, and in clear no more after the next', async () => {
  const firm = await withPlain(new Uint8Array(randomBytes(32)))
  await updated(8)
  await forgetPlainKeys(database, TEST_KEY)
  expect(await stored(firm)).toMatchObject({ hashKey: expect.anything(), mailSecret: { length: 32 } })
  await forgetPlainKeys(database, TEST_KEY)
  expect((await stored(firm)).mailSecret.length).toBe(0)
})

it('that was wrapped with a wrong SECRET_KEY is no loss while it stands in clear', async () => {
  const plain = new Uint8Array(randomBytes(32))
  const firm = await withPlain(plain)
  await makeHashKeys(database, OTHER_KEY)(firm.id)
  for (const _ of ['recovered', 'wrapped anew']) expect(new Uint8Array(await makeHashKeys(database, TEST_KEY)(firm.id))).toEqual(plain)
  await updated(8)
  await forgetPlainKeys(database, TEST_KEY)
  expect((await stored(firm)).mailSecret.length).toBe(0)
  await expect(makeHashKeys(database, OTHER_KEY)(firm.id)).rejects.toThrow()
})

it('is made once, also where several are first', async () => {
  const firm = await withPlain(new Uint8Array())
  const found = await Promise.all([1, 2, 3].map(async () => (await makeHashKeys(database, TEST_KEY)(firm.id)).toString()))
  expect(new Set(found).size).toBe(1)
  expect((await stored(firm)).mailSecret.length).toBe(0)
})

it('does not open with another server’s key', async () => {
  const firm = await withPlain(new Uint8Array())
  await makeHashKeys(database, TEST_KEY)(firm.id)
  await expect(makeHashKeys(database, OTHER_KEY)(firm.id)).rejects.toThrow()
})
