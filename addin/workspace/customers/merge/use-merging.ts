import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Inputs, type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useReadAnew } from '../../../pane/desk/use-read-anew.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useMergeTexts } from './use-merge-texts.ts'

export type Proposal = Outputs['customerMerges']['proposals']['proposals'][number]
type Names = { kept: string; gone: string }

/** Merging, undoing and keeping apart, each told with the way back. */
export function useMerging() {
  const texts = useMergeTexts()
  const api = useTRPCClient().customerMerges
  const notify = useNotify()
  const readAgain = useReadMerges()
  const undo = async (id: string, gone: string): Promise<void> => {
    await api.undo.mutate({ id })
    await readAgain()
    notify({ text: texts.undone(gone) })
  }
  const merge = useMutation({
    mutationFn: ({ input }: { input: Inputs['customerMerges']['merge']; names: Names }) => api.merge.mutate(input),
    onSuccess: (_, { input, names: { kept, gone } }) => {
      void readAgain()
      notify({ text: texts.merged(gone, kept), action: { label: texts.undo, run: () => undo(input.id, gone) } })
    },
  })
  const keepApart = useMutation({
    mutationFn: ({ kept, gone }: Proposal) => api.keepApart.mutate({ oneId: kept.customerId, otherId: gone.customerId }),
    onSuccess: (_, { kept, gone }) => {
      void readAgain()
      const again = async (): Promise<void> => {
        await api.proposeAgain.mutate({ oneId: kept.customerId, otherId: gone.customerId })
        await readAgain()
      }
      notify({ text: texts.keptApart(kept.name, gone.name), action: { label: texts.undo, run: again } })
    },
  })
  return { merge, keepApart, undo }
}

/** Whatever shows customers. */
function useReadMerges(): () => Promise<void> {
  const trpc = useTRPC()
  const client = useQueryClient()
  const readAnew = useReadAnew()
  return async () => {
    const asked = [trpc.customerMerges, trpc.customers].map(({ pathKey }) => client.invalidateQueries({ queryKey: pathKey() }))
    await Promise.all([...asked, readAnew()])
  }
}
