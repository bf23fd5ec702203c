/** Files that no program can name or date as we do: others of the folder come in none the less. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { DropDesk } from '../../../../../support/drop-desk.ts'

let drop: DropDesk
const header = 'Kundennummer;Firma;PLZ;Ort\n'
beforeAll(async () => {
  drop = await DropDesk.open()
  mkdirSync(path.join(drop.folder, 'erp'), { recursive: true })
})
afterAll(() => drop.close())

let odd: string | Buffer | null = null
afterEach(() => {
  if (odd) rmSync(odd, { force: true })
})

it.each([
  ['a folder of Windows in its name', Buffer.from('export\\kunden.csv')],
  ['letters of another code page in its name', Buffer.from('K\xe4ufer.csv', 'latin1')],
])('one with %s is left alone', async (what, name) => {
  odd = Buffer.concat([Buffer.from(`${path.join(drop.folder, 'erp')}/`), name])
  writeFileSync(odd, `${header}90;Neunzig;1;B\n`)
  const good = `gut-${what.length}.csv`
  drop.drop(good, `${header}1;Eins GmbH;10115;Berlin\n`)
  expect(await drop.report('waiting', good)).toContain(good)
})

it.each([
  ['the year 1601, as Windows says where it knows nothing', '1601-01-01'],
  ['a year that no calendar knows', '2300-01-01'],
])('one from %s comes in', async (what, from) => {
  const [name, at] = [`datum-${what.length}.csv`, new Date(from)]
  const file = path.join(drop.folder, 'datum', name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(`${file}.part`, `${header}1;Eins GmbH;10115;Berlin\n`)
  utimesSync(`${file}.part`, at, at)
  renameSync(`${file}.part`, file)
  expect(await drop.report('waiting', name, 'datum')).toContain(name)
})

it('one that says it is of tomorrow is of now: those after it are not older', async () => {
  drop.drop('kunden.csv', `${header}1;Eins GmbH;10115;Berlin\n`, 'uhr')
  await drop.report('waiting', 'kunden.csv', 'uhr')
  await drop.confirm('kunden.csv')
  await drop.report('done', 'kunden.csv', 'uhr')
  const file = path.join(drop.folder, 'uhr', 'kunden.csv')
  const later = new Date(Date.now() + 400 * 86_400_000)
  writeFileSync(`${file}.part`, `${header}1;Eins KG;10115;Berlin\n`)
  utimesSync(`${file}.part`, later, later)
  renameSync(`${file}.part`, file)
  await drop.report('done', 'kunden-2.csv', 'uhr')
  writeFileSync(file, `${header}1;Eins AG;10115;Berlin\n`)
  expect(await drop.report('done', 'kunden-3.csv', 'uhr')).toContain('geändert: 1')
})

it('a link in place of a folder leads to nothing that is emptied', async () => {
  const outside = path.join(drop.root, 'outside')
  const [kept, past] = [path.join(outside, '2020-01-01-bilanz.csv'), path.join(drop.folder, 'erp', 'done', '2020-01-01-alt.csv')]
  mkdirSync(outside)
  mkdirSync(path.join(drop.folder, 'link'))
  mkdirSync(path.dirname(past), { recursive: true })
  writeFileSync(kept, 'x')
  writeFileSync(past, 'x')
  symlinkSync(outside, path.join(drop.folder, 'link', 'done'))
  await drop.stopWatching()
  drop.watch()
  await drop.until(() => !existsSync(past))
  // The folder of the link is looked into after or before: the next look has seen both.
  await drop.stopWatching()
  expect(readdirSync(outside)).toEqual(['2020-01-01-bilanz.csv'])
  rmSync(path.join(drop.folder, 'link'), { recursive: true })
  drop.watch()
})
