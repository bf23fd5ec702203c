import { Button } from '@fluentui/react-components'
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isSummedUp } from '../../../../../domain/commerce/import/job/rejected-lines.ts'
import { type ImportDetail, type RejectedKind, useTRPC, useTRPCClient } from '../../../../api.ts'
import { saveAs } from '../../../../download-file.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { Skeleton } from '../../../../ui/Skeleton.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { FileButton } from '../upload/FileButton.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { RejectedKinds } from './RejectedKinds.tsx'
import { RejectedTable } from './RejectedTable.tsx'

/** What is not brought in and why, first in sum, then line by line; and the way to correct exactly these. */
export function RejectedLines({ detail, uploads }: { detail: ImportDetail; uploads: Uploads }) {
  const page = usePageStyles()
  const { rejected: texts } = useImportTexts()
  const { number } = useFormat()
  const client = useTRPCClient()
  const notify = useNotify()
  const { job, rejected, rejectedKinds } = detail
  const [chosen, setChosen] = useState<RejectedKind | null>(null)
  const download = useMutation({
    mutationFn: async () => {
      const { name, content, more } = await client.imports.rejectedFile.query({ jobId: job.jobId })
      saveAs(name, new Blob([content], { type: 'text/csv;charset=utf-8' }))
      if (more > 0) notify({ text: texts.more(number(more)) })
    },
  })
  if (rejected.length === 0) return null
  const isPushed = job.fileName === null
  return (
    <section aria-label={texts.title}>
      <h2 className={page.heading}>{texts.title}</h2>
      <p className={page.quiet}>{isPushed ? texts.hintPushed : texts.hint}</p>
      {!isPushed && (
        <div className={page.actions}>
          <Button icon={<ArrowDownload20Regular />} disabled={download.isPending} onClick={() => download.mutate()}>
            {texts.download}
          </Button>
          <FileButton label={texts.upload} onFiles={(files) => uploads.add(files, { source: job.source, isPart: true, isForced: false })} />
        </div>
      )}
      {download.error && <ErrorNote error={download.error} onRetry={() => download.mutate()} />}
      {isSummedUp(rejectedKinds) && <RejectedKinds detail={detail} chosen={chosen} onChoose={setChosen} />}
      {chosen ? <LinesOfKind jobId={job.jobId} kind={chosen} /> : <RejectedTable lines={rejected} total={job.counts.rejected} />}
    </section>
  )
}

function LinesOfKind({ jobId, kind: { column, reason, lines } }: { jobId: string; kind: RejectedKind }) {
  const query = useQuery(useTRPC().imports.rejectedLines.queryOptions({ jobId, column, reason }))
  if (query.error) return <ErrorNote error={query.error} onRetry={() => void query.refetch()} />
  return query.data ? <RejectedTable lines={query.data} total={lines} /> : <Skeleton heights={[120]} />
}
