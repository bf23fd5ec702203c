/** Kinds of complaints with their ladders as they are typed, and back. */
import {
  areKinds,
  type ComplaintKind,
  type ComplaintStep,
  complaintSteps,
  isOwnKind,
  usualLadder,
} from '../../../../domain/commerce/complaints/ladder.ts'
import type { Outputs } from '../../../api.ts'

export type ComplaintPolicy = Outputs['complaints']['policy']

/** `name` of one of ours is ''. */
export type KindFields = Record<ComplaintStep, string> & { key: string; name: string; isOffered: boolean }
/** `managementId` '': nobody. */
export type LadderFields = { managementId: string; kinds: KindFields[] }

const MOST_WORKDAYS = 60

const daysOf = (ladder: ComplaintKind['ladder']): Record<ComplaintStep, string> => {
  const shown = (step: ComplaintStep): string => String(ladder[step] ?? '')
  return { confirm: shown('confirm'), measure: shown('measure'), word: shown('word'), answer: shown('answer'), close: shown('close') }
}

export const fieldsOf = ({ kinds, managementId }: ComplaintPolicy): LadderFields => ({
  managementId: managementId ?? '',
  kinds: kinds.map(({ key, name, isOffered, ladder }) => ({ key, name: name ?? '', isOffered, ...daysOf(ladder) })),
})

/** One of the company's own. `key`: never used before. */
export const newKind = (key: string): KindFields => ({ key, name: '', isOffered: true, ...daysOf(usualLadder) })

/** null: something typed does not fit. */
export function readLadders({ kinds, managementId }: LadderFields): Omit<ComplaintPolicy, 'version'> | null {
  const read = kinds.map(readKind).filter((kind) => kind !== null)
  return read.length === kinds.length && areKinds(read) ? { kinds: read, managementId: managementId || null } : null
}

function readKind({ key, name, isOffered, ...typed }: KindFields): ComplaintKind | null {
  const days = complaintSteps.map((step) => [step, readDays(typed[step])] as const)
  if (days.some(([, count]) => count === undefined)) return null
  const own = name.trim()
  if (!isOwnKind(key) && own === '') return null
  return { key, name: isOwnKind(key) ? null : own, isOffered, ladder: Object.fromEntries(days) as ComplaintKind['ladder'] }
}

/** null: not asked for; undefined: no number of workdays. */
function readDays(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const value = Number(text.trim())
  return Number.isInteger(value) && value >= 1 && value <= MOST_WORKDAYS ? value : undefined
}
