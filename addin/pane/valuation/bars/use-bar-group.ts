import { useMutation } from '@tanstack/react-query'
import { useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useChancesTexts } from '../use-chances-texts.ts'
import type { GroupToBar } from './group-to-bar.ts'

/** Bars a customer from a group for a reason, with the way back; `onDone` then. What is shown is read anew afterwards. */
export function useBarGroup({ customerId, productGroupId, group }: GroupToBar, onDone: () => void) {
  const { chances } = useTRPCClient()
  const notify = useNotify()
  const { common } = useTexts()
  const texts = useChancesTexts()
  const readAnew = useReadAnew()
  const takeBack = async (): Promise<void> => {
    await chances.unbar.mutate({ customerId, productGroupId })
    await readAnew()
  }
  return useMutation({
    mutationFn: (reason: string) => chances.bar.mutate({ customerId, productGroupId, reason }),
    onSuccess: async () => {
      onDone()
      notify({ text: texts.barredNow(group), action: { label: common.undo, run: takeBack } })
      await readAnew()
    },
  })
}
