import { Button } from '@fluentui/react-components'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTRPC, useTRPCClient } from '../../../../api.ts'
import { ConfirmButton } from '../../../../ui/ConfirmButton.tsx'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { usePushStyles } from '../push-styles.ts'
import type { ConnectorLine } from './connector-wish.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

type Props = { line: ConnectorLine; isChanging: boolean; onChange: () => void }

/** Fetching now, pausing, changing, removing. Other systems than Business Central have no form yet. */
export function CardActions({ line: { id, name, system, isPaused, isWorking }, isChanging, onChange }: Props) {
  const page = usePushStyles()
  const texts = useConnectorTexts()
  const trpc = useTRPC()
  const { connectors } = useTRPCClient()
  const client = useQueryClient()
  const notify = useNotify()
  const refresh = (): void => void client.invalidateQueries({ queryKey: trpc.connectors.pathKey() })
  const running = useMutation(trpc.connectors.run.mutationOptions({ onSuccess: () => notify({ text: texts.runStarted(name) }), onSettled: refresh }))
  const pausing = useMutation(
    trpc.connectors.pause.mutationOptions({
      onSuccess: (_done, asked) => notify({ text: asked.isPaused ? texts.paused(name) : texts.resumed(name) }),
      onSettled: refresh,
    }),
  )
  const remove = async (): Promise<void> => {
    await connectors.remove.mutate({ id }).finally(refresh)
    notify({ text: texts.removed(name) })
  }
  const error = running.error ?? pausing.error
  return (
    <>
      {error && <ErrorNote error={error} />}
      <div className={page.actions}>
        {!isPaused && (
          <Button
            size="small"
            appearance="primary"
            aria-label={texts.of(texts.run, name)}
            disabled={isWorking || running.isPending}
            onClick={() => running.mutate({ id })}
          >
            {texts.run}
          </Button>
        )}
        <Button
          size="small"
          aria-label={texts.of(isPaused ? texts.resume : texts.pause, name)}
          disabled={pausing.isPending}
          onClick={() => pausing.mutate({ id, isPaused: !isPaused })}
        >
          {isPaused ? texts.resume : texts.pause}
        </Button>
        {system === 'business_central' && (
          <Button size="small" aria-label={texts.of(texts.change, name)} aria-expanded={isChanging} onClick={onChange}>
            {texts.change}
          </Button>
        )}
        <ConfirmButton
          label={texts.remove}
          name={texts.of(texts.remove, name)}
          title={texts.removeTitle(name)}
          runLabel={texts.removeRun}
          run={remove}
        >
          {texts.removeHint}
        </ConfirmButton>
      </div>
    </>
  )
}
