import type { ImportLine } from '../../../../api.ts'

/** While something is being done with a file. */
export const LOOK_EVERY_MS = 1_000

export const isOnItsWay = ({ state }: Pick<ImportLine, 'state'>): boolean => state === 'reading' || state === 'running' || state === 'undoing'
