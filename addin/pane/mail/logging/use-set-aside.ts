import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Inputs, useTRPC } from '../../../api.ts'
import type { Place } from '../../../places.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useGoTo } from '../../../ui/sentences/ways.ts'

type Offer = Inputs['people']['setAside']['offer']

/** What is said then, and where the offer stands from then on. */
type Said = { text: string; place: Place; label: string }

/** Puts an offer away, with the way back; kept for the user, wherever he works. */
export function useSetAside(offer: Offer, { text, place, label }: Said): { setAside: () => void; isPending: boolean; error: unknown } {
  const trpc = useTRPC()
  const client = useQueryClient()
  const { common } = useTexts()
  const notify = useNotify()
  const goTo = useGoTo()
  const { mutate, isPending, error } = useMutation(
    trpc.people.setAside.mutationOptions({
      onSuccess: (_, { isAside }) => {
        void client.invalidateQueries({ queryKey: trpc.people.whoAmI.queryKey() })
        if (isAside)
          notify({ text, next: { label, run: () => goTo(place) }, action: { label: common.undo, run: () => mutate({ offer, isAside: false }) } })
      },
    }),
  )
  return { setAside: () => mutate({ offer, isAside: true }), isPending, error }
}
