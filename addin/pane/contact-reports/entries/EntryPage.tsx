import { useQuery } from '@tanstack/react-query'
import type { MailState } from '../../../api.ts'
import { useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { ErrorPage } from '../../../ui/errors/ErrorPage.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import type { CustomerFormProps } from '../../desk/customer-form.ts'
import type { FormRequest } from '../../desk/form-request.ts'
import { ChangeEntry } from './ChangeEntry.tsx'
import { NewEntry } from './NewEntry.tsx'

type Props = CustomerFormProps & { request: Extract<FormRequest, { form: 'entry' }>; item: OpenItem | null; mail: MailState | null }

/** Something to be entered, or what was entered before. */
export function EntryPage({ request, ...props }: Props) {
  return request.entryId === undefined ? <NewEntry first={request.kind} {...props} /> : <KnownEntry entryId={request.entryId} {...props} />
}

function KnownEntry({ entryId, ...props }: CustomerFormProps & { entryId: string }) {
  const { data, error, refetch } = useQuery(useTRPC().entries.read.queryOptions({ entryId }))
  if (error) return <ErrorPage error={error} onRetry={() => void refetch()} />
  return data ? <ChangeEntry key={entryId} entry={data} {...props} /> : <Skeleton heights={[22, 30, 30, 30, 30]} />
}
