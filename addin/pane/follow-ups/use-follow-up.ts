import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useNotify } from '../../ui/notices.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { useReadAnew } from '../desk/use-read-anew.ts'

type FollowUp = { id: string; title: string; version: number; dueOn: string }
type Actions = { complete: () => void; reschedule: (dueOn: string) => void; failure: { error: unknown; retry: () => void } | null }

/** Completes (with the way back) and moves a follow-up. What is shown is read anew afterwards, also when somebody else was faster. */
export function useFollowUp({ id, title, version, dueOn: dueBefore }: FollowUp): Actions {
  const trpc = useTRPC()
  const notify = useNotify()
  const { now, common } = useTexts()
  const { weekday } = useFormat()
  const onSettled = useReadAnew()
  const takingBack = useMutation(trpc.followUps.complete.mutationOptions({ onSettled }))
  const completing = useMutation(
    trpc.followUps.complete.mutationOptions({
      onSettled,
      onSuccess: (answer) =>
        notify({
          text: now.completed(title),
          action: { label: common.undo, run: () => takingBack.mutateAsync({ id, version: answer.version, done: false }) },
        }),
    }),
  )
  const movingBack = useMutation(trpc.followUps.reschedule.mutationOptions({ onSettled }))
  const moving = useMutation(
    trpc.followUps.reschedule.mutationOptions({
      onSettled,
      onSuccess: (answer, { dueOn }) =>
        notify({
          text: now.rescheduled(weekday(dueOn)),
          action: { label: common.undo, run: () => movingBack.mutateAsync({ id, version: answer.version, dueOn: dueBefore }) },
        }),
    }),
  )
  const complete = (): void => completing.mutate({ id, version, done: true })
  const reschedule = (dueOn: string): void => moving.mutate({ id, version, dueOn })
  const failedMove = moving.error && moving.variables
  return {
    complete,
    reschedule,
    failure: completing.error
      ? { error: completing.error, retry: complete }
      : failedMove
        ? { error: moving.error, retry: () => reschedule(failedMove.dueOn) }
        : null,
  }
}
