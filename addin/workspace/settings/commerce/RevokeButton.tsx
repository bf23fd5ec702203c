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
import { useTRPC } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useNotify } from '../../../ui/notices.tsx'
import { usePushTexts } from './use-push-texts.ts'

/** Says what it does before it does it: a key that somebody else may have is not to be good again. */
export function RevokeButton({ id, name }: { id: string; name: string }) {
  const texts = usePushTexts()
  const { common } = useTexts()
  const restoreFocus = useRestoreFocusTarget()
  const [isOpen, setIsOpen] = useState(false)
  const notify = useNotify()
  const trpc = useTRPC()
  const client = useQueryClient()
  const revoking = useMutation(
    trpc.apiKeys.revoke.mutationOptions({
      onSuccess: () => {
        setIsOpen(false)
        notify({ text: texts.revoked(name) })
      },
      onSettled: () => void client.invalidateQueries({ queryKey: trpc.apiKeys.pathKey() }),
    }),
  )
  return (
    <>
      <Button {...restoreFocus} size="small" aria-label={texts.revokeOf(name)} onClick={() => setIsOpen(true)}>
        {texts.revoke}
      </Button>
      <Dialog open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{texts.revokeTitle(name)}</DialogTitle>
            <DialogContent>
              {texts.revokeHint}
              {revoking.error && <ErrorNote error={revoking.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setIsOpen(false)}>{common.cancel}</Button>
              <Button appearance="primary" disabled={revoking.isPending} onClick={() => revoking.mutate({ id })}>
                {texts.revokeRun}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}
