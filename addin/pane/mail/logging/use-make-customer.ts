import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'

/** A supplier whose mails shall be logged from now on is a customer. */
export function useMakeCustomer(): {
  make: (supplier: { customerId: string; version: number }) => void
  isPending: boolean
  error: unknown
} {
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const { mailSync } = useTexts()
  const { mutate, isPending, error } = useMutation(
    trpc.customers.changeKind.mutationOptions({
      onSuccess: () => {
        notify({ text: mailSync.changed })
        for (const queryKey of [trpc.mailSync.pathKey(), trpc.cockpit.pathKey()]) void client.invalidateQueries({ queryKey })
      },
    }),
  )
  return { make: ({ customerId, version }) => mutate({ customerId, version, kind: 'customer' }), isPending, error }
}
