/** What came in, narrowed to where it came from and to what somebody has to look at. */
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ImportOrigin, importOrigins } from '../../../../domain/commerce/import/job/import-origin.ts'
import { asJson } from '../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../support/import-desk.ts'
import { GrownDatabase, StatementRecorder } from '../../../support/statements.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.stopEngine()
  const { apiKeyId, connectorId } = await systems()
  const by = {
    file: { fileName: 'kunden.csv', createdById: desk.admin.id },
    drop_folder: { fileName: 'kunden.csv' },
    push: { apiKeyId },
    connector: { connectorId },
  }
  let minute = 0
  for (const origin of importOrigins) for (const [state, more] of STATES) await job(++minute, { ...by[origin], state, ...more })
  // As many as come in some hours.
  for (let i = 0; i < 40; i++) await job(++minute, { ...by.push, state: 'done' })
}, 90_000)
afterAll(() => desk.close())

const CUT = { trouble: asJson({ reason: 'many_vanish', vanished: 30, known: 100 }) }
/** How a job may stand, and whether somebody has to look at it. */
const STATES = [
  ['done', {}, false],
  ['done', { rejectedCount: 2 }, true],
  ['asking', {}, true],
  ['checked', {}, false],
  ['checked', CUT, true],
  ['refused', CUT, true],
  ['failed', CUT, true],
  ['cancelled', CUT, false],
  ['undone', { rejectedCount: 2 }, false],
  ['running', { rejectedCount: 2 }, false],
] as const
const TROUBLED = STATES.filter(([, , isTroubled]) => isTroubled).length

async function systems(): Promise<{ apiKeyId: string; connectorId: string }> {
  const [apiKeyId, connectorId] = [uuidv7(), uuidv7()]
  await desk.call.apiKeys.make({ id: apiKeyId, name: 'Warenwirtschaft', source: 'erp', entities: ['customer'] })
  const { id: organisationId, db } = desk.firm
  const connector = { organisationId, id: connectorId, name: 'BC', source: 'bc', system: 'business_central', createdById: desk.admin.id }
  await db.prisma.connector.create({ data: { ...connector, settings: {}, secret: new Uint8Array(), everyMinutes: 60 } })
  return { apiKeyId, connectorId }
}

async function job(minute: number, more: object): Promise<void> {
  const at = new Date(Date.UTC(2026, 10, 20, 6, minute))
  const data = { organisationId: desk.firm.id, id: uuidv7(), source: 'erp', entity: 'customer', fileBytes: 10, fileFrom: at, createdAt: at, ...more }
  await desk.firm.db.prisma.importJob.create({ data })
}

type Narrowed = { origin?: ImportOrigin | null; isTroubled?: boolean }

/** Of all pages. */
async function listed(narrowed: Narrowed) {
  const rows = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof desk.call.imports.list>> = await desk.call.imports.list({ ...narrowed, cursor })
    rows.push(...page.rows)
    cursor = page.nextCursor
  } while (cursor)
  const instants = rows.map(({ createdAt }) => createdAt)
  expect(instants).toEqual([...instants].sort().reverse())
  return rows
}

it.each(importOrigins)('is all from %s, or what of it somebody has to look at', async (origin) => {
  expect(await listed({ origin })).toHaveLength(STATES.length + (origin === 'push' ? 40 : 0))
  const rows = await listed({ origin, isTroubled: true })
  expect(rows).toHaveLength(TROUBLED)
  const who = { file: desk.admin.name, drop_folder: null, push: 'Warenwirtschaft', connector: 'BC' }[origin]
  expect(new Set(rows.map(({ createdBy }) => createdBy))).toEqual(new Set([who]))
  expect(rows.map(({ state }) => state).sort()).toEqual(['asking', 'checked', 'done', 'failed', 'refused'])
})

it('is everything where nothing is asked for', async () => {
  expect(await listed({})).toHaveLength(importOrigins.length * STATES.length + 40)
  expect(await listed({ isTroubled: true })).toHaveLength(importOrigins.length * TROUBLED)
})

it('is found by an index in its order, however it is narrowed', async () => {
  const recorder = new StatementRecorder()
  for (const origin of [null, 'file'] as const)
    for (const isTroubled of [false, true]) await recorder.as('imports.list', () => desk.call.imports.list({ cursor: null, origin, isTroubled }))
  recorder.stop()
  const texts = recorder.statements.map(({ text }) => text).filter((text) => text.includes('from import_job j'))
  expect(texts).toHaveLength(4)
  const grown = await GrownDatabase.grow(await desk.database.pool.connect(), 1_000)
  // Whatever narrows the list is part of an index, and no filter over all there is.
  const filtered = async (text = '') => (await grown.endlessReads(text)).filter(({ how }) => /CASE|rejected_count/.test(how))
  try {
    for (const text of texts) expect(await filtered(text)).toEqual([])
    await grown.without('import_job_origin_idx', async () => expect(await filtered(texts[2])).not.toEqual([]))
  } finally {
    grown.release()
  }
})
