import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { useObjectionTexts } from './use-objection-texts.ts'

const useStyles = makeStyles({
  line: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  button: { minWidth: 0, padding: '0 4px' },
})

type Props = { objection: Outputs['objections']['own'][number]; onAgain: () => void }

/** What one has objected to: it waits and can be taken back, or was answered and can be objected to again. */
export function OwnObjectionLine({ objection: { id, reason, answer }, onAgain }: Props) {
  const styles = useStyles()
  const texts = useObjectionTexts()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const notify = useNotify()
  const readAnew = () => queries.invalidateQueries({ queryKey: trpc.objections.pathKey() })
  const withdrawing = useMutation(
    trpc.objections.withdraw.mutationOptions({ onSuccess: () => notify({ text: texts.withdrawn }), onSettled: () => readAnew() }),
  )
  const act = (): void => (answer === null ? withdrawing.mutate({ id }) : onAgain())
  return (
    <div className={styles.line}>
      {answer === null ? texts.waits(reason) : texts.answered(reason, answer)}
      <Button size="small" appearance="transparent" className={styles.button} disabled={withdrawing.isPending} onClick={act}>
        {answer === null ? texts.withdraw : texts.object}
      </Button>
      {withdrawing.error && <ErrorNote error={withdrawing.error} />}
    </div>
  )
}
