import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { companyNameOf, personNameOf } from './guess-person.ts'
import type { Sender } from './sender.ts'
import { useIgnoring } from './use-ignoring.ts'
import { useRefreshCockpit } from './use-refresh-cockpit.ts'

const useStyles = makeStyles({ pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(9em, 1fr))', gap: '6px' } })

/** Supplier or not of interest: one click each. `isUnasked`: nothing else is to be expected of such a mail. */
export function QuickVerdicts({ sender, isUnasked }: { sender: Sender; isUnasked: boolean }) {
  const styles = useStyles()
  const { unknown } = useTexts()
  const notify = useNotify()
  const refresh = useRefreshCockpit()
  const [ids] = useState(() => ({ customer: v7(), contact: v7() }))
  const ignoring = useIgnoring(sender.address)
  const name = cutText(companyNameOf(sender.companyDomain) || sender.name || sender.address)
  const creating = useMutation(
    useTRPC().customers.create.mutationOptions({
      onSuccess: () => {
        notify({ text: unknown.createdSupplier(name) })
        refresh()
      },
    }),
  )
  const { givenName, surname } = personNameOf(sender)
  const createSupplier = (): void =>
    creating.mutate({
      id: ids.customer,
      kind: 'supplier',
      name,
      city: null,
      postalCode: null,
      street: null,
      domain: sender.companyDomain,
      contact: { id: ids.contact, salutation: null, givenName, surname: surname || name, function: null, address: sender.address, phone: null },
    })
  return (
    <>
      <div className={styles.pair}>
        <Button disabled={creating.isPending} onClick={createSupplier}>
          {unknown.supplier}
        </Button>
        <Button appearance={isUnasked ? 'primary' : 'secondary'} disabled={ignoring.isPending} onClick={ignoring.ignore}>
          {unknown.ignore}
        </Button>
      </div>
      {creating.error && <ErrorNote error={creating.error} onRetry={createSupplier} />}
      {ignoring.error ? <ErrorNote error={ignoring.error} onRetry={ignoring.ignore} /> : null}
    </>
  )
}
