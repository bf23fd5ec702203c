import { useMutation } from '@tanstack/react-query'
import { type AgreedTargetRow, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'

type Settled = 'met' | 'not_met'

/** Says how a target ended, with the way back. What is shown is read anew afterwards, also when somebody else was faster. */
export function useTarget({ targetId: id, text, version }: AgreedTargetRow) {
  const trpc = useTRPC()
  const notify = useNotify()
  const { visitReport, common } = useTexts()
  const onSettled = useReadAnew()
  const takingBack = useMutation(trpc.agreedTargets.settle.mutationOptions({ onSettled }))
  const settling = useMutation(
    trpc.agreedTargets.settle.mutationOptions({
      onSettled,
      onSuccess: (answer) =>
        notify({
          text: visitReport.targetSettled(text, visitReport.targetStates[answer.state]),
          action: { label: common.undo, run: () => takingBack.mutateAsync({ id, version: answer.version, state: 'open' }) },
        }),
    }),
  )
  const settle = (state: Settled): void => settling.mutate({ id, version, state })
  const failed = settling.error && settling.variables
  return {
    settle,
    isPending: settling.isPending,
    failure: failed ? { error: settling.error, retry: () => settling.mutate({ ...failed, version }) } : null,
  }
}
