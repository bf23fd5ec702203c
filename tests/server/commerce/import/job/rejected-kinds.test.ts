/** Rejected lines by what is wrong with them: counted over all, of which only the first are shown. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.bring('kunden.csv', 'Kundennummer;Firma\n10001;Anker GmbH\n')
}, 60_000)
afterAll(() => desk.close())

const header = 'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\n'
const orders = (from: number, count: number, cells: string): string => Array.from({ length: count }, (_, i) => `${from + i};${cells}\n`).join('')

it('counts the lines of each reason and column over all, the most first, each with its first line', async () => {
  const content = header + orders(1, 130, '99999;03.11.2026;10,00') + orders(200, 3, '10001;03.11.2026;10,00') + orders(300, 120, '10001;;10,00')
  const detail = await desk.bring('auftraege.csv', content)
  expect(detail.job.counts).toMatchObject({ new: 3, rejected: 250 })
  expect(detail.rejected).toHaveLength(100)
  expect(detail.rejectedKinds).toEqual([
    { column: 'Kundennummer', reason: 'unknown_customer', lines: 130, example: { line: 2, value: '99999' } },
    { column: 'Auftragsdatum', reason: 'missing_value', lines: 120, example: { line: 135, value: null } },
  ])
  const { jobId } = detail.job
  const narrowed = await desk.call.imports.rejectedLines({ jobId, column: 'Auftragsdatum', reason: 'missing_value' })
  expect(narrowed).toHaveLength(100)
  expect(narrowed[0]).toEqual({ line: 135, column: 'Auftragsdatum', value: null, reason: 'missing_value' })
  const { content: whole } = await desk.call.imports.rejectedFile({ jobId })
  expect(whole.split('\r\n')).toHaveLength(1 + 250 + 1)
})

it('narrows to what is wrong with no column in particular', async () => {
  const { job, rejectedKinds } = await desk.bring(
    'breit.csv',
    `${header}${orders(1, 4, '10001;03.11.2026;10,00')}${orders(9, 2, '10001;03.11.2026;10,00;zu viel')}`,
  )
  expect(rejectedKinds).toEqual([{ column: null, reason: 'too_many_cells', lines: 2, example: { line: 6, value: '5' } }])
  const lines = await desk.call.imports.rejectedLines({ jobId: job.jobId, column: null, reason: 'too_many_cells' })
  expect(lines.map(({ line }) => line)).toEqual([6, 7])
  await expect(desk.call.imports.rejectedLines({ jobId: desk.firm.id, column: null, reason: 'too_many_cells' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('goes through no lines while the file is on its way, when its page asks each second', async () => {
  const { job, rejectedKinds } = await desk.bring(
    'noch.csv',
    `${header}${orders(20, 3, '99999;03.11.2026;10,00')}${orders(30, 1, '10001;03.11.2026;10,00')}`,
  )
  expect([job.state, rejectedKinds.length]).toEqual(['checked', 1])
  await desk.stopEngine()
  await desk.call.imports.start({ jobId: job.jobId, acceptsPart: true })
  expect(await desk.call.imports.read({ jobId: job.jobId })).toMatchObject({
    job: { state: 'running' },
    rejectedKinds: [],
    rejected: [],
    changed: [],
  })
  desk.startEngine()
  expect((await desk.settled(job.jobId)).rejectedKinds).toEqual(rejectedKinds)
})
