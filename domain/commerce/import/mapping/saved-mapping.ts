/** Mappings that people have confirmed, and the files to which they apply. */
import type { Entity } from './entities.ts'

/** `format`: as somebody has decided it, of a column whose values leave it open; null: as they are judged. */
export type SavedField = { column: string; format: string | null }
export type SavedMapping = { mappingId: string; entity: Entity; header: readonly string[]; fields: Readonly<Record<string, SavedField>> }

/** The mapping whose columns a file has all of: of several the one whose header is most like its own. null: none applies, somebody has to look. */
export function savedMappingFor<T extends SavedMapping>(saved: readonly T[], keys: readonly string[]): T | null {
  const has = new Set(keys)
  const applying = saved.filter(({ fields }) => Object.values(fields).every(({ column }) => has.has(column)))
  const [best, next] = applying.map((mapping) => ({ mapping, likeness: likeness(mapping.header, has) })).sort((a, b) => b.likeness - a.likeness)
  return best && best.likeness !== next?.likeness ? best.mapping : null
}

/** Names in common among all names, 0..1. */
function likeness(header: readonly string[], has: ReadonlySet<string>): number {
  const common = header.filter((name) => has.has(name)).length
  return common / Math.max(1, header.length + has.size - common)
}
