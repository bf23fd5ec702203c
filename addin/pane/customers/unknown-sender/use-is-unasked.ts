import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { mailOf } from '../../../open-item.ts'
import { useHost } from '../../../ui/app-context.ts'

/** Whether the open mail of an unknown sender is one that nobody has to answer. Its text is read where it is and sent nowhere; false until that is known. */
export function useIsUnasked(item: OpenItem): boolean {
  const host = useHost()
  const mail = mailOf(item)
  const isAsked = mail !== null && item.direction === 'incoming' && item.sender !== null
  const { data: why } = useQuery(
    useTRPC().mailSync.why.queryOptions(
      { mail: mail ?? { internetMessageId: null, senderAddress: null }, addresses: [] },
      { enabled: isAsked, retry: false },
    ),
  )
  const { data: judge } = useQuery({
    queryKey: ['unasked', item.key],
    queryFn: async () => {
      const [{ isUnasked }, text] = await Promise.all([import('../../../../domain/mail/unasked-mail.ts'), host.readText()])
      return (reason: string | null) => isUnasked({ text: text ?? '', address: item.sender?.address ?? '', reason })
    },
    enabled: isAsked,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return isAsked && judge?.(why?.reason ?? null) === true
}
