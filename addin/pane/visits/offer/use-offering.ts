import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Inputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'

type Offering = { text: string /** Null: nothing is to be held. */; hold: Inputs['visitOffers']['hold'] | null }

/** Holds the times and puts the text into the mail: both or neither. */
export function useOffering(onDone: () => void) {
  const { visitOffer: texts, common } = useTexts()
  const host = useHost()
  const notify = useNotify()
  const api = useTRPCClient()
  const trpc = useTRPC()
  const client = useQueryClient()
  const readAnew = useReadAnew()
  const refresh = (): void => {
    void readAnew()
    void client.invalidateQueries({ queryKey: trpc.visitOffers.propose.pathKey() })
  }
  const withdraw = useMutation(
    trpc.visitOffers.withdraw.mutationOptions({
      onSuccess: () => {
        notify({ text: texts.undone })
        refresh()
      },
    }),
  )
  const offering = useMutation({
    mutationFn: async ({ text, hold }: Offering): Promise<'offered' | 'not_inserted'> => {
      const writer = host.textWriter()
      if (!writer || !(await writer.isAllowed())) return 'not_inserted'
      if (hold) await api.visitOffers.hold.mutate(hold)
      try {
        await writer.insert(text)
        return 'offered'
      } catch {
        if (hold) await api.visitOffers.withdraw.mutate({ id: hold.id })
        return 'not_inserted'
      }
    },
    onSettled: refresh,
    onSuccess: (outcome, { hold }) => {
      if (outcome === 'not_inserted') return notify({ text: texts.notInserted })
      onDone()
      if (!hold) return notify({ text: texts.inserted })
      notify({ text: texts.insertedAndHeld(hold.slots.length), action: { label: common.undo, run: () => withdraw.mutateAsync({ id: hold.id }) } })
    },
  })
  return offering
}
