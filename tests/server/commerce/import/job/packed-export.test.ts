/** An export for the tax office, packed into one file, comes in table by table. */
import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { organisation } from '../../../../../server/platform/database/db.ts'
import { ImportDesk } from '../../../../support/import-desk.ts'
import { zipFile } from '../../../../support/zip-file.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
})
afterAll(() => desk.close())

const column = (name: string, type: string): string => `<VariableColumn><Name>${name}</Name>${type}</VariableColumn>`
const table = (url: string, name: string, key: string, ...columns: string[]): string =>
  `<Table><URL>${url}</URL><Name>${name}</Name><DecimalSymbol>,</DecimalSymbol><VariableLength><VariablePrimaryKey><Name>${key}</Name><AlphaNumeric/></VariablePrimaryKey>${columns.join('')}</VariableLength></Table>`
const text = '<AlphaNumeric/>'
const index = `<?xml version="1.0" encoding="UTF-8"?><DataSet><Version>1.0</Version><Media><Name>CD</Name>${table(
  'kunden.txt',
  'Kunden',
  'Kundennummer',
  column('Name', text),
  column('Ort', text),
)}${table(
  'auftraege.txt',
  'Aufträge',
  'Auftragsnummer',
  column('Kundennummer', text),
  column('Auftragsdatum', '<Date><Format>DD.MM.YYYY</Format></Date>'),
  column('Artikelnummer', text),
  column('Menge', '<Numeric><Accuracy>2</Accuracy></Numeric>'),
  column('Einzelpreis', '<Numeric><Accuracy>2</Accuracy></Numeric>'),
)}</Media></DataSet>`
const file = zipFile({ 'index.xml': index, 'kunden.txt': '10815;Mertens GmbH;Ulm\n', 'auftraege.txt': '4711;10815;02.11.2026;B-1;3;9,50\n' })

it('first the customers, then their orders', async () => {
  const customers = await desk.bring('export.zip', file)
  expect(customers).toMatchObject({ job: { state: 'done', entity: 'customer', counts: { new: 1 } }, reading: { sheets: ['Kunden', 'Aufträge'] } })
  const orders = await desk.bring('export.zip', file, { sheet: 'Aufträge' })
  expect(orders).toMatchObject({ job: { state: 'done', entity: 'order', counts: { new: 1, rejected: 0 } } })
  const [order] = await desk.sql<{
    cents: number
  }>`select total_cents as cents from customer_order where organisation_id = ${organisation} and number = '4711'`
  expect(order?.cents).toBe(2850)
  expect(await readdir(desk.folder)).toEqual([])
})

it('an index that came without its tables says what to do', async () => {
  const alone = await desk.bring('index.xml', index)
  expect(alone.job).toMatchObject({ state: 'refused', trouble: { reason: 'unreadable', unreadable: 'GDPDU_ALONE' } })
})

it('packed by Windows, with an umlaut in the name of a table that lies in a folder', async () => {
  const described = index.replace('kunden.txt', 'daten\\Käufer.txt')
  const packed = zipFile({ 'index.xml': described, 'daten/K_ufer.txt': '10816;Mertens KG;Ulm\n' })
  for (let at = packed.indexOf('K_ufer'); at >= 0; at = packed.indexOf('K_ufer')) packed[at + 1] = 0x84
  expect(await desk.bring('export.zip', packed, { isPart: true })).toMatchObject({ job: { state: 'done', entity: 'customer', counts: { new: 1 } } })
})

it('cancelled while it is read it leaves nothing unpacked', async () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => `${20_000 + i};Firma ${i};Ulm\n`).join('')
  const jobId = await desk.begin('export.zip', zipFile({ 'index.xml': index, 'kunden.txt': lines }), { isAutomatic: true })
  const unpacked = async () => (await readdir(desk.folder)).filter((name) => name.includes('unpacked'))
  while ((await unpacked()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await desk.call.imports.cancel({ jobId })
  // The engine has left it once the next file is in.
  await desk.bring('export.zip', file, { isPart: true })
  expect(await unpacked()).toEqual([])
})
