/** What has become of a file that came in without anybody. */

/** `in`: all of it; `partly`: lines were rejected; `waiting`: for a person; `checked`: it was only to be tried; `out`: nothing of it is in. */
export type FileOutcome = 'in' | 'partly' | 'waiting' | 'checked' | 'out'

const waits = new Set(['asking', 'checked'])
const moves = new Set(['reading', 'running', 'undoing'])

/** null: something is being done with it still. `state`: one of ImportState. */
export function outcomeOf(state: string, rejected: number, isDryRun: boolean): FileOutcome | null {
  if (moves.has(state)) return null
  if (isDryRun && (waits.has(state) || state === 'cancelled')) return 'checked'
  if (waits.has(state)) return 'waiting'
  if (state === 'done') return rejected > 0 ? 'partly' : 'in'
  return 'out'
}

/** Where a file lies afterwards, below the folder of its source. */
export const placeOf: Readonly<Record<FileOutcome, string>> = {
  in: 'done',
  partly: 'rejected',
  waiting: 'waiting',
  checked: 'waiting',
  out: 'rejected',
}

/** Lines that name what has not come in yet are looked at again once something has. */
export const LATER_REASONS = ['unknown_customer', 'unknown_product', 'unknown_group', 'unknown_document'] as const
