/** Of a mail in a team's mailbox: whose turn it is, and whether it has waited long. */
import { usualHours } from '../outlook/working-hours.ts'
import { workingMinutesBefore } from '../time/working-time.ts'

/**
 * `open`: nobody has taken it. `mine`: the reader has. `waiting`: it is somebody else's turn, a colleague's who has taken it or been given it, or the customer's
 * from whom an answer to ours is awaited by a follow-up. `answered`: done, by an answer of ours or because somebody said that it needs none.
 */
export type TeamMailState = 'open' | 'mine' | 'waiting' | 'answered'

/** `takenBy`: id of whoever has it. `isAwaited`: a follow-up waits for the customer's answer to ours. `isReadable`: by the reader, here. */
export type TeamMailFacts = { takenBy: string | null; isAnswered: boolean; isAwaited: boolean; isSettled: boolean; isReadable: boolean }

/** As `me` sees it. */
export function teamMailState({ takenBy, isAnswered, isAwaited, isSettled }: Omit<TeamMailFacts, 'isReadable'>, me: string): TeamMailState {
  if (isSettled) return 'answered'
  if (isAnswered) return isAwaited ? 'waiting' : 'answered'
  if (takenBy === null) return 'open'
  return takenBy === me ? 'mine' : 'waiting'
}

/** `hand_over`: to a colleague. `settle`: it needs no answer. `give_back`: nobody has it then, also of what was settled. */
export type TeamMailAct = 'take' | 'hand_over' | 'settle' | 'give_back'

/** What `me` can do about it, the likeliest first. What a colleague has can be taken over; of what is answered nothing is left to do.
 * Whoever may not read a mail here takes it, to be seen with it, before he says that it needs no answer. */
export function teamMailActs(facts: TeamMailFacts, me: string): readonly TeamMailAct[] {
  const state = teamMailState(facts, me)
  if (state === 'open') return facts.isReadable ? ['take', 'hand_over', 'settle'] : ['take', 'hand_over']
  if (state === 'mine') return ['hand_over', 'settle', 'give_back']
  if (state === 'waiting') return facts.isAnswered ? [] : ['take']
  return facts.isSettled && facts.takenBy === me ? ['give_back'] : []
}

/** `late`: more than four working hours without an answer; `overdue`: more than a working day. */
export type Lateness = 'fresh' | 'late' | 'overdue'

const LATE_MINUTES = 4 * 60
const OVERDUE_MINUTES = usualHours.until - usualHours.from

/** How late a mail is that waits for us since `sentAt`, at `now` by the clock of `zone`. */
export function latenessAt(now: Date, zone: string, isHoliday: (day: string) => boolean): (sentAt: Date) => Lateness {
  const since = (minutes: number): Date => workingMinutesBefore(now, minutes, { ...usualHours, zone, isHoliday })
  const [late, overdue] = [since(LATE_MINUTES), since(OVERDUE_MINUTES)]
  return (sentAt) => (sentAt < overdue ? 'overdue' : sentAt < late ? 'late' : 'fresh')
}
