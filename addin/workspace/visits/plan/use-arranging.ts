import { useMutation } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import { timeOf } from '../../../../domain/visits/week/candidates.ts'
import { type Inputs, useTRPC } from '../../../api.ts'
import { useLetter } from '../../../pane/visits/use-letter.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import type { ShownVisit } from './planner-week.ts'

export type Arrangement = 'asked' | 'confirmed' | 'drop_in'
export type Change = Inputs['visitPlan']['change']['change']

/** What is done together with an arrangement, and taken back with it. */
export type Beside = { does: () => void; undoes: () => void }

/** Minutes since midnight. */
export type Place = { day: string; from: number; minutes: number }

type Given = { change: (what: Change, onDone?: () => void) => void; refresh: () => Promise<void> }

/** What is said of visits by hand. Each tells what has happened, with the way back and, where the customer has to hear of it, the words to him. */
export function useArranging({ change, refresh }: Given) {
  const trpc = useTRPC()
  const notify = useNotify()
  const letter = useLetter()
  const { common, planner } = useTexts()
  const { weekday } = useFormat()
  const texts = planner.undoable
  const standing = { onSettled: () => void refresh() }
  const arranging = useMutation(trpc.visits.arrange.mutationOptions(standing))
  const rescheduling = useMutation(trpc.visits.reschedule.mutationOptions(standing))
  const cancelling = useMutation(trpc.visits.cancel.mutationOptions(standing))
  const returning = useMutation(trpc.visits.settleRemoved.mutationOptions(standing))
  const tell = (text: string, undo: () => void, next?: ReturnType<typeof letter.of> | false): void =>
    notify({ text, action: { label: common.undo, run: undo }, next: next || undefined })
  const isAgreed = ({ status }: ShownVisit): boolean => status === 'asked' || status === 'confirmed'
  const about = ({ contact, day, from, until }: Pick<ShownVisit, 'contact' | 'day' | 'from' | 'until'>) => ({
    ...{ contact, day, from: timeOf(from), until: timeOf(until) },
  })

  const arrange = (visit: ShownVisit, status: Arrangement, beside?: Beside): void => {
    const { id, version, name } = visit
    if (visit.status === status) return
    const said = texts.arranged(name, planner.visit.status[status])
    const before =
      visit.status === 'proposed' || visit.status === 'asked' || visit.status === 'confirmed' || visit.status === 'drop_in' ? visit.status : null
    if (!before) return
    if (version === null) {
      const undo = (): void => change({ kind: 'status', proposalId: id, status: before }, beside?.undoes)
      change({ kind: 'status', proposalId: id, status }, () => {
        beside?.does()
        tell(said, undo, status === 'confirmed' && letter.of('confirm', about(visit)))
      })
    } else
      arranging.mutate(
        { id, version, status },
        {
          onSuccess: (answer) => {
            beside?.does()
            const undo = (): void => arranging.mutate({ id, version: answer.version, status: before }, { onSuccess: () => beside?.undoes() })
            tell(said, undo, status === 'confirmed' && letter.ofVisit('confirm', id))
          },
        },
      )
  }

  const move = (visit: ShownVisit, place: Place): void => {
    const { id, version, siteId, name } = visit
    const former = { day: visit.day, from: visit.from, minutes: visit.until - visit.from }
    const said = texts.moved(name, `${weekday(place.day)} ${timeOf(place.from)}`)
    if (version === null) {
      const undo = (): void => change({ kind: 'move', proposalId: id, ...former })
      const moved = about({ ...visit, ...place, until: place.from + place.minutes })
      change({ kind: 'move', proposalId: id, ...place }, () => tell(said, undo, isAgreed(visit) && letter.of('move', moved)))
    } else {
      const put = ({ day, from, minutes }: Place, known: number) => ({ id, version: known, day, time: timeOf(from), minutes, siteId })
      rescheduling.mutate(put(place, version), {
        onSuccess: (answer) => tell(said, () => rescheduling.mutate(put(former, answer.version)), isAgreed(visit) && letter.ofVisit('move', id)),
      })
    }
  }

  /** Takes a visit out of the calendar. */
  const callOff = ({ id, version, name }: ShownVisit): void => {
    if (version === null) return
    cancelling.mutate(
      { id, version },
      {
        onSuccess: (answer) =>
          tell(texts.calledOff(name), () => returning.mutate({ id, version: answer.version, choice: 'keep' }), letter.ofVisit('call_off', id)),
      },
    )
  }

  /** Takes a proposal out of the plan; taken back it stands where it was, and is held there. */
  const exclude = (visit: ShownVisit): void => {
    const { id, customerId, siteId, day, from, until, name } = visit
    const undo = (): void => change({ kind: 'add', id: uuidv7(), customerId, siteId, minutes: until - from, at: { day, from } })
    change({ kind: 'exclude', proposalId: id }, () => tell(texts.excluded(name), undo, isAgreed(visit) && letter.of('call_off', about(visit))))
  }

  const all = [arranging, rescheduling, cancelling, returning]
  return {
    ...{ arrange, move, callOff, exclude },
    isMoving: rescheduling.isPending,
    error: all.find(({ error }) => error)?.error,
  }
}
