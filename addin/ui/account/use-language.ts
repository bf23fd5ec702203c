import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Language } from '../../../domain/texts/language.ts'
import { type Outputs, useTRPC } from '../../api.ts'
import { useHost, useTexts } from '../app-context.ts'
import { useNotify } from '../notices.tsx'

export type LanguageChoice = {
  query: UseQueryResult<Outputs['people']['language'], unknown>
  /** As it will be once the choice has arrived; null: as in Outlook; undefined: not known yet. */
  chosen: Language | null | undefined
  choose: (language: Language | null, onRefused?: (error: unknown) => void) => void
  error: unknown
}

/** In which language the user is addressed: in his Outlook, and on these pages where the mail program does not say. `isAsked`: it is to be shown. */
export function useLanguage(isAsked: boolean): LanguageChoice {
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const { display } = useHost()
  const { saved } = useTexts().readerLanguage
  const query = useQuery(trpc.people.language.queryOptions(undefined, { enabled: isAsked }))
  const choosing = useMutation(
    trpc.people.chooseLanguage.mutationOptions({
      onSettled: () => client.invalidateQueries({ queryKey: trpc.people.language.pathKey() }),
      onSuccess: (_, { language }) => {
        notify({ text: saved })
        display?.chooseLanguage(language)
      },
    }),
  )
  const chosen = choosing.isPending ? choosing.variables.language : query.data?.chosen
  return { query, chosen, choose: (language, onError) => choosing.mutate({ language }, { onError }), error: choosing.error }
}
