import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useReadVisitsAnew } from '../../visits/use-read-visits-anew.ts'
import type { Choice } from './RemovedLine.tsx'

type Removed = { kind: 'followUps' | 'visits'; id: string; version: number }

/** Says what becomes of something that was removed in Outlook. What was dropped can be kept after all. */
export function useSettling({ kind, id, version }: Removed) {
  const trpc = useTRPC()
  const notify = useNotify()
  const { common, bothWays } = useTexts()
  const [readAnew, readVisitsAnew] = [useReadAnew(), useReadVisitsAnew()]
  const onSettled = (): void => {
    void readAnew()
    readVisitsAnew()
  }
  const keeping = useMutation(trpc[kind].settleRemoved.mutationOptions({ onSettled }))
  const settling = useMutation(
    trpc[kind].settleRemoved.mutationOptions({
      onSettled,
      onSuccess: (answer, { choice }) => {
        if (choice !== 'drop') return
        const run = () => keeping.mutateAsync({ id, version: answer.version, choice: 'keep' })
        notify({ text: bothWays.removed.dropped, action: { label: common.undo, run } })
      },
    }),
  )
  const settle = (choice: Choice): void => settling.mutate({ id, version, choice })
  const { error, variables } = settling
  return { settle, isPending: settling.isPending, failure: error && variables ? { error, retry: () => settle(variables.choice) } : null }
}
