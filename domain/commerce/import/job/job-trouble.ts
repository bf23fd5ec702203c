/** Why a file was refused, waits for a person, or failed. */
import type { UnreadableReason } from '../unreadable-file.ts'

export type JobTrouble =
  | { reason: 'unreadable'; unreadable: UnreadableReason; named: string | null }
  /** A newer file of the same kind is in. `since`: when that one was made. */
  | { reason: 'older'; since: string }
  /** Much of what is known would vanish: the file is probably not all there is. */
  | { reason: 'many_vanish'; vanished: number; known: number }
  /** Not everything is right, and it is to be brought in whole or not at all. */
  | { reason: 'wrong_lines' }
  /** It holds nothing that could be brought in. */
  | { reason: 'no_records' }
  | { reason: 'disk_full' }
  /** It lay on the server, and does not any more. */
  | { reason: 'file_lost' }
  | { reason: 'unexpected' }

/** A list that shrinks by so much was cut off, not tidied up. */
const FEW = 20
const MUCH = 0.25

/** @example isMuch(30, 100) // true */
export const isMuch = (vanished: number, known: number): boolean => vanished > FEW && vanished > known * MUCH
