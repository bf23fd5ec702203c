import { useQuery } from '@tanstack/react-query'
import { isForward } from '../../../domain/mail/mail-subject.ts'
import type { OpenItem, Party } from '../../office/mail-host.ts'
import { useHost } from '../../ui/app-context.ts'

const nobody: Party[] = []

/** Who wrote what a colleague passed on, read in the pane out of the open mail; `reading` until it is known. Of any other mail nobody. */
export function useForwarded(item: OpenItem, isInternal: boolean): Party[] | 'reading' {
  const host = useHost()
  const isAsked = isInternal && item.mode === 'read' && isForward(item.subject)
  const { data, isPending } = useQuery({
    queryKey: ['forwarded', item.key],
    queryFn: async () => (await import('../../../domain/mail/text/forwarded-senders.ts')).forwardedSenders((await host.readText()) ?? ''),
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!isAsked) return nobody
  return isPending ? 'reading' : (data ?? nobody)
}
