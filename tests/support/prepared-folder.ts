/** Folders that take long to make and are the same for many test files: made once, then copied. They stay in `dist` until what they are made of changes. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

export type Prepared = {
  name: string
  /** Files and folders it is made of, and whatever else makes another one of it. */
  of: readonly string[]
  make: (directory: string) => Promise<void>
}

/** Tells one version of files (or plain words) from the others. */
export function fingerprint(sources: readonly string[]): string {
  const hash = createHash('sha256')
  const add = (source: string): void => {
    hash.update(source)
    if (!existsSync(source)) return
    if (statSync(source).isDirectory()) for (const name of readdirSync(source).sort()) add(path.join(source, name))
    else hash.update(readFileSync(source))
  }
  for (const source of sources) add(source)
  return hash.digest('hex').slice(0, 16)
}

/** Copies it to where no folder is yet. */
export async function copyPrepared(prepared: Prepared, directory: string): Promise<void> {
  const place = path.join('dist', `${prepared.name}-${fingerprint(prepared.of)}`)
  if (!existsSync(place)) await prepare(prepared, place)
  cpSync(place, directory, { recursive: true })
}

/** Made beside its place and moved there whole: of two workers that begin together one comes too late. */
async function prepare({ name, make }: Prepared, place: string): Promise<void> {
  removeStale(name)
  const directory = mkdtempSync(`${place}.`)
  try {
    await make(path.join(directory, 'made'))
    renameSync(path.join(directory, 'made'), place)
  } catch (error) {
    if (!existsSync(place)) throw error
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

const STALE_MS = 3_600_000

/** What others were made of, or what broke off; a run that is under way may still copy the younger ones. */
function removeStale(name: string): void {
  for (const entry of readdirSync('dist').filter((each) => each.startsWith(`${name}-`))) {
    const folder = path.join('dist', entry)
    const made = statSync(folder, { throwIfNoEntry: false })?.ctimeMs
    // Another worker may just have moved it to its place.
    if (made !== undefined && Date.now() - made > STALE_MS) rmSync(folder, { recursive: true, force: true })
  }
}
