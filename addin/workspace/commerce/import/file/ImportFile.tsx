import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { BackBar } from '../../../../pane/desk/BackBar.tsx'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { isOnItsWay, LOOK_EVERY_MS } from '../job/on-its-way.ts'
import { StateBadge } from '../job/StateBadge.tsx'
import { useFileTitle } from '../job/use-file-title.ts'
import { useSeenElsewhere } from '../job/use-seen-elsewhere.ts'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { FileBody } from './FileBody.tsx'
import { Steps } from './Steps.tsx'

type Props = { jobId: string; uploads: Uploads; onList: () => void }

/** One file from being read to being in, step by step. */
export function ImportFile({ jobId, uploads, onList }: Props) {
  const styles = usePageStyles()
  const { file: texts } = useImportTexts()
  const { settings } = useTexts()
  const { dayAndTime, fileSize } = useFormat()
  const title = useFileTitle()
  const query = useQuery(
    useTRPC().imports.read.queryOptions(
      { jobId },
      { refetchInterval: ({ state }) => (state.data && isOnItsWay(state.data.job) ? LOOK_EVERY_MS : false) },
    ),
  )
  const job = query.data?.job
  useSeenElsewhere(job ? [job] : [])
  return (
    <>
      <BackBar label={settings.erpData} onBack={onList} />
      <h1 className={styles.title}>{job ? title(job) : settings.erpData}</h1>
      {query.isPending && <Skeleton heights={[22, 34, 120]} />}
      {query.error && <ErrorNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && job && (
        <>
          <p className={styles.quiet}>
            {job.fileName === null
              ? texts.metaPushed(job.source, dayAndTime(job.fileFrom), job.createdBy)
              : texts.meta(job.source, dayAndTime(job.fileFrom), fileSize(job.fileBytes))}
          </p>
          {job.fileName !== null && <Steps detail={query.data} />}
          <div role="status">
            <StateBadge state={job.state} />
          </div>
          <FileBody detail={query.data} uploads={uploads} onList={onList} />
        </>
      )}
    </>
  )
}
