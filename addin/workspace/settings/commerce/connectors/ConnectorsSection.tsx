import { Button, Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../../api.ts'
import { everyImport } from '../../../../import-filter.ts'
import { addressOf } from '../../../../page-address.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { usePushStyles } from '../push-styles.ts'
import { AllowedTargets } from './AllowedTargets.tsx'
import { BusinessCentralForm } from './BusinessCentralForm.tsx'
import { ConnectorCard } from './ConnectorCard.tsx'
import type { ConnectorLine } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

/** While something is fetched, or is about to be, one sees how far it is. */
const PACE_MS = { working: 2_000, resting: 30_000 }

const isBusy = ({ isWorking, isPaused, nextAt }: ConnectorLine): boolean =>
  isWorking || (!isPaused && nextAt !== null && new Date(nextAt).getTime() <= Date.now())

/** Systems that are connected, how they are, and the form for another one. */
export function ConnectorsSection() {
  const styles = usePushStyles()
  const texts = useConnectorTexts()
  const trpc = useTRPC()
  const [isAdding, setIsAdding] = useState(false)
  const query = useQuery(
    trpc.connectors.list.queryOptions(undefined, {
      refetchInterval: ({ state }) => (state.data?.some(isBusy) ? PACE_MS.working : PACE_MS.resting),
    }),
  )
  const places = useQuery(trpc.connectors.places.queryOptions())
  return (
    <>
      <p className={styles.quiet}>
        {texts.intro}{' '}
        <Link href={addressOf({ page: 'imports', jobId: null, filter: { ...everyImport, origin: 'connector' } })}>{texts.toErpData}</Link>
      </p>
      <section aria-label={texts.list}>
        <h3 className={styles.heading}>{texts.list}</h3>
        {query.isPending && <Skeleton heights={[120]} />}
        {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.data?.length === 0 && <p className={styles.quiet}>{texts.empty}</p>}
        {query.data?.map((line) => (
          <ConnectorCard key={line.id} line={line} places={places.data ?? null} />
        ))}
      </section>
      {places.error && <ErrorNote error={places.error} onRetry={() => void places.refetch()} />}
      {places.data && query.data && (
        <>
          {isAdding || query.data.length === 0 ? (
            <BusinessCentralForm places={places.data} known={null} onDone={() => setIsAdding(false)} />
          ) : (
            <Button size="small" onClick={() => setIsAdding(true)}>
              {texts.addMore}
            </Button>
          )}
          <AllowedTargets allowed={places.data.allowed} />
        </>
      )}
    </>
  )
}
