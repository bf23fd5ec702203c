import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useObjectionTexts } from '../../../pane/valuation/objections/use-objection-texts.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useDraft } from '../../../ui/forms/drafts.ts'
import { useNotify } from '../../../ui/notices.tsx'

export const ANSWER_FORM = 'answer to an objection'

/** What is typed as an answer, kept until it is sent or dropped; afterwards the objection is among the answered ones, with the way back. */
export function useAnswer({ id, customer }: { id: string; customer: string }, onClose: () => void) {
  const texts = useObjectionTexts()
  const { common } = useTexts()
  const { objections } = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const notify = useNotify()
  const { fields, change, erase } = useDraft(ANSWER_FORM, id, () => ({ answer: '' }))
  const readAnew = async (): Promise<void> => {
    await Promise.all([trpc.objections.pathKey(), trpc.thisWeek.pathKey()].map((queryKey) => queries.invalidateQueries({ queryKey })))
  }
  const settle = async (answer: string | null): Promise<void> => {
    await objections.settle.mutate({ id, answer })
    await readAnew()
  }
  const sending = useMutation({
    mutationFn: () => settle(fields.answer),
    onSuccess: () => {
      erase()
      notify({ text: texts.settledNow(customer), action: { label: common.undo, run: () => settle(null) } })
    },
  })
  const drop = (): void => {
    erase()
    onClose()
  }
  return { answer: fields.answer, change: (answer: string) => change({ answer }), drop, sending }
}
