import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { type ObjectedTo, objectionForm } from './objected-to.ts'
import { useObjectionTexts } from './use-objection-texts.ts'

/** What is typed as an objection, kept until it is sent or dropped; `onClose` then. Afterwards it is said who sees it, with the way back. */
export function useObject(about: ObjectedTo, onClose: () => void) {
  const texts = useObjectionTexts()
  const { common } = useTexts()
  const { objections } = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const notify = useNotify()
  const { fields, change, erase } = useDraft(objectionForm(about), about.customerId, () => ({ reason: '' }))
  const readAnew = () => queries.invalidateQueries({ queryKey: trpc.objections.pathKey() })
  const { id } = fields
  const takeBack = async (): Promise<void> => {
    await objections.withdraw.mutate({ id })
    await readAnew()
  }
  const sending = useMutation({
    mutationFn: () => objections.object.mutate({ id, ...about, reason: fields.reason }),
    onSuccess: async () => {
      erase()
      await readAnew()
      onClose()
      notify({ text: texts.sent, action: { label: common.undo, run: takeBack } })
    },
  })
  const drop = (): void => {
    erase()
    onClose()
  }
  return { reason: fields.reason, change: (reason: string) => change({ reason }), drop, sending }
}
