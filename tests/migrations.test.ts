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

/** Many rows at once: whoever needs one of them, or the table that was altered before, waits until the last is done. */
const CHANGES_ROWS = /^\s*(update|delete|insert into[^;]*\bselect\b)/im

/** What a function does is done when it is called, a row at a time. */
const withoutBodies = (sql: string): string => sql.replace(/\$\$.*?\$\$/gs, '')

/** What is wrong with a migration; none: nothing. Indexes are no matter: they are made concurrently whichever file they stand in. */
function faults(sql: string): string[] {
  const isInBatches = sql.startsWith('-- In batches\n')
  return [
    ...BREAKING.flatMap(([pattern, fault]) => (pattern.test(sql) ? [fault] : [])),
    ...(!isInBatches && CHANGES_ROWS.test(withoutBodies(sql))
      ? ['changes rows in one transaction: it belongs into a file of its own that begins with `-- In batches`']
      : []),
    ...(isInBatches && !/\blimit \d+/i.test(sql) ? ['changes all rows in one batch: it has no limit'] : []),
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
    ['CREATE INDEX "a" ON "visit"("note");', 0],
    ['UPDATE "visit" SET "note" = NULL;', 1],
    ['ALTER TABLE "visit" ADD COLUMN "rank" INTEGER;\n\nINSERT INTO "new" ("id")\nSELECT "id" FROM "visit";', 1],
    ['-- In batches\nUPDATE "visit" SET "note" = NULL;', 1],
    ['-- In batches\nUPDATE "visit" SET "note" = NULL WHERE "id" IN (SELECT "id" FROM "visit" WHERE "note" IS NOT NULL LIMIT 5000);', 0],
  ])('%s: %s fault', (sql, count) => expect(faults(sql)).toHaveLength(count))
})
