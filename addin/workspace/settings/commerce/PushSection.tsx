import { Link } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { useTRPC } from '../../../api.ts'
import { everyImport } from '../../../import-filter.ts'
import { addressOf } from '../../../page-address.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { ExampleRequest } from './ExampleRequest.tsx'
import { KeyForm, type KeyWish } from './KeyForm.tsx'
import { KeyLine } from './KeyLine.tsx'
import { NewKey } from './NewKey.tsx'
import { usePushStyles } from './push-styles.ts'
import { usePushTexts } from './use-push-texts.ts'

/** Where an ERP gets what it needs to push rows: a key, and a message to begin with. */
export function PushSection() {
  const styles = usePushStyles()
  const texts = usePushTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const [made, setMade] = useState<{ name: string; key: string } | null>(null)
  const query = useQuery(trpc.apiKeys.list.queryOptions())
  const making = useMutation(
    trpc.apiKeys.make.mutationOptions({ onSettled: () => void client.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }) }),
  )
  const make = (wish: KeyWish, onMade: () => void): void =>
    making.mutate(
      { id: v7(), ...wish },
      {
        onSuccess: ({ key }) => {
          setMade({ name: wish.name, key })
          onMade()
        },
      },
    )
  return (
    <>
      <p className={styles.quiet}>
        {texts.intro} <Link href={addressOf({ page: 'imports', jobId: null, filter: { ...everyImport, origin: 'push' } })}>{texts.toErpData}</Link>
      </p>
      {made && <NewKey key={made.key} name={made.name} value={made.key} onDone={() => setMade(null)} />}
      <section aria-label={texts.keys}>
        <h3 className={styles.heading}>{texts.keys}</h3>
        {query.isPending && <Skeleton heights={[34, 34]} />}
        {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.length === 0 && <p className={styles.quiet}>{texts.empty}</p>}
        {query.data?.map((line) => (
          <KeyLine key={line.id} line={line} />
        ))}
      </section>
      {making.error && <ErrorNote error={making.error} />}
      <KeyForm isPending={making.isPending} onMake={make} />
      <ExampleRequest />
    </>
  )
}
