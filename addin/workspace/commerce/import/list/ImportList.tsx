import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentTable24Regular } from '@fluentui/react-icons/svg/document-table'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { ImportRow } from './ImportRow.tsx'
import type { ImportPages } from './use-import-pages.ts'

const useStyles = makeStyles({ order: { margin: 0, textAlign: 'start', lineHeight: '22px' } })

/** What came in, how far it is, and what became of it. */
export function ImportList({ pages: { query, rows } }: { pages: ImportPages }) {
  const [own, styles] = [useStyles(), usePageStyles()]
  const { list: texts, empty } = useImportTexts()
  return (
    <section aria-label={texts.title}>
      {query.isPending && <Skeleton heights={[44, 44, 44]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && rows.length === 0 && (
        <EmptyState icon={<DocumentTable24Regular />} title={empty.title} hint={empty.hint}>
          <ol className={own.order}>
            {empty.order.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ol>
        </EmptyState>
      )}
      {rows.length > 0 && <h2 className={styles.heading}>{texts.title}</h2>}
      <ul className={styles.list}>
        {rows.map((job) => (
          <ImportRow key={job.jobId} job={job} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </section>
  )
}
