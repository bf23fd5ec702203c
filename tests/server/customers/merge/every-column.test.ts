/** Whatever names a customer takes part in a merge: a table that is new cannot be forgotten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergeParts, staysBehind } from '../../../../server/customers/merge/merge-parts.ts'
import { startTestDatabase, type TestDatabase } from '../../../support/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.drop())

const names = async (text: string): Promise<string[]> => (await database.pool.query<{ name: string }>(text)).rows.map(({ name }) => name)

/** Columns of foreign keys to customers, but the organisation's, and whatever is called like one. */
const NAMING_CUSTOMERS = `
  select distinct c.conrelid::regclass || '.' || a.attname as name from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
    where c.contype = 'f' and c.confrelid = 'customer'::regclass and a.attname <> 'organisation_id'
  union select table_name || '.' || column_name from information_schema.columns where table_schema = 'public' and column_name like '%customer_id'
  order by 1`

/** Columns of keys in which two rows of two customers can meet. */
const UNIQUE_WITH_CUSTOMER = `
  select distinct i.indrelid::regclass || '.' || a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[])
    where i.indisunique order by 1`

describe('a merge', () => {
  const listed = mergeParts.map(({ name }) => name)

  it('knows every column that names a customer, and those alone', async () => {
    // The register of numbers names whatever it is the number of.
    expect([...listed, ...staysBehind].filter((name) => name !== 'external_number.entity_id').sort()).toEqual((await names(NAMING_CUSTOMERS)).sort())
  })

  it('knows what to do where two of their rows cannot stand side by side', async () => {
    const unique = await names(UNIQUE_WITH_CUSTOMER)
    const meeting = mergeParts.filter(({ name }) => unique.includes(name))
    expect(meeting.length).toBeGreaterThan(6)
    expect(meeting.filter(({ isThere }) => isThere({ texts: ['kept'], values: [] }).texts.join('') === 'false').map(({ name }) => name)).toEqual([])
  })
})
