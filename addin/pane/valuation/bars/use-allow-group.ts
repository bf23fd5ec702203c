import { useMutation } from '@tanstack/react-query'
import { type Outputs, readFailure, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useChancesTexts } from '../use-chances-texts.ts'

export type Bar = Outputs['chances']['of']['bars'][number]

/** Lets a customer be offered a group again, with the way back to the same reason; a failure is told. What is shown is read anew afterwards. */
export function useAllowGroup(customerId: string, { productGroupId, group, reason }: Bar) {
  const { chances } = useTRPCClient()
  const notify = useNotify()
  const { common, failures } = useTexts()
  const texts = useChancesTexts()
  const readAnew = useReadAnew()
  const barAgain = async (): Promise<void> => {
    await chances.bar.mutate({ customerId, productGroupId, reason })
    await readAnew()
  }
  return useMutation({
    mutationFn: () => chances.unbar.mutate({ customerId, productGroupId }),
    onSuccess: () => notify({ text: texts.allowedNow(group), action: { label: common.undo, run: barAgain } }),
    onError: (error) => notify({ text: failures[readFailure(error).reason] }),
    onSettled: readAnew,
  })
}
