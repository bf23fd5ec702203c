import { Button, makeStyles } from '@fluentui/react-components'
import { useMutation } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ErrorNote } from '../../ui/errors/ErrorNote.tsx'

const useStyles = makeStyles({ button: { minWidth: 0, marginInlineStart: '6px' } })

type Props = { outboxId: string; reason: string; onState: () => void }

/** Why something is not in Outlook yet, in words, and another attempt. */
export function RetryReason({ outboxId, reason, onState }: Props) {
  const styles = useStyles()
  const { failures, common } = useTexts()
  const retrying = useMutation(useTRPC().outbox.retry.mutationOptions({ onSettled: onState }))
  const sentences: Record<string, string> = failures
  const retry = (): void => retrying.mutate({ outboxId })
  return (
    <>
      {': '}
      {sentences[reason] ?? failures.UNEXPECTED}
      <Button size="small" className={styles.button} disabled={retrying.isPending} onClick={retry}>
        {common.retry}
      </Button>
      {retrying.error && <ErrorNote error={retrying.error} onRetry={retry} />}
    </>
  )
}
