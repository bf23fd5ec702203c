import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'

type Days = { from: string; until: string }

type Told = { onEntered: () => void; onTakenBack: () => Promise<void> }

/** Enters days on which a customer is shut; what was entered can be taken back for a while. */
export function useEnterClosure({ customerId, name }: { customerId: string; name: string }, { onEntered, onTakenBack }: Told) {
  const texts = useTexts()
  const format = useFormat()
  const notify = useNotify()
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const readAnew = (): void => {
    void client.invalidateQueries({ queryKey: trpc.visitStrategy.preferences.queryKey({ customerId }) })
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: (days: Days) => api.visitStrategy.enterClosure.mutate({ customerId, ...days }),
    onSuccess: ({ closureId, isNew }, { from, until }) => {
      readAnew()
      const undo = async (): Promise<void> => {
        await api.visitStrategy.dropClosure.mutate({ customerId, closureId })
        readAnew()
        await onTakenBack()
      }
      notify({
        text: texts.suggestions.entered(name, format.weekday(from), format.weekday(until)),
        // What was there before is not his to take back here.
        action: isNew ? { label: texts.common.undo, run: undo } : undefined,
      })
      onEntered()
    },
  })
  return { enter: mutate, isPending, error }
}
