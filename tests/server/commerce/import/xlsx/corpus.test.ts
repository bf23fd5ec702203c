/** Workbooks of many programs, where somebody has laid them out. They are no part of the project. */
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { refusalOf } from './opened-file.ts'

const corpus = path.resolve(import.meta.dirname, '../../../../../../shared/references/erp')
const isThere = existsSync(corpus)
if (!isThere) console.info(`Workbooks of other programs are not tried: shared/references/erp is not there.`)

const workbooks = isThere ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((name) => /\.xls[xmb]?$/i.test(name)) : []

describe.skipIf(!isThere)('a workbook of another program', () => {
  it.each(workbooks)('%s is read, or refused with a reason', async (name) => {
    const refusal = await refusalOf(path.join(corpus, name))
    expect(refusal === null || /^[A-Z_]+$/.test(refusal)).toBe(true)
  })
})
