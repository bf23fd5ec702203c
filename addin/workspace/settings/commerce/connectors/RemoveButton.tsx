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
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTRPC } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { ErrorNote } from '../../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../../ui/notices.tsx'
import { useConnectorTexts } from './use-connector-texts.ts'

/** Says what it does before it does it: the secret is gone then. */
export function RemoveButton({ id, name }: { id: string; name: string }) {
  const texts = useConnectorTexts()
  const { common } = useTexts()
  const restoreFocus = useRestoreFocusTarget()
  const [isOpen, setIsOpen] = useState(false)
  const notify = useNotify()
  const trpc = useTRPC()
  const client = useQueryClient()
  const removing = useMutation(
    trpc.connectors.remove.mutationOptions({
      onSuccess: () => {
        setIsOpen(false)
        notify({ text: texts.removed(name) })
      },
      onSettled: () => void client.invalidateQueries({ queryKey: trpc.connectors.pathKey() }),
    }),
  )
  return (
    <>
      <Button {...restoreFocus} size="small" aria-label={texts.of(texts.remove, name)} onClick={() => setIsOpen(true)}>
        {texts.remove}
      </Button>
      <Dialog open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{texts.removeTitle(name)}</DialogTitle>
            <DialogContent>
              {texts.removeHint}
              {removing.error && <ErrorNote error={removing.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setIsOpen(false)}>{common.cancel}</Button>
              <Button appearance="primary" disabled={removing.isPending} onClick={() => removing.mutate({ id })}>
                {texts.removeRun}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}
