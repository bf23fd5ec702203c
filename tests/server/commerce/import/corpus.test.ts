/** Files of many programs, where somebody has laid them out. They are no part of the project. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readFileAsStored } from '../../../reference/read.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../../shared/references/erp')
const isThere = existsSync(corpus)
if (!isThere) console.info('Files of other programs are not tried: shared/references/erp is not there.')

const folders = ['datev', 'datanorm', 'gdpdu', 'gaeb', 'bmecat', 'bc-odata', 'bc-migration', 'sap']
const files = isThere ? folders.flatMap((folder) => readdirSync(path.join(corpus, folder)).map((name) => `${folder}/${name}`)) : []

describe.skipIf(!isThere)('a file of another program', () => {
  it.each(files.filter((name) => !name.endsWith('.md')))('%s is read, or refused with a sentence', async (name) => {
    const read = (await readFileAsStored(path.join(corpus, name))) as { refused: string | null; rows: number; columns: unknown[] }
    if (read.refused === null) expect([read.rows, read.columns.length]).toEqual([expect.any(Number), expect.any(Number)])
    else expect(read.refused).toMatch(/^\p{Lu}.{20,}\.$/u)
  })
})
