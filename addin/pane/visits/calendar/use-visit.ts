import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useReadVisitsAnew } from '../use-read-visits-anew.ts'

type Visit = { id: string; version: number; isFromOutlook: boolean }

/** Confirms a visit, or calls it off. What is shown is read anew afterwards, also when somebody else was faster. */
export function useVisit({ id, version, isFromOutlook }: Visit) {
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const readVisitsAnew = useReadVisitsAnew()
  const notify = useNotify()
  const { visit } = useTexts().bothWays
  const onSettled = (): void => {
    void readAnew()
    readVisitsAnew()
  }
  const confirming = useMutation(trpc.visits.confirm.mutationOptions({ onSettled, onSuccess: () => notify({ text: visit.confirmed }) }))
  const said = isFromOutlook ? visit.dropped : visit.cancelled
  const cancelling = useMutation(trpc.visits.cancel.mutationOptions({ onSettled, onSuccess: () => notify({ text: said }) }))
  return {
    confirm: (): void => confirming.mutate({ id, version }),
    cancel: (): void => cancelling.mutate({ id, version }),
    isPending: confirming.isPending || cancelling.isPending,
    error: confirming.error ?? cancelling.error,
  }
}
