import { useQuery } from '@tanstack/react-query'
import type { Suggestion } from '../../../../domain/mail/suggestions/suggestion.ts'
import { MOST_SUGGESTIONS } from '../../../../domain/mail/suggestions/suggestion.ts'
import { dayIn } from '../../../../domain/time/local-time.ts'
import type { AgreedTime } from '../../../../domain/visits/calendar/agreed-time.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { useHost } from '../../../ui/app-context.ts'

const none: Suggestion[] = []

/** What an incoming mail suggests to do: read where the mail is and sent nowhere. Empty while it is being read, or where it cannot be. */
export function useSuggestions(item: OpenItem): Suggestion[] {
  const host = useHost()
  const { data } = useQuery({
    queryKey: ['mail-suggestions', item.key],
    queryFn: async () => {
      const [{ suggestionsIn }, { agreedTime }] = await Promise.all([
        import('../../../../domain/mail/suggestions/suggest.ts'),
        import('../../../../domain/visits/calendar/agreed-time.ts'),
      ])
      const text = await host.readText()
      return text ? withThread(suggestionsIn(text, receivedOn(item)), agreedTime(text, receivedOn(item))) : none
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? none
}

/** A bare yes agrees to the time that the mail below it proposes. */
const withThread = (found: Suggestion[], agreed: AgreedTime | null): Suggestion[] =>
  agreed && !found.some(({ kind }) => kind === 'visit')
    ? [{ kind: 'visit' as const, until: null, ...agreed }, ...found].slice(0, MOST_SUGGESTIONS)
    : found

/** The day on the reader's own clock, by which he reads `morgen` too. */
const receivedOn = ({ createdAt }: OpenItem): string => dayIn(createdAt ?? new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)
