import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'

/** Connects the user's own mailbox, and ends that. */
export function useConnecting(): { connect: () => void; disconnect: () => void; isConnecting: boolean; isEnding: boolean; error: unknown } {
  const trpc = useTRPC()
  const client = useQueryClient()
  const onSuccess = (): void => {
    for (const queryKey of [trpc.mailSync.pathKey(), trpc.people.whoAmI.queryKey()]) void client.invalidateQueries({ queryKey })
  }
  const connecting = useMutation(trpc.mailSync.connectOwn.mutationOptions({ onSuccess }))
  const ending = useMutation(trpc.mailSync.disconnectOwn.mutationOptions({ onSuccess }))
  return {
    connect: () => connecting.mutate(),
    disconnect: () => ending.mutate(),
    isConnecting: connecting.isPending,
    isEnding: ending.isPending,
    error: connecting.error ?? ending.error,
  }
}
