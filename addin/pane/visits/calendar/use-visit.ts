import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useReadVisitsAnew } from '../use-read-visits-anew.ts'

type Visit = { id: string; version: number; isFromOutlook: boolean }

/** Confirms a visit, calls it off, or lets it take place after all. What is shown is read anew afterwards, also when somebody else was faster. */
export function useVisit({ id, version, isFromOutlook }: Visit) {
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const readVisitsAnew = useReadVisitsAnew()
  const notify = useNotify()
  const { common, bothWays } = useTexts()
  const { visit } = bothWays
  const onSettled = (): void => {
    void readAnew()
    readVisitsAnew()
  }
  const confirming = useMutation(trpc.visits.confirm.mutationOptions({ onSettled, onSuccess: () => notify({ text: visit.confirmed }) }))
  const said = isFromOutlook ? visit.dropped : visit.cancelled
  const returning = useMutation(trpc.visits.settleRemoved.mutationOptions({ onSettled }))
  const takePlace = (known: number): void => returning.mutate({ id, version: known, choice: 'keep' })
  const undo = (known: number) => ({ label: common.undo, run: () => takePlace(known) })
  const cancelling = useMutation(
    trpc.visits.cancel.mutationOptions({ onSettled, onSuccess: (answer) => notify({ text: said, action: undo(answer.version) }) }),
  )
  return {
    confirm: (): void => confirming.mutate({ id, version }),
    cancel: (): void => cancelling.mutate({ id, version }),
    takePlace: (): void => takePlace(version),
    isPending: confirming.isPending || cancelling.isPending || returning.isPending,
    error: confirming.error ?? cancelling.error ?? returning.error,
  }
}
