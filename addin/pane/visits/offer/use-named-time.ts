import { useQuery } from '@tanstack/react-query'
import { namedTime } from '../../../../domain/visits/offer/named-time.ts'
import { type OfferLine, useTRPC } from '../../../api.ts'
import { useHost, useHostState } from '../../../ui/app-context.ts'

/** The visit of the one offered time that the open mail names, read where the mail is and sent nowhere; null: none, or not for certain. */
export function useNamedTime({ offerId, slots }: OfferLine): string | null {
  const host = useHost()
  const { item } = useHostState()
  const isAnswer = item !== null && item !== 'reading' && item.mode === 'read' && item.direction === 'incoming'
  const { data: timeZone } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { select: (me) => me.timeZone }))
  const { data: text } = useQuery({
    queryKey: ['answer-text', offerId, isAnswer && item.key],
    queryFn: async () => {
      const { trimMailText } = await import('../../../../domain/mail/text/trim-mail-text.ts')
      return trimMailText((await host.readText()) ?? '')
    },
    enabled: isAnswer,
    retry: false,
  })
  return (text && timeZone && namedTime(text, slots, timeZone)?.visitId) || null
}
