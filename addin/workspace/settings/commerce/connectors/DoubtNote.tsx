import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../../../api.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useFormat } from '../../../../ui/use-format.ts'
import type { ConnectorLine } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

const useStyles = makeStyles({ note: { marginBottom: '8px' } })

type ConnectorSet = ConnectorLine['sets'][number]
type Props = { id: string; set: ConnectorSet['name']; doubt: NonNullable<ConnectorSet['doubt']> }

/** Much has vanished at once: a mistake there must not put away half a company here, so somebody says whether it is right. */
export function DoubtNote({ id, set, doubt }: Props) {
  const styles = useStyles()
  const texts = useConnectorTexts()
  const { number } = useFormat()
  const names: Record<string, string> = texts.sets
  const trpc = useTRPC()
  const client = useQueryClient()
  const settling = useMutation(
    trpc.connectors.settleDoubt.mutationOptions({ onSettled: () => void client.invalidateQueries({ queryKey: trpc.connectors.pathKey() }) }),
  )
  const settle = (isRight: boolean): void => settling.mutate({ id, set, isRight })
  return (
    <MessageBar className={styles.note} intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.doubt(names[set] ?? set, number(doubt.vanished), number(doubt.known))}
        {settling.error && <ErrorNote error={settling.error} />}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={settling.isPending} onClick={() => settle(true)}>
          {texts.doubtYes}
        </Button>
        <Button size="small" disabled={settling.isPending} onClick={() => settle(false)}>
          {texts.doubtNo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}
