/** What is wrong with one file is said beside it, and tried again: the others of its organisation come in none the less. */
import { existsSync, mkdirSync, promises, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { newImportId } from '../../../../../../server/commerce/import/begin-import.ts'
import { takenOrder } from '../../../../../../server/commerce/import/sources/drop-folder/order.ts'
import { workFolder } from '../../../../../../server/commerce/import/sources/drop-folder/work-folder.ts'
import { DropDesk } from '../../../../../support/drop-desk.ts'

/** Whoever runs these tests may read and move all files: of one of these names he hears none the less that he may not. */
const { lstat, rename } = promises
let isDenied = false
const denied = () => Promise.reject(Object.assign(new Error('not permitted'), { code: 'EACCES' }))
beforeAll(() => {
  promises.rename = (from, to) => (isDenied && String(from).endsWith('/gesperrt.csv') ? denied() : rename(from, to))
  promises.lstat = ((file: string) => (file.endsWith('/verboten.csv') ? denied() : lstat(file))) as typeof lstat
  syncBuiltinESMExports()
})
afterAll(() => {
  Object.assign(promises, { lstat, rename })
  syncBuiltinESMExports()
})

let drop: DropDesk
const header = 'Kundennummer;Firma;PLZ;Ort\n'
beforeAll(async () => {
  drop = await DropDesk.open()
  mkdirSync(path.join(drop.folder, 'erp'), { recursive: true })
})
afterAll(() => drop.close())

const item = () => path.join(workFolder(drop.folder), newImportId())
const order = (fileName: string) =>
  takenOrder.parse({
    ...{ source: 'erp', fileName, fileFrom: '2026-11-24T02:00:00.000Z', sheet: null, folder: 'erp', answerIn: null },
    ...{ acceptsPart: false, takesProposal: false, isForced: false, isPart: false, isDryRun: false },
  })
const comesIn = async (name: string): Promise<void> => {
  drop.drop(name, `${header}1;Eins GmbH;10115;Berlin\n`)
  expect(await drop.report('waiting', name)).toContain('wartet auf eine Entscheidung')
}

it('a file that may not be moved: it is said beside it, and goes on once it may', async () => {
  isDenied = true
  drop.drop('gesperrt.csv', `${header}4;Vier GmbH;10115;Berlin\n`)
  await comesIn('neben-gesperrt.csv')
  await drop.until(() => drop.names('waiting').includes('gesperrt.csv.report.txt'))
  await drop.until(() => drop.read('waiting', 'gesperrt.csv.report.txt').includes('Dem Server fehlt das Recht'))
  rmSync(path.join(drop.folder, 'erp', 'gesperrt.csv'))
  await drop.until(() => !drop.names('waiting').includes('gesperrt.csv.report.txt'))
  drop.drop('gesperrt.csv', `${header}4;Vier GmbH;10115;Berlin\n`)
  await drop.until(() => drop.names('waiting').includes('gesperrt.csv.report.txt'))
  isDenied = false
  await drop.until(() => drop.names('waiting').includes('gesperrt.csv'))
  expect(await drop.report('waiting', 'gesperrt.csv')).toContain('wartet auf eine Entscheidung')
})

it('a file that may not even be looked at keeps no other of its source from coming in', async () => {
  const file = path.join(drop.folder, 'erp', 'verboten.csv')
  writeFileSync(file, header)
  await comesIn('neben-verboten.csv')
  rmSync(file)
})

it('a file that is gone before it is taken', async () => {
  const file = path.join(drop.folder, 'erp', 'fort.csv')
  symlinkSync(path.join(drop.root, 'nowhere'), file)
  await comesIn('neben-fort.csv')
  rmSync(file)
})

it('a folder in the place of a file that was taken: it is said beside it, and goes on once that is mended', async () => {
  const folder = item()
  mkdirSync(path.join(folder, 'content'), { recursive: true })
  writeFileSync(path.join(folder, 'taken.json'), JSON.stringify(order('ordner.csv')))
  await comesIn('neben-ordner.csv')
  await drop.until(() => existsSync(path.join(drop.folder, 'erp', 'waiting', 'ordner.csv.report.txt')))
  await drop.until(() => drop.read('waiting', 'ordner.csv.report.txt').includes('Sie wird von selbst wieder versucht'))
  rmSync(path.join(folder, 'content'), { recursive: true })
  writeFileSync(path.join(folder, 'content'), `${header}2;Zwei GmbH;10115;Berlin\n`)
  await drop.until(() => /^\d{4}-/.test(readdirSync(path.join(drop.folder, 'erp', 'waiting')).find((name) => name.endsWith('ordner.csv')) ?? ''))
  await drop.until(() => !existsSync(path.join(drop.folder, 'erp', 'waiting', 'ordner.csv.report.txt')))
})

it('what cannot be read of what was taken keeps nothing else from coming in', async () => {
  const folder = item()
  mkdirSync(path.join(folder, 'taken.json'), { recursive: true })
  await comesIn('neben-auftrag.csv')
  rmSync(folder, { recursive: true })
})

it('an order that cannot be read keeps nothing else from coming in', async () => {
  const folder = item()
  mkdirSync(path.join(folder, 'order.json'), { recursive: true })
  await comesIn('neben-bestellung.csv')
  rmSync(folder, { recursive: true })
})

it('a file whose outcome cannot be laid down keeps nothing else from coming in', async () => {
  mkdirSync(path.join(drop.folder, 'voll'), { recursive: true })
  const elsewhere = path.join(drop.root, 'elsewhere')
  mkdirSync(elsewhere)
  symlinkSync(elsewhere, path.join(drop.folder, 'voll', 'waiting'))
  drop.drop('kunden.csv', `${header}3;Drei GmbH;10115;Berlin\n`, 'voll')
  await drop.until(async () =>
    (await drop.desk.call.imports.list({ cursor: null })).rows.some(({ source, state }) => source === 'voll' && state === 'asking'),
  )
  await comesIn('neben-voll.csv')
  expect(readdirSync(elsewhere)).toEqual([])
  rmSync(path.join(drop.folder, 'voll', 'waiting'))
  expect(await drop.report('waiting', 'kunden.csv', 'voll')).toContain('kunden.csv')
})
