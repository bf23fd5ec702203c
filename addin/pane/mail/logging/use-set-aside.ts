import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../../../api.ts'

type Choice = Inputs['people']['setAside']

/** Puts an offer away, and brings it back; kept for the user, wherever he works. */
export function useSetAside(onAside: () => void): { choose: (choice: Choice) => void; isPending: boolean; error: unknown } {
  const trpc = useTRPC()
  const client = useQueryClient()
  const { mutate, isPending, error } = useMutation(
    trpc.people.setAside.mutationOptions({
      onSuccess: (_, { isAside }) => {
        void client.invalidateQueries({ queryKey: trpc.people.whoAmI.queryKey() })
        if (isAside) onAside()
      },
    }),
  )
  return { choose: mutate, isPending, error }
}
