import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder with package.json above this file, which may be bundled into another. */
export function projectRoot(from: string = import.meta.dirname): string {
  if (existsSync(path.join(from, 'package.json'))) return from
  const above = path.dirname(from)
  if (above === from) throw new Error('There is no package.json above this file')
  return projectRoot(above)
}
