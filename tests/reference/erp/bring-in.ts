/** What becomes of every file of a folder, and what the database holds of them then. */
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Administrator, type Brought } from '../../support/administrator.ts'
import { ImportDesk } from '../../support/import-desk.ts'
import { dumpImported } from './dump.ts'

/** `seconds` until it was in. */
export type FolderBrought = { files: (Brought & { name: string; seconds: number })[]; dump: Record<string, string[]> }

/** One after the other into one database, each from a source of its own. */
export async function bringFolderIn(folder: string): Promise<FolderBrought> {
  const desk = await ImportDesk.open()
  try {
    const administrator = new Administrator(desk)
    const files: FolderBrought['files'] = []
    for (const name of filesBelow(folder)) {
      const begun = performance.now()
      const brought = await administrator.bring({ name: path.basename(name), content: readFileSync(path.join(folder, name)), source: sourceOf(name) })
      files.push({ name, ...brought, seconds: Math.round(performance.now() - begun) / 1000 })
      if (process.stderr.isTTY) console.error(name, brought.end)
    }
    return { files, dump: await dumpImported(desk) }
  } finally {
    await desk.close()
  }
}

/** In the order of their names, without what tells of them. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()

/** As sources may be called. */
export const sourceOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(-40)
    .replace(/^-/, '')
