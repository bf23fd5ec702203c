import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type ImportDetail, useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useTroubleText } from '../job/use-trouble-text.ts'
import { DamageNote } from '../reading/DamageNote.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { ChangedRecords } from './ChangedRecords.tsx'
import { CountTiles } from './CountTiles.tsx'
import { NewColumns } from './NewColumns.tsx'
import { RejectedLines } from './RejectedLines.tsx'

type Props = { detail: ImportDetail; uploads: Uploads; onAssign: () => void; cancel: ReactNode }

/** What bringing the file in would do; nothing has been changed yet. */
export function CheckedFile({ detail, uploads, onAssign, cancel }: Props) {
  const styles = usePageStyles()
  const { check: texts, counts, file } = useImportTexts()
  const { job, reading, settings } = detail
  const trouble = useTroubleText()(job.trouble)
  return (
    <>
      <section aria-label={counts.title}>
        <h2 className={styles.heading}>{counts.title}</h2>
        <CountTiles job={job} />
        <p className={styles.small}>
          {settings.emptyOverwrites ? texts.emptyOverwrites : texts.emptyLeaves} {settings.holdsAll && !job.isPart ? texts.holdsAll : texts.holdsPart}
        </p>
      </section>
      {trouble && (
        <p className={styles.note} role="alert">
          {trouble}
        </p>
      )}
      {reading && <NewColumns detail={{ ...detail, reading }} />}
      <div className={styles.actions}>
        <StartButton job={job} />
        <Button onClick={onAssign}>{file.assignAnew}</Button>
        {cancel}
      </div>
      {reading && <DamageNote damage={reading.damage} />}
      <RejectedLines detail={detail} uploads={uploads} />
      <ChangedRecords title={texts.changes} detail={detail} />
    </>
  )
}

/** All of it, or what is right of it. */
function StartButton({ job }: Pick<ImportDetail, 'job'>) {
  const { quiet } = usePageStyles()
  const { check: texts } = useImportTexts()
  const { number } = useFormat()
  const trpc = useTRPC()
  const client = useQueryClient()
  const starting = useMutation(
    trpc.imports.start.mutationOptions({ onSettled: () => void client.invalidateQueries({ queryKey: trpc.imports.pathKey() }) }),
  )
  const { new: added, changed, unchanged, rejected, vanished } = job.counts
  const stored = added + changed
  if (stored + vanished === 0) return unchanged > 0 ? <p className={quiet}>{texts.nothingNew}</p> : null
  const start = (): void => starting.mutate({ jobId: job.jobId, acceptsPart: rejected > 0 })
  return (
    <>
      <Button appearance="primary" disabled={starting.isPending} onClick={start}>
        {rejected > 0 && stored > 0 ? texts.right(stored, number(stored)) : texts.all}
      </Button>
      {starting.error && <ErrorNote error={starting.error} onRetry={start} />}
    </>
  )
}
