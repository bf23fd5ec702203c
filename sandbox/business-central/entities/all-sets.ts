import { documentSets } from './document-sets.ts'
import type { EntitySet } from './entity-set.ts'
import { masterSets } from './master-sets.ts'

export const allSets: readonly EntitySet[] = [...masterSets, ...documentSets]

const byName = new Map(allSets.map((set) => [set.name, set]))

export const setNamed = (name: string): EntitySet | undefined => byName.get(name)
