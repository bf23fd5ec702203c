/** Files in the drop folder: which are taken and when, what is told beside them, and what an end in the middle does. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { keptName } from '../../../../../../domain/commerce/import/job/dropped-names.ts'
import { dayIn } from '../../../../../../domain/time/local-time.ts'
import { DropDesk } from '../../../../../support/drop-desk.ts'

let drop: DropDesk
const header = 'Kundennummer;Firma;PLZ;Ort\n'
beforeAll(async () => {
  drop = await DropDesk.open()
  drop.drop('kunden.csv', `${header}1;Eins GmbH;10115;Berlin\n2;Zwei KG;20095;Hamburg\n`)
  await drop.report('waiting', 'kunden.csv')
  await drop.confirm('kunden.csv')
  await drop.report('done', 'kunden.csv')
})
afterAll(() => drop.close())

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const jobs = async (name: string) => (await drop.desk.call.imports.list({ cursor: null })).rows.filter(({ fileName }) => fileName === name)

describe('which files are taken', () => {
  it('one that is being written is taken when it is all there, and others of its source wait for it', async () => {
    const file = drop.drop('stueck.csv', `${header}3;Drei AG;01067;Dresden\n`, 'achte')
    for (let i = 0; i < 8; i++) {
      await pause(50)
      appendFileSync(file, `${10 + i};Firma ${i};01067;Dresden\n`)
      if (i === 0) drop.drop('ganz.csv', `${header}1;Eins GmbH;10115;Berlin\n`, 'achte')
      expect(drop.names('', 'achte')).toEqual(['ganz.csv', 'stueck.csv'])
    }
    await drop.report('waiting', 'stueck.csv', 'achte')
    expect(await jobs('stueck.csv')).toMatchObject([{ fileBytes: Buffer.byteLength(drop.read('waiting', 'stueck.csv', 'achte')) }])
    expect(drop.read('waiting', 'stueck.csv', 'achte')).toContain('17;Firma 7')
  })

  it('what is hidden, unfinished, a link, or in no folder of a source is left alone', async () => {
    const outside = path.join(drop.root, 'outside.csv')
    writeFileSync(outside, `${header}66;Fremd;10115;Berlin\n`)
    const folder = path.join(drop.folder, 'erp')
    for (const name of ['.kunden.csv', 'kunden.csv.part', 'kunden.tmp', 'kunden.csv~'])
      writeFileSync(path.join(folder, name), `${header}67;Halb;1;B\n`)
    symlinkSync(outside, path.join(folder, 'link.csv'))
    symlinkSync(drop.root, path.join(drop.folder, 'elsewhere'))
    mkdirSync(path.join(drop.folder, 'Kein Name'), { recursive: true })
    writeFileSync(path.join(drop.folder, 'Kein Name', 'kunden.csv'), `${header}68;Falsch;1;B\n`)
    writeFileSync(path.join(drop.folder, 'kunden.csv'), `${header}69;Falsch;1;B\n`)
    const before = (await drop.desk.call.imports.list({ cursor: null })).rows.length
    await pause(500)
    expect((await drop.desk.call.imports.list({ cursor: null })).rows).toHaveLength(before)
    expect(existsSync(outside)).toBe(true)
  })

  it('a file of the same name on the same day is kept beside the first', async () => {
    drop.drop('kunden.csv', `${header}1;Eins GmbH;10115;Berlin\n2;Zwei KG;20095;Altona\n3;Drei AG;01067;Dresden\n`)
    expect(await drop.report('done', 'kunden-2.csv')).toContain('Neu: 1, geändert: 1, unverändert: 1')
    expect(drop.names('done')).toEqual(expect.arrayContaining(['kunden.csv', 'kunden.csv.report.txt', 'kunden-2.csv', 'kunden-2.csv.report.txt']))
  })

  it('an older file than the last one is refused, and the report names when that was made', async () => {
    const file = path.join(drop.folder, 'erp', 'alt.csv')
    drop.drop('alt.csv.part', `${header}1;Alt;1;B\n`)
    utimesSync(`${file}.part`, new Date('2020-01-01'), new Date('2020-01-01'))
    renameSync(`${file}.part`, file)
    expect(await drop.report('rejected', 'alt.csv')).toMatch(/Eine neuere Datei derselben Art ist schon eingelesen \(Stand 24\.11\.2026, 03:\d\d\)/)
  })
})

describe('what the report says', () => {
  const wrong = `${header}70;Siebzig GmbH;10115;Berlin\n;Ohne Nummer;10115;Berlin\n71;;10115;Berlin\n`

  it('each rejected line with its place, value and reason; corrected they come in by themselves', async () => {
    drop.drop('falsch.csv', wrong, 'zweite')
    await drop.report('waiting', 'falsch.csv', 'zweite')
    await drop.confirm('falsch.csv')
    await drop.until(() => drop.read('waiting', 'falsch.csv.report.txt', 'zweite').includes('Abgelehnte Zeilen: 2'))
    const report = drop.read('waiting', 'falsch.csv.report.txt', 'zweite')
    expect(report).toContain('Zeilen sind falsch; es wird alles oder nichts eingelesen.')
    expect(report).toContain('Entweder den Export berichtigen und die Datei noch einmal ablegen')
    expect(report).toContain('Zeile 3, Spalte Kundennummer: enthält nichts, wo etwas stehen muss')
    expect(report).toContain('Zeile 4, Spalte Firma: enthält nichts, wo etwas stehen muss')
    expect(report).toMatch(/Genau diese Zeilen stehen in \d{4}-\d\d-\d\d-falsch\.csv\.rejected\.csv/)
    const rejected = drop.read('waiting', 'falsch.csv.rejected.csv', 'zweite')
    expect(rejected.split('\r\n')).toEqual([
      '\ufeffKundennummer;Firma;PLZ;Ort;Grund',
      ';Ohne Nummer;10115;Berlin;Kundennummer: enthält nichts, wo etwas stehen muss',
      '71;;10115;Berlin;Firma: enthält nichts, wo etwas stehen muss',
      '',
    ])
    const [waiting] = await jobs('falsch.csv')
    await drop.desk.call.imports.start({ jobId: waiting?.jobId ?? '', acceptsPart: true })
    expect(await drop.report('rejected', 'falsch.csv', 'zweite')).toContain('Eingelesen, bis auf die abgelehnten Zeilen.')
    const corrected = rejected.replace(';Ohne Nummer', '72;Ohne Nummer').replace('71;;', '71;Einundsiebzig;')
    drop.drop('falsch.csv.rejected.csv', corrected, 'zweite')
    expect(await drop.report('done', 'falsch.csv.rejected.csv', 'zweite')).toContain('Neu: 2')
    expect(
      await drop.desk.database.prisma.customer.count({ where: { name: { in: ['Siebzig GmbH', 'Ohne Nummer', 'Einundsiebzig'] }, archivedAt: null } }),
    ).toBe(3)
  })

  afterEach(() => drop.desk.database.prisma.user.updateMany({ data: { chosenLanguage: 'de' } }))

  it('in English where the administrators read English', async () => {
    await drop.desk.database.prisma.user.updateMany({ data: { chosenLanguage: 'en' } })
    drop.drop('wrong.csv', wrong.replaceAll('7', '8'), 'dritte')
    expect(await drop.report('waiting', 'wrong.csv', 'dritte')).toContain('Nobody has confirmed yet which column means what')
    await drop.confirm('wrong.csv')
    await drop.until(() => drop.read('waiting', 'wrong.csv.report.txt', 'dritte').includes('Rejected lines: 2'))
    const report = drop.read('waiting', 'wrong.csv.report.txt', 'dritte')
    expect(report).toContain('Line 4, column Firma: holds nothing where something has to stand')
    expect(report).toContain('Lines are wrong, and it is brought in whole or not at all.')
    drop.drop('bild.csv', '%PDF-1.7 x', 'dritte')
    expect(await drop.report('rejected', 'bild.csv', 'dritte')).toContain('This is a PDF; no data can be read from it.')
  })

  it('that a file is too large for any server', async () => {
    const file = drop.drop('riese.csv.part', header, 'vierte')
    truncateSync(file, 1024 ** 3 + 1)
    renameSync(file, file.replace('.part', ''))
    expect(await drop.report('rejected', 'riese.csv', 'vierte')).toContain('Die Datei ist zu groß, um sie einzulesen.')
  })
})

describe('several servers, and ends in the middle', () => {
  it('two servers on one share take each file once', async () => {
    drop.watch()
    const names = Array.from({ length: 5 }, (_, i) => `liste${i}.csv`)
    for (const name of names) drop.drop(name, `Kundennummer;Firma\n1;Eins GmbH\n`, 'fuenfte')
    for (const name of names) await drop.report('waiting', name, 'fuenfte').catch(() => drop.report('rejected', name, 'fuenfte'))
    for (const name of names) expect(await jobs(name)).toHaveLength(1)
    await drop.stopWatching()
    drop.watch()
  })

  it('three servers on one share lay each file down once, and take it on when somebody has decided', async () => {
    for (const _ of [1, 2]) drop.watch()
    const names = Array.from({ length: 6 }, (_, i) => `teil${i}.csv`)
    for (const name of names) {
      drop.drop(name, `${header}1;Eins GmbH;10115;Berlin\n`, 'neunte')
      if (name === names[0]) {
        await drop.report('waiting', name, 'neunte')
        await drop.confirm(name)
      }
      await drop.report('done', name, 'neunte')
    }
    await pause(300)
    expect(drop.names('done', 'neunte')).toEqual(names.flatMap((name) => [name, `${name}.report.txt`]))
    expect(drop.names('waiting', 'neunte')).toEqual([])
    await drop.stopWatching()
    drop.watch()
  })

  it('a name that a server has kept free for a file before it ended is that file’s for the next one', async () => {
    drop.drop('gemerkt.csv', `${header}1;Eins GmbH;10115;Berlin\n`, 'zehnte')
    await drop.report('waiting', 'gemerkt.csv', 'zehnte')
    await drop.stopWatching()
    await drop.confirm('gemerkt.csv')
    const [job] = await jobs('gemerkt.csv')
    const done = path.join(drop.folder, 'zehnte', 'done')
    mkdirSync(done)
    const name = keptName('gemerkt.csv', dayIn(new Date(), 'Europe/Berlin'), 1)
    writeFileSync(path.join(done, `${name}.report.txt`), job?.jobId ?? '')
    drop.watch()
    expect(await drop.report('done', 'gemerkt.csv', 'zehnte')).toContain('unverändert')
    expect(drop.names('done', 'zehnte')).toEqual(['gemerkt.csv', 'gemerkt.csv.report.txt'])
  })

  it('a file whose server ended goes on with another one', async () => {
    await drop.stopWatching()
    await drop.desk.stopEngine()
    drop.drop('spaet.csv', `${header}1;Eins GmbH;10115;Berlin\n`, 'sechste')
    drop.watch()
    await drop.until(() => !drop.names('', 'sechste').includes('spaet.csv'))
    await drop.until(async () => (await jobs('spaet.csv')).length === 1)
    await drop.stopWatching()
    drop.watch()
    drop.desk.startEngine()
    expect(await drop.report('waiting', 'spaet.csv', 'sechste')).toContain('wartet auf eine Entscheidung')
    expect(await jobs('spaet.csv')).toHaveLength(1)
  })

  it('one that was taken and not begun is begun by whoever looks after it next', async () => {
    await drop.stopWatching()
    const [jobId, work] = ['01950000-0000-7000-8000-000000000001', path.join(drop.folder, '.work')]
    const order = { source: 'siebte', fileName: 'halb.csv', fileFrom: '2026-11-29T02:00:00.000Z', sheet: null, folder: 'siebte' }
    const flags = { acceptsPart: false, takesProposal: false, isForced: false, isPart: false, isDryRun: false, answerIn: null }
    mkdirSync(path.join(work, jobId), { recursive: true })
    writeFileSync(path.join(work, jobId, 'content'), `${header}1;Eins GmbH;10115;Berlin\n`)
    writeFileSync(path.join(work, jobId, 'taken.json'), JSON.stringify({ ...order, ...flags }))
    drop.watch()
    await drop.report('waiting', 'halb.csv', 'siebte')
    expect(await jobs('halb.csv')).toMatchObject([{ jobId, state: 'asking' }])
  })

  it('an order that leads elsewhere moves nothing there', async () => {
    const [jobId, work] = ['01950000-0000-7000-8000-000000000002', path.join(drop.folder, '.work')]
    const order = { source: 'erp', fileName: '../../../outside.csv', fileFrom: '2026-11-29T02:00:00.000Z', sheet: null, folder: '..' }
    const flags = { acceptsPart: false, takesProposal: false, isForced: false, isPart: false, isDryRun: false, answerIn: null }
    mkdirSync(path.join(work, jobId), { recursive: true })
    writeFileSync(path.join(work, jobId, 'content'), 'x')
    writeFileSync(path.join(work, jobId, 'taken.json'), JSON.stringify({ ...order, ...flags }))
    await pause(800)
    expect(readdirSync(path.join(work, jobId)).sort()).toEqual(['content', 'taken.json'])
    expect(await jobs('../../../outside.csv')).toEqual([])
  })

  it('after a month files that were looked at go', async () => {
    await drop.stopWatching()
    for (const name of ['2026-01-02-alt.csv', '2026-01-02-alt.csv.report.txt']) writeFileSync(path.join(drop.folder, 'erp', 'done', name), 'x')
    drop.watch()
    await drop.until(() => !drop.names('done').some((name) => name.startsWith('alt')))
    expect(drop.names('done')).toEqual(expect.arrayContaining(['kunden.csv', 'kunden.csv.report.txt']))
  })
})
