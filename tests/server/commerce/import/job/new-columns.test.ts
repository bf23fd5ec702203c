/** A file of a known kind with a column that nobody has seen when its mapping was confirmed. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ImportDesk } from '../../../../support/import-desk.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await ImportDesk.open()
  await desk.confirm('kunden.csv', 'Kundennummer;Firma;Bemerkung intern\n10001;Anker GmbH;x\n10002;Boje KG;y\n')
}, 60_000)
afterAll(() => desk.close())

const wider = (rows: string): string => `Kundennummer;Firma;Bemerkung intern;Ort;Farbe;leer\n${rows}`

it('is told with what it seems to be, without stopping a file that comes by itself; a column without values is not', async () => {
  const { job, reading } = await desk.bring('kunden.csv', wider('10001;Anker GmbH;x;Hamburg;rot;\n10002;Boje KG;y;Kiel;blau;\n'))
  expect(job.state).toBe('done')
  expect(reading?.newColumns).toEqual([
    { column: 3, field: 'city' },
    { column: 4, field: null },
  ])
})

it('is not told any more once somebody has mapped it or left it out', async () => {
  const content = wider('10001;Anker GmbH;x;Bremen;rot;\n10002;Boje KG;y;Kiel;blau;\n')
  const jobId = await desk.begin('kunden.csv', content)
  const { job, reading } = await desk.settled(jobId)
  expect(job.state).toBe('checked')
  expect(reading?.newColumns).toHaveLength(2)
  const options = { formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} }
  await desk.call.imports.settle({ jobId, entity: 'customer', fields: { number: 'Kundennummer', name: 'Firma', city: 'Ort' }, ...options })
  expect((await desk.settled(jobId)).reading).toMatchObject({ newColumns: [], fields: { city: 3 } })
  await desk.call.imports.cancel({ jobId })
  expect((await desk.bring('kunden.csv', content)).reading?.newColumns).toEqual([])
})

it('that bears the reason of lines that were corrected is none', async () => {
  const { reading } = await desk.bring(
    'kunden.csv',
    'Kundennummer;Firma;Bemerkung intern;Ort;Farbe;leer;Grund\n10003;Cux OHG;;Cuxhaven;rot;;falsch\n',
    {
      isPart: true,
    },
  )
  expect(reading?.newColumns).toEqual([])
})
