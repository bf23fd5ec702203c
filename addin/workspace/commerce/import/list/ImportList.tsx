import { Button, makeStyles } from '@fluentui/react-components'
import { DocumentTable24Regular } from '@fluentui/react-icons/svg/document-table'
import { everyImport, type ImportFilter } from '../../../../import-filter.ts'
import { EmptyState } from '../../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { ImportFilterRow, type NarrowedImports } from './ImportFilterRow.tsx'
import { ImportRow } from './ImportRow.tsx'
import type { ImportPages } from './use-import-pages.ts'

const useStyles = makeStyles({ order: { margin: 0, textAlign: 'start', lineHeight: '22px' } })

type Props = NarrowedImports & {
  pages: ImportPages
  /** Nothing came in yet, from anywhere. */
  isEmpty: boolean
}

/** What came in, how far it is, and what became of it. */
export function ImportList({ pages: { query, rows }, isEmpty, filter, onFilter }: Props) {
  const [own, styles] = [useStyles(), usePageStyles()]
  const { list: texts, empty, filter: filterTexts } = useImportTexts()
  return (
    <section aria-label={texts.title}>
      {!isEmpty && <h2 className={styles.heading}>{texts.title}</h2>}
      {!isEmpty && <ImportFilterRow filter={filter} onFilter={onFilter} />}
      {query.isPending && <Skeleton heights={[44, 44, 44]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {isEmpty && (
        <EmptyState icon={<DocumentTable24Regular />} title={empty.title} hint={empty.hint}>
          <ol className={own.order}>
            {empty.order.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ol>
        </EmptyState>
      )}
      {!isEmpty && query.data && rows.length === 0 && (
        <EmptyState icon={<DocumentTable24Regular />} title={filterTexts.nothing} hint={hintOf(filter, filterTexts)}>
          <Button onClick={() => onFilter(everyImport)}>{filterTexts.showAll}</Button>
        </EmptyState>
      )}
      <ul className={styles.list}>
        {rows.map((job) => (
          <ImportRow key={job.jobId} job={job} filter={filter} />
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

/** What one can do for something to come from there; where only what went wrong is missing, nothing is to be done. */
const hintOf = ({ origin, isTroubled }: ImportFilter, texts: ReturnType<typeof useImportTexts>['filter']): string =>
  isTroubled || origin === null ? texts.noTrouble : texts.hints[origin]
