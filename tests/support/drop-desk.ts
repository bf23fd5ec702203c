/** A firm into whose drop folder files fall, and what lies there afterwards. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pino from 'pino'
import type { ImportDetail } from '../../server/commerce/import/import-types.ts'
import { type DropFolder, type Pace, watchDropFolder } from '../../server/commerce/import/sources/drop-folder/watch-drop-folder.ts'
import { ImportDesk } from './import-desk.ts'

const SOON = 30_000
const PACE: Pace = { idleMs: 20, busyMs: 20, settleMs: 120, orphanMs: 400 }

export class DropDesk {
  readonly desk: ImportDesk
  readonly root = mkdtempSync(path.join(tmpdir(), 'drop-'))
  readonly folder = path.join(this.root, 'firma')
  #watching: DropFolder[] = []
  #night = 0

  private constructor(desk: ImportDesk) {
    this.desk = desk
  }

  static async open(): Promise<DropDesk> {
    const dropped = new DropDesk(await ImportDesk.open())
    dropped.watch()
    return dropped
  }

  /** A server; several share the folder. */
  watch(pace: Partial<Pace> = {}): void {
    const log = pino({ level: process.env.IMPORT_LOG ?? 'silent' })
    this.#watching.push(
      watchDropFolder({ database: this.desk.database, folder: this.root, importFolder: this.desk.folder, log, pace: { ...PACE, ...pace } }),
    )
  }

  async stopWatching(): Promise<void> {
    await Promise.all(this.#watching.map(({ stop }) => stop()))
    this.#watching = []
  }

  async close(): Promise<void> {
    await this.stopWatching()
    await this.desk.close()
    rmSync(this.root, { recursive: true, force: true })
  }

  /** Whole at once; each is newer than the one before. */
  drop(name: string, content: string, source = 'erp'): string {
    const folder = path.join(this.folder, source)
    mkdirSync(folder, { recursive: true })
    const file = path.join(folder, name)
    this.#night += 1
    const at = new Date(Date.UTC(2026, 10, 24, 2, this.#night))
    writeFileSync(`${file}.part`, content)
    utimesSync(`${file}.part`, at, at)
    writeFileSync(file, content)
    utimesSync(file, at, at)
    rmSync(`${file}.part`)
    return file
  }

  /** Names of what lies in a place, without days. */
  names(place: string, source = 'erp'): string[] {
    const folder = path.join(this.folder, source, place)
    return existsSync(folder)
      ? readdirSync(folder)
          .map((name) => name.replace(/^\d{4}-\d\d-\d\d-/, ''))
          .sort()
      : []
  }

  /** What lies in a place under a name, which is told without its day. */
  read(place: string, name: string, source = 'erp'): string {
    const folder = path.join(this.folder, source, place)
    const found = readdirSync(folder).find((each) => each.replace(/^\d{4}-\d\d-\d\d-/, '') === name)
    return readFileSync(path.join(folder, found ?? name), 'utf8')
  }

  /** The report beside a file, once it is there. */
  async report(place: string, name: string, source = 'erp'): Promise<string> {
    await this.until(
      () => this.names(place, source).includes(`${name}.report.txt`) && this.read(place, `${name}.report.txt`, source).endsWith('\r\n'),
    )
    return this.read(place, `${name}.report.txt`, source)
  }

  async until(isSo: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + SOON; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) if (await isSo()) return
    throw new Error(`It did not come to it: ${JSON.stringify(readdirSync(this.folder, { recursive: true }))}`)
  }

  /** An administrator confirms how the newest file of a name is meant. */
  async confirm(fileName: string): Promise<ImportDetail> {
    const { rows } = await this.desk.call.imports.list({ cursor: null })
    const jobId = rows.find((row) => row.fileName === fileName)?.jobId ?? ''
    const { reading } = await this.desk.call.imports.read({ jobId })
    if (!reading?.entity) throw new Error(`Nobody knows what ${fileName} is`)
    const fields = Object.fromEntries(Object.entries(reading.fields).map(([field, at]) => [field, reading.columns[at]?.key ?? '']))
    const settled = { jobId, entity: reading.entity, fields, formats: {}, emptyOverwrites: false, holdsAll: true, rates: {} }
    await this.desk.call.imports.settle(settled)
    return await this.desk.settled(jobId)
  }
}
