/** `npm run import`, as somebody types it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { reportOf } from '../../../server/commands/import-report.ts'
import { readImportCommand } from '../../../server/commands/read-import-command.ts'
import { checkFile } from '../../../server/commerce/import/check-file.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'import-command-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function report(name: string, content: string, language: 'de' | 'en' = 'de'): Promise<string[]> {
  const file = path.join(folder, name)
  writeFileSync(file, iconv.encode(content, 'win1252'))
  return reportOf(file, await checkFile(file, null), language).split('\n')
}

describe('what the command is told', () => {
  it.each([
    [['k.csv', '--dry-run'], { file: 'k.csv', sheet: null }],
    [['--dry-run', 'k.xlsx', '--sheet', 'Tabelle 2'], { file: 'k.xlsx', sheet: 'Tabelle 2' }],
  ])('%j', (parameters, command) => {
    expect(readImportCommand(parameters)).toEqual(command)
  })

  it.each([[[]], [['k.csv']], [['--dry-run']], [['a.csv', 'b.csv', '--dry-run']], [['k.csv', '--dry-run', '--sheet']], [['--quick', '--dry-run']]])(
    '%j is answered with how to use it',
    (parameters) => {
      expect(readImportCommand(parameters)).toMatch(/^Usage:/)
    },
  )
})

describe('what it says of a file', () => {
  const customers =
    'Kundenliste\n\nKundennr;Firma;PLZ;Ort;Umsatz\n00042;Müller GmbH;01067;Dresden;1.234,50\n00043;Maier AG;80331\n00044;MÃ¼hle KG;50667;Köln;2.000,00\n'

  it('how it is read, of what it is, and which column becomes which field', async () => {
    expect(await report('kunden.csv', customers)).toEqual([
      'kunden.csv: csv, windows-1252, delimiter ;, header in line 3',
      expect.stringMatching(/^Looks like customer; without name2, street,/),
      '',
      '  Kundennr                       key                                -> number',
      '  Firma                          text                               -> name',
      '  PLZ                            key                                -> postalCode',
      '  Ort                            text                               -> city',
      '  Umsatz                         number comma',
      '',
      '2 rows, 1 lines rejected, 1 values damaged',
      '  5 "3": hat weniger Zellen als die Kopfzeile; vermutlich ist ein Text über mehrere Zeilen umbrochen',
      '  6, Firma: enthält falsch gelesene Umlaute; beim Export die richtige Kodierung wählen, am besten UTF-8',
    ])
  })

  it('asks where the values leave it open, in the language of the reader', async () => {
    const lines = await report('orders.csv', 'Order No.;Customer No.;Order Date\n1;17;03/04/2026\n2;18;05/06/2026;x\n', 'en')
    expect(lines).toContain('  Order Date                     day dd/mm/yyyy or mm/dd/yyyy (to be asked) -> date')
    expect(lines.at(-1)).toBe('  3 "4": has more cells than the header; a text with a delimiter in it may lack its quotes')
  })
})
