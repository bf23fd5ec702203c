import { useMutation } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import type { NoticeAction } from '../../../ui/notice.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useLetter } from '../use-letter.ts'
import { useReadVisitsAnew } from '../use-read-visits-anew.ts'

type Visit = { id: string; version: number; status: Outputs['visits']['read']['status']; isFromOutlook: boolean }

/**
 * Confirms a visit, calls it off, or lets it take place after all; each with the way back, and with the words to the customer where he has to hear of it.
 * What is shown is read anew afterwards, also when somebody else was faster.
 */
export function useVisit({ id, version, status, isFromOutlook }: Visit) {
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const readVisitsAnew = useReadVisitsAnew()
  const notify = useNotify()
  const letter = useLetter()
  const { common, bothWays } = useTexts()
  const { visit } = bothWays
  const onSettled = (): void => {
    void readAnew()
    readVisitsAnew()
  }
  const undo = (run: () => Promise<unknown>): NoticeAction => ({ label: common.undo, run })
  const arranging = useMutation(trpc.visits.arrange.mutationOptions({ onSettled }))
  const askAgain = (known: number) => arranging.mutateAsync({ id, version: known, status: status === 'asked' ? 'asked' : 'proposed' })
  const confirming = useMutation(
    trpc.visits.confirm.mutationOptions({
      onSettled,
      onSuccess: (answer) =>
        notify({
          text: visit.confirmed,
          action: undo(() => askAgain(answer.version)),
          next: isFromOutlook ? undefined : letter.ofVisit('confirm', id),
        }),
    }),
  )
  const returning = useMutation(trpc.visits.settleRemoved.mutationOptions({ onSettled }))
  const cancelling = useMutation(
    trpc.visits.cancel.mutationOptions({
      onSettled,
      onSuccess: (answer) =>
        notify({
          text: isFromOutlook ? visit.dropped : visit.cancelled,
          action: undo(() => returning.mutateAsync({ id, version: answer.version, choice: 'keep' })),
          next: isFromOutlook ? undefined : letter.ofVisit('call_off', id),
        }),
    }),
  )
  const all = [confirming, arranging, cancelling, returning]
  return {
    confirm: (): void => confirming.mutate({ id, version }),
    cancel: (): void => cancelling.mutate({ id, version }),
    takePlace: (): void => returning.mutate({ id, version, choice: 'keep' }),
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error)?.error ?? null,
  }
}
