/** The same files are the same data, wherever the server stands and whatever its database takes for its zone. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { FolderBrought } from '../../../reference/erp/bring-in.ts'
import { workbookParts } from '../../../support/workbook-file.ts'
import { zipFile } from '../../../support/zip-file.ts'

const run = promisify(execFile)
const folder = mkdtempSync(path.join(tmpdir(), 'zones-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** 1.1.2026, the days on which clocks change there and here, and times around midnight. */
const serials = ['46023', '46089', '46110.0208333333', '46320.9895833333', '46387.9999884259']
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const rows = [
  `<row>${['Auftragsnummer', 'Kundennummer', 'Auftragsdatum', 'Menge', 'Einzelpreis'].map(cell).join('')}</row>`,
  ...serials.map((serial, i) => `<row>${cell(`A-${i}`)}${cell('10001')}<c s="1"><v>${serial}</v></c><c><v>2</v></c><c><v>12.345</v></c></row>`),
]

beforeAll(() => {
  const write = (name: string, content: string | Buffer): void => writeFileSync(path.join(folder, name), content)
  write('auftraege.xlsx', zipFile(workbookParts({ rows: rows.join(''), formats: ['yyyy-mm-dd hh:mm'] })))
  write('angebote.csv', 'Angebotsnummer;Kundennummer;Angebotsdatum;Gültig bis;Summe\nQ1;10001;2026-03-29T02:30:00;31.12.2026;1.234,50\n')
})

it('files come to the same in Berlin, UTC and New York', async () => {
  const inZone = async (script: string, zone: string): Promise<FolderBrought> => {
    const env = { ...process.env, TZ: zone, PGOPTIONS: `-c timezone=${zone}` }
    const { stdout } = await run(process.execPath, [script, 'bring', folder], { env, maxBuffer: 64 * 1024 ** 2 })
    return JSON.parse(stdout)
  }
  // The first makes what the others run.
  const berlin = await inZone('scripts/reference.mjs', 'Europe/Berlin')
  const others = await Promise.all(['UTC', 'America/New_York'].map((zone) => inZone('dist/reference/main.js', zone)))
  expect(berlin.files.map(({ name, end, counts }) => `${name}: ${end}, ${counts.new}`)).toEqual([
    'angebote.csv: imported, 1',
    'auftraege.xlsx: imported, 5',
  ])
  const days = berlin.dump.customer_order?.map((row) => JSON.parse(row).ordered_on)
  expect(days?.sort()).toEqual(['2026-01-01', '2026-03-08', '2026-03-29', '2026-10-25', '2026-12-31'])
  for (const other of others) expect(other.dump).toEqual(berlin.dump)
}, 180_000)
