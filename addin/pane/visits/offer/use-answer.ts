import { useMutation } from '@tanstack/react-query'
import { type Inputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useLetter } from '../use-letter.ts'

/** What becomes of an offer, with the way back; the cockpit is read anew whatever the server says, since others may have been faster. */
export function useAnswer() {
  const { visitOffer: texts, common } = useTexts()
  const notify = useNotify()
  const letter = useLetter()
  const api = useTRPCClient()
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const onSettled = (): void => void readAnew()
  const reopen = useMutation(trpc.visitOffers.reopen.mutationOptions({ onSuccess: () => notify({ text: texts.reopened }), onSettled }))
  const undo = (id: string) => ({ label: common.undo, run: () => reopen.mutateAsync({ id }) })
  const accept = useMutation({
    mutationFn: ({ id, visitId }: Inputs['visitOffers']['accept'] & { told: string }) => api.visitOffers.accept.mutate({ id, visitId }),
    onSuccess: (_answer, { id, visitId, told }) => notify({ text: texts.accepted(told), action: undo(id), next: letter.ofVisit('confirm', visitId) }),
    onSettled,
  })
  const withdraw = useMutation(
    trpc.visitOffers.withdraw.mutationOptions({ onSuccess: ({ id }) => notify({ text: texts.withdrawn, action: undo(id) }), onSettled }),
  )
  return {
    accept,
    withdraw,
    isSending: [accept, withdraw, reopen].some(({ isPending }) => isPending),
    error: accept.error ?? withdraw.error,
  }
}
