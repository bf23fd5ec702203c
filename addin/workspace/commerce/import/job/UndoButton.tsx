import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isArchivedByUndo } from '../../../../../domain/commerce/import/records/record-fields.ts'
import { type ImportLine, useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import { useImportTexts } from '../use-import-texts.ts'
import { usePageStyles } from '../use-page-styles.ts'
import { useFileTitle } from './use-file-title.ts'

/** The way back as long as there is one, with what it does, before it does it. */
export function UndoButton({ job }: { job: ImportLine }) {
  const { quiet } = usePageStyles()
  const { undo: texts } = useImportTexts()
  const { common } = useTexts()
  const { day, number } = useFormat()
  const title = useFileTitle()(job)
  const restoreFocus = useRestoreFocusTarget()
  const [isOpen, setIsOpen] = useState(false)
  const trpc = useTRPC()
  const client = useQueryClient()
  const undoing = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: () => setIsOpen(false),
      onSettled: () => void client.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  )
  if (job.undoableUntil === null) return null
  const { counts } = job
  const [added, changed, vanished] = [number(counts.new), number(counts.changed), number(counts.vanished)]
  const effects = [
    ...(counts.new > 0 ? [(job.entity && isArchivedByUndo(job.entity) ? texts.archives : texts.removes)(counts.new, added)] : []),
    ...(counts.changed > 0 ? [texts.restores(counts.changed, changed)] : []),
    ...(counts.vanished > 0 ? [texts.revives(counts.vanished, vanished)] : []),
  ]
  return (
    <>
      <Button {...restoreFocus} size="small" icon={<ArrowUndo16Regular />} aria-label={texts.of(title)} onClick={() => setIsOpen(true)}>
        {texts.button}
      </Button>
      <Dialog open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{texts.title}</DialogTitle>
            <DialogContent>
              <p className={quiet}>{title}</p>
              <ul>
                {effects.map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ul>
              <p className={quiet}>{texts.keeps}</p>
              <p className={quiet}>{texts.until(day(job.undoableUntil))}</p>
              {undoing.error && <ErrorNote error={undoing.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setIsOpen(false)}>{common.cancel}</Button>
              <Button appearance="primary" disabled={undoing.isPending} onClick={() => undoing.mutate({ jobId: job.jobId })}>
                {texts.run}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}
