/** Which part of a package plays which role for another one (ECMA-376 part 2, 9.3). */
import { posix } from 'node:path'
import type { Parts } from './open-parts.ts'
import { type Attributes, visitXml } from './read-xml.ts'

/** `role`: end of the type's name, which is the same in transitional and in strict files; `part`: from the root of the package. */
export type Relationship = { id: string; role: string; part: string }

type Limits = { catalogueBytes: number; cellLength: number }

/** Of `part`, `''` for the package itself; none where there is no such list. Links that lead out of the package are left out. */
export async function readRelationships(parts: Parts, part: string, limits: Limits): Promise<Relationship[]> {
  const folder = posix.dirname(part)
  const list = posix.join(folder, '_rels', `${posix.basename(part)}.rels`)
  const found: Relationship[] = []
  if (!parts.has(list)) return found
  const visitor = {
    open(name: string, { Id = '', Type = '', Target = '', TargetMode }: Attributes) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      found.push({ id: Id, role: Type.slice(Type.lastIndexOf('/') + 1), part: posix.resolve('/', folder, Target).slice(1) })
    },
    text() {},
    close() {},
  }
  await visitXml(parts.read(list, limits.catalogueBytes), visitor, limits.cellLength)
  return found
}
