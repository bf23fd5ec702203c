import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { useQueryClient } from '@tanstack/react-query'
import { isArchivedByUndo } from '../../../../../domain/commerce/import/records/record-fields.ts'
import { type ImportLine, useTRPC, useTRPCClient } from '../../../../api.ts'
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { useFileTitle } from './use-file-title.ts'

/** The way back as long as there is one, with what it does, before it does it. */
export function UndoButton({ job }: { job: ImportLine }) {
  const { quiet } = usePageStyles()
  const { undo: texts } = useImportTexts()
  const { day, number } = useFormat()
  const title = useFileTitle()(job)
  const { imports } = useTRPCClient()
  const jobs = useTRPC().imports.pathKey()
  const client = useQueryClient()
  if (job.undoableUntil === null) return null
  const { counts } = job
  const [added, changed, vanished] = [number(counts.new), number(counts.changed), number(counts.vanished)]
  const effects = [
    ...(counts.new > 0 ? [(job.entity && isArchivedByUndo(job.entity) ? texts.archives : texts.removes)(counts.new, added)] : []),
    ...(counts.changed > 0 ? [texts.restores(counts.changed, changed)] : []),
    ...(counts.vanished > 0 ? [texts.revives(counts.vanished, vanished)] : []),
  ]
  const undo = (): Promise<unknown> => imports.undo.mutate({ jobId: job.jobId }).finally(() => void client.invalidateQueries({ queryKey: jobs }))
  return (
    <ConfirmButton label={texts.button} name={texts.of(title)} icon={<ArrowUndo16Regular />} title={texts.title} runLabel={texts.run} run={undo}>
      <p className={quiet}>{title}</p>
      <ul>
        {effects.map((effect) => (
          <li key={effect}>{effect}</li>
        ))}
      </ul>
      <p className={quiet}>{texts.keeps}</p>
      <p className={quiet}>{texts.until(day(job.undoableUntil))}</p>
    </ConfirmButton>
  )
}
