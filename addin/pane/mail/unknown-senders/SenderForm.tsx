import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { SearchView } from '../../customers/search/SearchView.tsx'
import { companyNameOf } from '../../customers/unknown-sender/guess-person.ts'
import { NewContactForm } from '../../customers/unknown-sender/NewContactForm.tsx'
import { NewProspectForm } from '../../customers/unknown-sender/NewProspectForm.tsx'
import { NO_SIGNATURE } from '../../customers/unknown-sender/use-signature.ts'
import { BackBar } from '../../desk/BackBar.tsx'
import type { UnknownSender } from './use-unknown-senders.ts'

export type SenderRequest = { sender: UnknownSender; as: 'prospect' | 'contact' }

/** Makes a prospect of somebody unknown, or a person of a customer that is chosen first. */
export function SenderForm({ request: { sender, as }, onClose }: { request: SenderRequest; onClose: () => void }) {
  const { common } = useTexts()
  const [customerId, setCustomerId] = useState<string | null>(null)
  const given = { sender, signature: NO_SIGNATURE, mail: null, onClose }
  if (customerId !== null) return <ContactAt customerId={customerId} {...given} />
  if (as === 'prospect') return <NewProspectForm {...given} onExisting={(customer) => setCustomerId(customer.customerId)} />
  const top = <BackBar label={common.back} onBack={onClose} />
  return <SearchView top={top} firstText={companyNameOf(sender.companyDomain)} onHit={(hit) => setCustomerId(hit.customerId)} />
}

type ContactProps = Omit<Parameters<typeof NewContactForm>[0], 'customer'> & { customerId: string }

function ContactAt({ customerId, ...props }: ContactProps) {
  const query = useQuery(useTRPC().cockpit.ofCustomer.queryOptions({ customerId, contactId: null }))
  if (query.error) return <ErrorPage error={query.error} onRetry={() => void query.refetch()} />
  return query.data ? <NewContactForm {...props} customer={query.data.customer} /> : <Skeleton heights={[22, 30, 30, 30]} />
}
