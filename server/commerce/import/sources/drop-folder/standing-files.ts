/** Which files of a folder are all there. Network shares tell nobody of changes, so it is looked again and again. */
import { lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { holdsCorrectedLines, isLeftAlone } from '../../../../../domain/commerce/import/job/dropped-names.ts'
import { sourceName } from '../../begin-import.ts'
import { plainName } from './order.ts'
import { isMissing } from './work-folder.ts'

export type StandingFile = { source: string; folder: string; name: string; path: string; changedAt: number; isPart: boolean }
/** `strays`: what lies where nobody looks, and what cannot be read, by its path. */
export type Look = { files: StandingFile[]; strays: string[] }

type Print = { print: string; since: number }

/** Remembers how files looked; one counts once it has stood still for `settleMs`. While one of a source is still being written, so are perhaps others of it. */
export class StandingFiles {
  readonly #settleMs: number
  #seen = new Map<string, Print>()
  #next = new Map<string, Print>()

  constructor(settleMs: number) {
    this.#settleMs = settleMs
  }

  /** Begins a look; what is not seen in it is forgotten. */
  begin(): void {
    this.#seen = this.#next
    this.#next = new Map()
  }

  async look(organisationFolder: string): Promise<Look> {
    const found: Look = { files: [], strays: [] }
    for (const entry of await readdir(organisationFolder, { withFileTypes: true })) {
      if (isLeftAlone(entry.name)) continue
      const folder = path.join(organisationFolder, entry.name)
      const source = sourceName.safeParse(entry.name)
      if (!entry.isDirectory() || !source.success) found.strays.push(folder)
      else {
        const inside = await this.#lookInto(folder, source.data).catch(() => ({ files: [], strays: [folder] }))
        found.files.push(...inside.files)
        found.strays.push(...inside.strays)
      }
    }
    return found
  }

  async #lookInto(folder: string, source: string): Promise<Look> {
    const { files, strays }: Look = { files: [], strays: [] }
    let isMoving = false
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (!entry.isFile() || isLeftAlone(entry.name)) continue
      const file = path.join(folder, entry.name)
      const isNamed = plainName.safeParse(entry.name).success
      const changedAt = isNamed ? await this.#standsSince(file).catch(() => 'unreadable' as const) : 'unreadable'
      if (changedAt === 'unreadable') strays.push(file)
      else if (changedAt === null) isMoving = true
      else files.push({ source, folder, name: entry.name, path: file, changedAt, isPart: holdsCorrectedLines(entry.name) })
    }
    return { files: isMoving ? [] : files, strays }
  }

  /** When it was last changed, in milliseconds; null: it is not all there yet. */
  async #standsSince(file: string): Promise<number | null> {
    try {
      const { size, mtimeMs, ctimeMs } = await lstat(file)
      const print = `${size}:${mtimeMs}:${ctimeMs}`
      const before = this.#seen.get(file)
      const since = before?.print === print ? before.since : performance.now()
      this.#next.set(file, { print, since })
      return performance.now() - since >= this.#settleMs ? mtimeMs : null
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
}
