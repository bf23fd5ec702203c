import type { ImportDetail } from '../../../../api.ts'
import { useFormat } from '../../../../ui/use-format.ts'
import { UndoButton } from '../job/UndoButton.tsx'
import type { Uploads } from '../upload/use-uploads.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { ChangedRecords } from './ChangedRecords.tsx'
import { CountTiles } from './CountTiles.tsx'
import { NewColumns } from './NewColumns.tsx'
import { NextStep } from './NextStep.tsx'
import { OtherTables } from './OtherTables.tsx'
import { RejectedLines } from './RejectedLines.tsx'

/** The file is in: what it changed, what was left out, and the way back. */
export function DoneFile({ detail, uploads }: { detail: ImportDetail; uploads: Uploads }) {
  const styles = usePageStyles()
  const { check, counts, undo } = useImportTexts()
  const { day } = useFormat()
  const { job, reading } = detail
  return (
    <>
      <section aria-label={counts.titleDone}>
        <h2 className={styles.heading}>{counts.titleDone}</h2>
        <CountTiles job={job} />
        <NextStep detail={detail} uploads={uploads} />
      </section>
      {job.undoableUntil && (
        <div className={styles.actions}>
          <UndoButton job={job} />
          <span className={styles.small}>{undo.until(day(job.undoableUntil))}</span>
        </div>
      )}
      {reading && <NewColumns detail={{ ...detail, reading }} />}
      <OtherTables detail={detail} uploads={uploads} />
      <RejectedLines detail={detail} uploads={uploads} />
      <ChangedRecords title={check.changesDone} detail={detail} />
    </>
  )
}
