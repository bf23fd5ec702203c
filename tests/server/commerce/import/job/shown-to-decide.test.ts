import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportDesk } from '../../../../support/import-desk.ts'
import { workbookParts } from '../../../../support/workbook-file.ts'
import { zipFile } from '../../../../support/zip-file.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
}, 60_000)
afterAll(() => desk.close())

const row = (at: number, cells: readonly string[]): string =>
  `<row r="${at}">${cells.map((cell, i) => `<c r="${'ABC'[i]}${at}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`

const workbook = zipFile(
  workbookParts({
    sheets: [
      { name: 'Info', rows: row(1, ['Stand', 'heute']) + row(2, ['Firma', 'Hanse']) },
      { name: 'Kunden', rows: row(1, ['Kundennummer', 'Firma']) + row(2, ['10001', 'Müller']) + row(3, ['10002', 'Schulz']) },
    ],
  }),
)

it('another table of a workbook is read in place of the one that was, until it is brought in', async () => {
  const jobId = await desk.begin('export.xlsx', workbook)
  expect((await desk.settled(jobId)).reading).toMatchObject({ sheet: 'Kunden', sheets: ['Info', 'Kunden'] })
  await expect(desk.call.imports.switchSheet({ jobId, sheet: 'Artikel' })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  await desk.call.imports.switchSheet({ jobId, sheet: 'Info' })
  expect(await desk.settled(jobId)).toMatchObject({ job: { state: 'asking' }, reading: { sheet: 'Info', first: [['Firma', 'Hanse']] } })
  await desk.call.imports.switchSheet({ jobId, sheet: 'Kunden' })
  const { job, reading } = await desk.settled(jobId)
  expect(job).toMatchObject({ state: 'asking', entity: 'customer', isPart: false })
  expect(reading).toMatchObject({ sheet: 'Kunden', fields: { number: 0, name: 1 }, first: [['10001', 'Müller'], expect.anything()] })
  await desk.call.imports.settle({
    ...{ jobId, entity: 'customer', fields: { number: 'Kundennummer', name: 'Firma' }, formats: {} },
    ...{ emptyOverwrites: false, holdsAll: false, rates: {} },
  })
  expect((await desk.settled(jobId)).job).toMatchObject({ state: 'checked', counts: { new: 2 } })
  await desk.call.imports.start({ jobId, acceptsPart: false })
  expect((await desk.settled(jobId)).job.state).toBe('done')
  await expect(desk.call.imports.switchSheet({ jobId, sheet: 'Info' })).rejects.toMatchObject({ code: 'CONFLICT' })
})

it('a line that only comparing finds wrong shows what stands in it, too', async () => {
  const orders = 'Auftragsnummer;Kundennummer;Auftragsdatum;Nettobetrag\n1;10001;03.11.2026;10,00\n2;99999;14.11.2026;20,00\n'
  const { rejected } = await desk.bring('auftraege.csv', orders)
  expect(rejected).toEqual([{ line: 3, column: 'Kundennummer', value: '99999', reason: 'unknown_customer' }])
})
