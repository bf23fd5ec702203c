/** Files of many programs, each brought in by an administrator, where somebody has laid them out. They are no part of the project. `IMPORT_FILES=all`: every one of them. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { filesBelow, sourceOf } from '../../../reference/erp/bring-in.ts'
import { Administrator } from '../../../support/administrator.ts'
import { ImportDesk } from '../../../support/import-desk.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/references/erp')
const isThere = existsSync(corpus)
if (!isThere) console.info('Files of other programs are not brought in: shared/references/erp is not there.')

/** Each takes a second. */
const EVERY = process.env.IMPORT_FILES === 'all' ? 1 : 7
const files = isThere ? filesBelow(corpus).filter((_, at) => at % EVERY === 0) : []

describe.skipIf(!isThere)('a file of another program', () => {
  let desk: ImportDesk
  beforeAll(async () => {
    desk = await ImportDesk.open()
  }, 60_000)
  afterAll(() => desk.close())

  it.each(files)('%s comes in, or is refused with a sentence', async (name) => {
    const file = { name: path.basename(name), content: readFileSync(path.join(corpus, name)), source: sourceOf(name) }
    const brought = await new Administrator(desk).bring(file)
    const { end, counts, reasons, sentence, stored } = brought
    expect(end, JSON.stringify(brought)).not.toBe('failed')
    if (end === 'refused') expect(sentence).toMatch(/^\p{Lu}.{20,}\.$/u)
    for (const reason of Object.keys(reasons)) expect(reason).toMatch(/ /)
    // All that is right is in, or nothing.
    expect(stored).toBe(end.startsWith('imported') ? counts.new + counts.changed + counts.unchanged : 0)
    if (end.startsWith('imported')) {
      const again = await new Administrator(desk).bring(file)
      expect(again).toMatchObject({ asked: [], reasons, counts: { ...counts, new: 0, changed: 0, unchanged: stored } })
    }
  })
})
