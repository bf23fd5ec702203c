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
import { useMutation } from '@tanstack/react-query'
import { type ReactElement, type ReactNode, useState } from 'react'
import { useTexts } from './app-context.ts'
import { ErrorNote } from './errors/ErrorNote.tsx'

type Props = {
  label: string
  /** The label with what it is about, for whoever does not see where it stands. */
  name: string
  icon?: ReactElement
  title: string
  runLabel: string
  /** Stays open with the reason where it is refused. */
  run: () => Promise<unknown>
  /** What it does. */
  children: ReactNode
}

/** Says what it does before it does it: what cannot be taken back by a click. */
export function ConfirmButton({ label, name, icon, title, runLabel, run, children }: Props) {
  const { common } = useTexts()
  const restoreFocus = useRestoreFocusTarget()
  const [isOpen, setIsOpen] = useState(false)
  const running = useMutation({ mutationFn: run, onSuccess: () => setIsOpen(false) })
  return (
    <>
      <Button {...restoreFocus} size="small" icon={icon} aria-label={name} onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <Dialog open={isOpen} onOpenChange={(_event, { open }) => setIsOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent>
              {children}
              {running.error && <ErrorNote error={running.error} />}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setIsOpen(false)}>{common.cancel}</Button>
              <Button appearance="primary" disabled={running.isPending} onClick={() => running.mutate()}>
                {runLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  )
}
