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

/** What was typed over a policy; stays when that one turns out to be old. By key of the kind; `added`: keys of kinds that are new. */
export type LadderEdits = { managementId?: string; kinds: Readonly<Record<string, Partial<KindFields>>>; added: readonly string[] }
export const noEdits: LadderEdits = { kinds: {}, added: [] }

const MOST_WORKDAYS = 60

const daysOf = (ladder: ComplaintKind['ladder']): Record<ComplaintStep, string> => {
  const shown = (step: ComplaintStep): string => String(ladder[step] ?? '')
  return { confirm: shown('confirm'), measure: shown('measure'), word: shown('word'), answer: shown('answer'), close: shown('close') }
}

export function withEdits({ kinds, managementId }: ComplaintPolicy, edits: LadderEdits): LadderFields {
  const known = kinds.map(({ key, name, isOffered, ladder }) => ({ key, name: name ?? '', isOffered, ...daysOf(ladder) }))
  return {
    managementId: edits.managementId ?? managementId ?? '',
    kinds: [...known, ...edits.added.filter((added) => !kinds.some(({ key }) => key === added)).map(newKind)].map((kind) => ({
      ...kind,
      ...edits.kinds[kind.key],
    })),
  }
}

/** One of the company's own. `key`: never used before. */
const newKind = (key: string): KindFields => ({ key, name: '', isOffered: true, ...daysOf(usualLadder) })

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
