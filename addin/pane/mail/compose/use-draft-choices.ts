import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DraftChoiceStore, DraftChoices } from '../../../office/mail-host.ts'
import { useHost, useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'

export type Chosen = {
  /** null: not known yet, or this Outlook keeps nothing with a draft. */
  choices: DraftChoices | null
  choose: (change: Partial<DraftChoices>) => void
}

/** The author's choices for the draft `itemKey`; one write after the other, and shown at once. */
export function useDraftChoices(itemKey: string): Chosen {
  const host = useHost()
  const client = useQueryClient()
  const notify = useNotify()
  const { compose } = useTexts()
  const queryKey = ['draft-choices', itemKey]
  const { data: choices = null } = useQuery({
    queryKey,
    queryFn: async () => (await host.draftChoices()?.read()) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const keeping = useMutation({
    mutationFn: async ({ store, next }: { store: DraftChoiceStore | null; next: DraftChoices }) => store?.write(next),
    scope: { id: 'draft-choices' },
    onMutate: ({ next }) => void client.setQueryData(queryKey, next),
    onError: () => {
      notify({ text: compose.notKept })
      void client.invalidateQueries({ queryKey })
    },
  })
  // Whatever draft is open when it is written: it is kept with the one that it was chosen for.
  return { choices, choose: (change) => choices && keeping.mutate({ store: host.draftChoices(), next: { ...choices, ...change } }) }
}
