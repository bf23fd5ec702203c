import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC, useTRPCClient } from '../../../../api.ts'
import { saveAs } from '../../../../download-file.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { ChipChoice } from '../../../../ui/forms/ChipChoice.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { type Accuracy, readAllSites, toCsv } from './address-list.ts'
import { SitePositionRow } from './SitePositionRow.tsx'
import { useLookUp } from './use-look-up.ts'

const useStyles = makeStyles({
  quiet: { margin: '8px 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', margin: '8px 0' },
})

const accuracies = ['none', 'region', 'postal_code', 'exact'] as const
const firstPage: string | null = null

/** Which customers a plan finds on the map; those it does not find come first. */
export function SitePositionsSection() {
  const styles = useStyles()
  const { sitePositions: texts } = useTexts()
  const { number } = useFormat()
  const [accuracy, setAccuracy] = useState<Accuracy>('none')
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const query = useInfiniteQuery({
    queryKey: trpc.sitePositions.list.queryKey({ accuracy }),
    // Asked by hand: tRPC's own paging adds a field that the server refuses.
    queryFn: ({ pageParam, signal }) => client.sitePositions.list.query({ accuracy, cursor: pageParam }, { signal }),
    initialPageParam: firstPage,
    getNextPageParam: (page) => page.nextCursor,
  })
  const refresh = (): void => void cache.invalidateQueries({ queryKey: trpc.sitePositions.pathKey() })
  const lookUp = useLookUp(refresh)
  const download = useMutation({
    mutationFn: async () => saveAs(texts.fileName(texts.accuracies[accuracy]), toCsv(texts.columns, await readAllSites(client, accuracy))),
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const { counts, hasGeocoder = false } = query.data?.pages[0] ?? {}
  // What a service guesses would be no better than an exact place.
  const canLookUp = hasGeocoder && accuracy !== 'exact' && !lookUp.progress
  const failure = lookUp.error ?? download.error
  return (
    <>
      <p className={styles.quiet}>{texts.intro}</p>
      <ChipChoice
        label={texts.filter}
        value={accuracy}
        options={accuracies.map(
          (each) => [each, counts ? texts.chip(texts.accuracies[each], number(counts[each])) : texts.accuracies[each]] as const,
        )}
        onChange={setAccuracy}
      />
      {rows.length > 0 && (
        <div className={styles.actions}>
          <Button size="small" disabled={download.isPending} onClick={() => download.mutate()}>
            {texts.download}
          </Button>
          {canLookUp && (
            <Button size="small" onClick={() => void lookUp.start(rows)}>
              {texts.lookUpAll}
            </Button>
          )}
          {lookUp.progress && (
            <Button size="small" onClick={lookUp.stop}>
              {texts.stop}
            </Button>
          )}
          <span role="status">{lookUp.progress ? texts.lookingUp(number(lookUp.progress.done), number(lookUp.progress.all)) : ''}</span>
        </div>
      )}
      {failure ? <ErrorNote error={failure} /> : null}
      {query.isPending && <Skeleton heights={[44, 44, 44]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && <p className={styles.quiet}>{texts.empty[accuracy]}</p>}
      {accuracy === 'region' && rows.length > 0 && <p className={styles.quiet}>{texts.importHint}</p>}
      {rows.map((site) => (
        <SitePositionRow key={site.siteId} site={site} onLookUp={canLookUp ? () => void lookUp.start([site]) : null} onChanged={refresh} />
      ))}
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  )
}
