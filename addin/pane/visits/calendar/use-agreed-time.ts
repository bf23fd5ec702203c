import { useQuery } from '@tanstack/react-query'
import { dayIn } from '../../../../domain/time/local-time.ts'
import type { AgreedTime } from '../../../../domain/visits/calendar/agreed-time.ts'
import { useHost, useHostState } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'

/** Nobody waits longer for Outlook to tell what stands in the mail. */
const LONGEST_MS = 1_500

/** The time on which the open mail agrees, read where the mail is and sent nowhere; undefined: still reading, null: none that lies ahead. */
export function useAgreedTime(): AgreedTime | null | undefined {
  const host = useHost()
  const { item } = useHostState()
  const isMail = item !== null && item !== 'reading' && item.mode === 'read'
  const { data, isPending, isFetching } = useQuery({
    queryKey: ['agreed-time', isMail && item.key],
    queryFn: async () => {
      const { agreedTime } = await import('../../../../domain/visits/calendar/agreed-time.ts')
      const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LONGEST_MS))
      const text = await Promise.race([Promise.resolve(host.readText()), late])
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
      const receivedOn = isMail && item.createdAt ? dayIn(item.createdAt, zone) : today()
      const found = text ? agreedTime(text, receivedOn) : null
      return found && found.day >= today() ? found : null
    },
    enabled: isMail,
    retry: false,
  })
  if (!isMail) return null
  return isPending && isFetching ? undefined : (data ?? null)
}
