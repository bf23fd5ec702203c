/** `npm run import`, as somebody types it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importSteps } from '../../../domain/texts/import-words/import-steps.ts'
import { type HandedOver, handOverFile } from '../../../server/commands/hand-over-file.ts'
import { type ImportCommand, readImportCommand } from '../../../server/commands/read-import-command.ts'
import { DropDesk } from '../../support/drop-desk.ts'

const plain = { source: null, organisation: null, sheet: null, isDryRun: false, takesProposal: false, acceptsPart: false, isForced: false }

describe('what the command is told', () => {
  it.each([
    [['k.csv'], { ...plain, file: 'k.csv' }],
    [['k.csv', '--dry-run'], { ...plain, file: 'k.csv', isDryRun: true }],
    [
      ['--source', 'SAP', 'k.xlsx', '--sheet', 'Tabelle 2', '--organisation', 'firma'],
      { ...plain, file: 'k.xlsx', source: 'sap', sheet: 'Tabelle 2', organisation: 'firma' },
    ],
    [['k.csv', '--yes', '--accept-part', '--force'], { ...plain, file: 'k.csv', takesProposal: true, acceptsPart: true, isForced: true }],
  ])('%j', (parameters, command) => {
    expect(readImportCommand(parameters, 'de')).toEqual(command)
  })

  it.each([[[]], [['--dry-run']], [['a.csv', 'b.csv']], [['k.csv', '--sheet']], [['--quick', 'k.csv']], [['k.csv', '--source', '../x']]])(
    '%j is answered with how to use it',
    (parameters) => {
      expect(readImportCommand(parameters, 'en')).toEqual({ advice: expect.stringContaining('Usage:'), isAsked: false })
    },
  )

  it.each([
    ['de', ['--help'], 'Aufruf:'],
    ['en', ['-h'], 'Usage:'],
    ['de', ['k.csv', '--yes', '--help'], 'Aufruf:'],
  ] as const)('is told in %s how to use it where %j asks for it', (language, parameters, heading) => {
    const said = readImportCommand(parameters, language)
    expect(said).toEqual({ advice: expect.stringMatching(new RegExp(`^${heading}\\n`)), isAsked: true })
    for (const option of ['--source', '--organisation', '--sheet', '--dry-run', '--yes', '--accept-part', '--force', '--help'])
      expect('advice' in said && said.advice).toContain(`\n      ${option} `)
  })
})

describe('a file that is handed over', () => {
  let drop: DropDesk
  const own = mkdtempSync(path.join(tmpdir(), 'import-command-'))
  beforeAll(async () => {
    drop = await DropDesk.open()
    await drop.until(() => existsSync(path.join(drop.folder, 'erp')))
  })
  afterAll(async () => {
    await drop.close()
    rmSync(own, { recursive: true })
  })

  const waiting = { takenMs: 10_000, silentMs: 30_000, lookMs: 20 }
  const told: string[] = []
  async function run(
    name: string,
    content: string,
    given: Partial<ImportCommand> = {},
    language: 'de' | 'en' = 'de',
    taken = waiting.takenMs,
  ): Promise<HandedOver> {
    const file = path.join(own, name)
    writeFileSync(file, content)
    const options = { dropFolder: drop.root, language, waiting: { ...waiting, takenMs: taken }, tell: (progress: string) => void told.push(progress) }
    return await handOverFile({ ...plain, source: 'erp', file, ...given }, options)
  }
  const work = (): string[] => readdirSync(path.join(drop.folder, '.work'))
  const job = async () => (await drop.desk.call.imports.list({ cursor: null })).rows[0]
  const customers = 'Kundennummer;Firma;PLZ;Ort\n00042;Müller GmbH;01067;Dresden\n00043;Maier AG;80331;München\n'

  it('trying it says how it is read and what it would do, and leaves nothing behind', async () => {
    const { lines, exitCode } = await run('kunden.csv', customers, { isDryRun: true })
    expect(lines).toEqual([
      'kunden.csv',
      expect.stringMatching(/^Kunden aus der Quelle „erp“, Stand \d\d\.\d\d\.\d{4}, \d\d:\d\d$/),
      '',
      'Geprüft, nichts eingelesen.',
      '',
      'Gelesen als Text mit Trennzeichen (CSV), Kodierung: UTF-8, Trennzeichen: Semikolon, Kopfzeile in Zeile 1',
      '  Kundennummer                 Nummer                     wird zu Kundennummer',
      '  Firma                        Text                       wird zu Firma',
      '  PLZ                          Nummer                     wird zu Postleitzahl',
      '  Ort                          Text                       wird zu Ort',
      '',
      'Zeilen: 2. Neu: 2, geändert: 0, unverändert: 0, nicht mehr enthalten: 0. Abgelehnte Zeilen: 0.',
    ])
    expect(exitCode).toBe(0)
    await drop.until(async () => (await job())?.state === 'cancelled')
    expect(await drop.desk.database.prisma.importMapping.count()).toBe(0)
    expect(await drop.desk.count('customer')).toBe(0)
    expect(work()).toEqual([])
  })

  it('lines that somebody corrects beside the file stay when it is handed over again', async () => {
    const wrong = `${customers};Ohne Nummer;01067;Dresden\n`
    const corrected = path.join(own, 'wieder.csv.rejected.csv')
    expect((await run('wieder.csv', wrong, { isDryRun: true })).lines.at(-1)).toBe(corrected)
    expect((await run('wieder.csv', wrong, { isDryRun: true })).lines.at(-1)).toBe(corrected)
    writeFileSync(corrected, 'corrected')
    const { lines } = await run('wieder.csv', wrong, { isDryRun: true })
    expect(readFileSync(corrected, 'utf8')).toBe('corrected')
    expect(lines.at(-1)).toBe(path.join(own, 'wieder.csv-2.rejected.csv'))
    expect(readFileSync(path.join(own, 'wieder.csv-2.rejected.csv'), 'utf8')).toContain('Ohne Nummer')
  })

  it('nobody has confirmed its columns: it waits, and says so in the language of the terminal', async () => {
    const { lines, exitCode } = await run('kunden.csv', customers, {}, 'en')
    expect(exitCode).toBe(1)
    expect(lines).toContain('Nobody has confirmed yet which column means what in files of this kind.')
    expect(await job()).toMatchObject({ state: 'asking', source: 'erp' })
    expect(await drop.desk.count('customer')).toBe(0)
  })

  it('with them taken as they look it is in, and progress was told', async () => {
    told.length = 0
    const { lines, exitCode } = await run('kunden.csv', customers, { takesProposal: true, source: 'sap' })
    expect(lines).toContain('Eingelesen.')
    expect(exitCode).toBe(0)
    expect(told.length).toBeGreaterThan(0)
    const words = Object.values(importSteps.de).join('|')
    for (const progress of told.filter((each) => each !== '')) expect(progress).toMatch(new RegExp(`^(${words})(: [\\d.]+( von [\\d.]+)?)?$`))
    expect(await job()).toMatchObject({ state: 'done', source: 'sap', counts: { new: 2 } })
    const { mappingId } = await drop.desk.database.prisma.importJob.findFirstOrThrow({ where: { source: 'sap', state: 'done' } })
    expect(await drop.desk.database.prisma.importMapping.findMany({ where: { source: 'sap' } })).toMatchObject([
      { id: mappingId, entity: 'customer', version: 1, header: ['Kundennummer', 'Firma', 'PLZ', 'Ort'], holdsAll: false, acceptsPart: false },
    ])
    expect(await run('kunden.csv', customers, { source: 'sap' })).toMatchObject({ exitCode: 0 })
    expect(work()).toEqual([])
  })

  it('wrong lines keep it out unless the rest is wanted; they lie beside the file', async () => {
    const wrong = `${customers};Ohne Nummer;10115;Berlin\n`
    const whole = await run('falsch.csv', wrong, { takesProposal: true, source: 'sap', isForced: true })
    expect(whole).toMatchObject({ exitCode: 1 })
    expect(whole.lines).toContain('  Zeile 4, Spalte Kundennummer: enthält nichts, wo etwas stehen muss')
    expect(whole.lines.at(-1)).toBe(path.join(own, 'falsch.csv.rejected.csv'))
    expect(readFileSync(path.join(own, 'falsch.csv.rejected.csv'), 'utf8')).toContain(';Ohne Nummer;10115;Berlin;')
    expect(await job()).toMatchObject({ state: 'checked' })
    const part = await run('falsch.csv', wrong, { takesProposal: true, source: 'sap', acceptsPart: true })
    expect(part).toMatchObject({ exitCode: 1 })
    expect(part.lines).toContain('Eingelesen, bis auf die abgelehnten Zeilen.')
    expect(await job()).toMatchObject({ state: 'done', counts: { unchanged: 2, rejected: 1 } })
  })

  it('a file that cannot be read is refused with its sentence', async () => {
    const { lines, exitCode } = await run('bild.csv', '%PDF-1.7', { takesProposal: true })
    expect(exitCode).toBe(1)
    expect(lines).toContain('Das ist ein PDF; daraus lassen sich keine Daten einlesen. Bitte die Liste als CSV oder Excel-Mappe (.xlsx) exportieren.')
  })

  it('without a source it is of the only one there is, and of several it is asked which', async () => {
    const asked = await run('kunden.csv', customers, { source: null })
    const names = 'erp, sap'
    expect(asked).toEqual({
      exitCode: 1,
      lines: [expect.stringContaining(`Bitte mit --source angeben, aus welchem System die Datei ist: ${names}.`)],
    })
    expect((await run('kunden.csv', customers, { source: null }, 'en')).lines).toEqual([expect.stringContaining(`by --source: ${names}.`)])
    expect(work()).toEqual([])
    await drop.desk.database.prisma.importJob.updateMany({ where: { source: 'erp' }, data: { state: 'cancelled' } })
    await run('kunden.csv', customers, { source: null, isForced: true })
    expect(await job()).toMatchObject({ source: 'sap' })
  })

  it('where no server runs it says so, and takes the file out again', async () => {
    await drop.stopWatching()
    const { lines, exitCode } = await run('kunden.csv', customers, {}, 'de', 200)
    expect([lines, exitCode]).toEqual([[expect.stringMatching(/^Kein Server hat die Datei genommen\./)], 2])
    expect(work()).toEqual([])
    drop.watch()
  })

  it('says which organisations there are, that no server has run there, and that there is no such file', async () => {
    mkdirSync(path.join(drop.root, 'zweite-firma'))
    const two = await run('kunden.csv', customers)
    expect(two).toEqual({ lines: ['Bitte mit --organisation angeben, von welcher Organisation die Datei ist: firma, zweite-firma.'], exitCode: 2 })
    expect(await run('kunden.csv', customers, { organisation: 'firma', isDryRun: true })).toMatchObject({ exitCode: 0 })
    const options = { language: 'de' as const, tell: () => undefined }
    expect((await handOverFile({ ...plain, file: 'k.csv' }, { ...options, dropFolder: own })).lines).toEqual([
      `Auf ${own} ist noch kein Server gelaufen. Starten Sie ihn mit npm start.`,
    ])
    expect(await handOverFile({ ...plain, file: 'none.csv', organisation: 'firma' }, { ...options, dropFolder: drop.root })).toEqual({
      lines: ['Es gibt keine Datei none.csv.'],
      exitCode: 2,
    })
  })
})
