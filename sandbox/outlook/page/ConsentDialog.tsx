import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components'
import { useOutlook } from './outlook-context.ts'

export type Consent = { scope: string; answer: (isGiven: boolean) => void }

/** Asks the person once for what the add-in may do in their name. */
export function ConsentDialog({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { t } = useOutlook()
  const close = (isGiven: boolean) => {
    consent.answer(isGiven)
    onClose()
  }
  return (
    <Dialog open modalType="alert" onOpenChange={() => close(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t.consent.title}</DialogTitle>
          <DialogContent>
            {t.consent.ask(t.addIn)}
            <ul>
              {consent.scope.split(' ').map((scope) => (
                <li key={scope}>{scope}</li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => close(true)}>
              {t.consent.accept}
            </Button>
            <Button onClick={() => close(false)}>{t.consent.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
