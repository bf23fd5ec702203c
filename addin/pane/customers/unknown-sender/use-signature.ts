/** What the open mail's signature tells of its sender: read in the pane, nothing of the text leaves it. */
import { useQuery } from '@tanstack/react-query'
import { contactInSignature, type SignatureContact } from '../../../../domain/mail/text/signature-contact.ts'
import { useHost, useHostState } from '../../../ui/app-context.ts'
import type { Sender } from './sender.ts'

/** What a mail tells that is not open. */
export const NO_SIGNATURE: SignatureContact = { name: null, function: null, company: null, phones: [], address: null }

/** `reading` until it is known; a mail that cannot be read tells nothing. */
export function useSignature(sender: Sender): SignatureContact | 'reading' {
  const host = useHost()
  const { item } = useHostState()
  const key = item !== null && item !== 'reading' ? item.key : ''
  const isTheirs = item !== null && item !== 'reading' && item.sender?.address.toLowerCase() === sender.address.toLowerCase()
  const { data, isPending } = useQuery({
    queryKey: ['signature', key, sender.address],
    queryFn: async () => contactInSignature((await host.readText()) ?? '', sender),
    enabled: isTheirs,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!isTheirs) return NO_SIGNATURE
  return isPending ? 'reading' : (data ?? NO_SIGNATURE)
}
