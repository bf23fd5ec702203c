import { useMutation } from '@tanstack/react-query'
import type { ProspectStage } from '../../../../domain/customers/prospect-stage.ts'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'

/** Moves a prospect to another stage. What is shown is read anew afterwards, also when somebody else was faster. */
export function useStage(customerId: string, from: ProspectStage, onMoved: () => void) {
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const notify = useNotify()
  const { visitReport } = useTexts()
  const moving = useMutation(
    trpc.prospects.moveStage.mutationOptions({
      onSettled: readAnew,
      onSuccess: (_answer, { to }) => {
        notify({ text: visitReport.stageMoved(visitReport.stages[to]) })
        onMoved()
      },
    }),
  )
  const move = (to: ProspectStage, why: string | null): void => moving.mutate({ customerId, from, to, why })
  return { move, isPending: moving.isPending, error: moving.error }
}
