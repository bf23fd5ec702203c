import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useRefreshCockpit } from './use-refresh-cockpit.ts'

/** Keeps an address out of the cockpit, with the way back. */
export function useIgnoring(address: string): { ignore: () => void; takeBack: () => void; isPending: boolean; error: unknown } {
  const trpc = useTRPC()
  const notify = useNotify()
  const refresh = useRefreshCockpit()
  const { unknown, common } = useTexts()
  const takingBack = useMutation(trpc.customers.unignoreSender.mutationOptions({ onSuccess: refresh }))
  const takeBack = (): void => takingBack.mutate({ address })
  const ignoring = useMutation(
    trpc.customers.ignoreSender.mutationOptions({
      onSuccess: () => {
        notify({ text: unknown.ignored(address), action: { label: common.undo, run: () => takingBack.mutateAsync({ address }) } })
        refresh()
      },
    }),
  )
  return {
    ignore: () => ignoring.mutate({ address }),
    takeBack,
    isPending: ignoring.isPending || takingBack.isPending,
    error: ignoring.error ?? takingBack.error,
  }
}
