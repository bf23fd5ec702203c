import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ImportLine, useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { useImportTexts } from '../use-import-texts.ts'

type Props = { job: ImportLine; onCancelled: () => void }

/** Nothing has been changed yet, or what was is taken back. */
export function CancelButton({ job, onCancelled }: Props) {
  const { file: texts } = useImportTexts()
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const isRunning = job.state === 'running'
  const cancelling = useMutation(
    trpc.imports.cancel.mutationOptions({
      onSuccess: () => {
        if (isRunning) return
        notify({ text: texts.cancelled })
        onCancelled()
      },
      onSettled: () => void client.invalidateQueries({ queryKey: trpc.imports.pathKey() }),
    }),
  )
  return (
    <>
      <Button disabled={cancelling.isPending} onClick={() => cancelling.mutate({ jobId: job.jobId })}>
        {isRunning ? texts.takeBackRunning : texts.cancel}
      </Button>
      {cancelling.error && <ErrorNote error={cancelling.error} />}
    </>
  )
}
