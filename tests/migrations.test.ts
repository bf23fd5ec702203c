/** While a new version migrates, nodes of the version before go on: they must be able to live with what it changes, and be held up by nothing. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/** Those before were applied to installations that stood still. */
const SINCE = '20261129'
const folder = path.join(import.meta.dirname, '../prisma/migrations')

/** What takes away, renames or narrows something that the version before uses; such things go a version later, when nobody uses them. */
const BREAKING: readonly [RegExp, string][] = [
  [/\bdrop (table|column|type|view)\b/i, 'takes something away'],
  [/\brename (to|column|value|constraint)\b/i, 'renames something'],
  [/\balter column "?\w+"? (set data )?type\b/i, 'changes the type of a column, and writes the whole table anew'],
  [/\balter column "?\w+"? set not null\b/i, 'asks for a value that the version before does not write'],
  [/\badd column +"?\w+"? (?![^,;]*\bdefault\b)[^,;]*\bnot null\b/i, 'asks for a value that the version before does not write'],
]

/** What is wrong with a migration; none: nothing. */
function faults(sql: string): string[] {
  const made = new Set([...sql.matchAll(/create table "(\w+)"/gi)].map(([, table]) => table))
  const held = [...sql.matchAll(/create (?:unique )?index (?!concurrently)(?:if not exists )?"?\w+"? on "?(\w+)"?/gi)].filter(
    ([, table]) => !made.has(table),
  )
  const concurrent = /create (unique )?index concurrently/i.test(sql)
  const statements = sql
    .replace(/^--.*$/gm, '')
    .split(';')
    .filter((statement) => statement.trim())
  return [
    ...BREAKING.flatMap(([pattern, fault]) => (pattern.test(sql) ? [fault] : [])),
    ...held.map(
      ([, table]) =>
        `makes an index of ${table} while nobody can write there: it belongs into a file of its own, \`create index concurrently if not exists\``,
    ),
    ...(concurrent && (statements.length > 1 || !/^\s*create (unique )?index concurrently if not exists/i.test(sql))
      ? ['makes an index concurrently beside other statements: it stands alone in its file']
      : []),
  ]
}

describe('a migration', () => {
  const names = readdirSync(folder).filter((name) => name >= SINCE && /^\d{14}_/.test(name))
  it('leaves alone what the version before uses, and holds up nobody', () => {
    const found = names.flatMap((name) => faults(readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')).map((fault) => `${name} ${fault}`))
    expect(found).toEqual([])
  })

  it.each([
    ['ALTER TABLE "visit" DROP COLUMN "note";', 1],
    ['ALTER TABLE "visit" RENAME COLUMN "note" TO "words";', 1],
    ['ALTER TABLE "visit" ALTER COLUMN "note" SET DATA TYPE INTEGER;', 1],
    ['ALTER TABLE "visit" ALTER COLUMN "note" SET NOT NULL;', 1],
    ['ALTER TABLE "visit" ADD COLUMN     "rank" INTEGER NOT NULL;', 1],
    ['ALTER TABLE "visit" ADD COLUMN     "rank" INTEGER NOT NULL DEFAULT 0;', 0],
    ['CREATE INDEX "a" ON "visit"("note");', 1],
    ['CREATE INDEX CONCURRENTLY IF NOT EXISTS "a" ON "visit"("note");\n', 0],
    ['CREATE INDEX CONCURRENTLY IF NOT EXISTS "a" ON "visit"("note");\nSELECT 1;', 1],
    ['CREATE TABLE "new" (\n"id" UUID NOT NULL);\nCREATE INDEX "a" ON "new"("id");', 0],
  ])('%s: %s fault', (sql, count) => expect(faults(sql)).toHaveLength(count))
})
