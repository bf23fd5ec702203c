import { type LikelySame, likelySame } from '../../../domain/customers/merge/likely-same.ts'
import type { SideOfPair } from './read-pair.ts'

/** Stored domains are companies' own, and stored numbers stand in E.164. */
export const compareSides = (one: SideOfPair, other: SideOfPair): LikelySame | null => likelySame(comparable(one), comparable(other))

const comparable = ({ numbers, ...side }: SideOfPair) => ({ ...side, sources: numbers.map(({ source }) => source) })
