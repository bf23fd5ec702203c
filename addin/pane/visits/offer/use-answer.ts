import { useMutation } from '@tanstack/react-query'
import { type Inputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'

/** What becomes of an offer; the cockpit is read anew whatever the server says, since others may have been faster. */
export function useAnswer() {
  const { visitOffer: texts } = useTexts()
  const notify = useNotify()
  const api = useTRPCClient()
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const onSettled = (): void => void readAnew()
  const accept = useMutation({
    mutationFn: ({ id, visitId }: Inputs['visitOffers']['accept'] & { told: string }) => api.visitOffers.accept.mutate({ id, visitId }),
    onSuccess: (_answer, { told }) => notify({ text: texts.accepted(told) }),
    onSettled,
  })
  const withdraw = useMutation(trpc.visitOffers.withdraw.mutationOptions({ onSuccess: () => notify({ text: texts.withdrawn }), onSettled }))
  return { accept, withdraw }
}
