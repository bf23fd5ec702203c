import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { type Inputs, useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'

export type Entry = Omit<Inputs['mailRules']['add'], 'id'>
/** Mails in the history that a new entry would have kept out; `logged` null: only Outlook knows how many. */
export type Offer = { id: string; logged: number | null }

/** Changing the lists; removing has its way back, adding may offer to withdraw what is logged. */
export function useMailRules() {
  const trpc = useTRPC()
  const client = useQueryClient()
  const readAnew = useReadAnew()
  const notify = useNotify()
  const { mailRules: texts, mailSync, common } = useTexts()
  const [offer, setOffer] = useState<Offer | null>(null)
  const refresh = (): void => {
    for (const queryKey of [trpc.mailRules.pathKey(), trpc.mailSync.pathKey()]) void client.invalidateQueries({ queryKey })
    void readAnew()
  }
  const adding = useMutation(
    trpc.mailRules.add.mutationOptions({
      onSuccess: ({ id, logged }, { value, effect }) => {
        notify({ text: effect === 'exclude' ? texts.added(value) : mailSync.changed })
        setOffer(logged === 0 ? null : { id, logged })
        refresh()
      },
    }),
  )
  const removing = useMutation(trpc.mailRules.remove.mutationOptions({ onSuccess: refresh }))
  const withdrawing = useMutation(
    trpc.mailRules.withdrawLogged.mutationOptions({
      onSuccess: ({ withdrawn, total }) => {
        notify({ text: withdrawn === null || withdrawn !== total ? texts.withdrawing : texts.withdrawn(withdrawn) })
        setOffer(null)
        refresh()
      },
    }),
  )
  const add = (entry: Entry, onTaken?: () => void): void => adding.mutate({ id: v7(), ...entry }, { onSuccess: onTaken })
  const remove = ({ id, effect, kind, value, scope }: Entry & { id: string }): void =>
    removing.mutate(
      { id },
      { onSuccess: () => notify({ text: texts.removed(value), action: { label: common.undo, run: () => add({ effect, kind, value, scope }) } }) },
    )
  return {
    ...{ add, remove, offer },
    withdraw: ({ id }: Offer): void => withdrawing.mutate({ id }),
    keep: (): void => setOffer(null),
    isAdded: adding.isSuccess,
    isPending: adding.isPending || removing.isPending || withdrawing.isPending,
    error: adding.error ?? removing.error ?? withdrawing.error,
  }
}
