import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'

/** A supplier whose mails shall be logged from now on is a customer. */
export function useMakeCustomer(): {
  make: (supplier: { customerId: string; version: number }) => void
  isPending: boolean
  error: unknown
} {
  const trpc = useTRPC()
  const client = useQueryClient()
  const readAnew = useReadAnew()
  const notify = useNotify()
  const { mailSync } = useTexts()
  const { mutate, isPending, error } = useMutation(
    trpc.customers.changeKind.mutationOptions({
      onSuccess: () => {
        notify({ text: mailSync.changed })
        void client.invalidateQueries({ queryKey: trpc.mailSync.pathKey() })
        void readAnew()
      },
    }),
  )
  return { make: ({ customerId, version }) => mutate({ customerId, version, kind: 'customer' }), isPending, error }
}
