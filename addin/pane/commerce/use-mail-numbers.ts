import { useQuery } from '@tanstack/react-query'
import type { OpenItem } from '../../office/mail-host.ts'
import { useHost } from '../../ui/app-context.ts'

const none: string[] = []

/** What in the open mail may be numbers of documents; none while it is being read, where it cannot be, or without one. The mail is read where it is: only these are asked for. */
export function useMailNumbers(item: OpenItem | null): string[] {
  const host = useHost()
  const { data } = useQuery({
    queryKey: ['mail-numbers', item?.key],
    queryFn: async () => {
      const { documentNumbers } = await import('../../../domain/commerce/document-numbers.ts')
      return documentNumbers(item?.subject ?? '', (await host.readText()) ?? '')
    },
    enabled: item !== null,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? none
}
