import { Button } from '@fluentui/react-components'
import { useTexts } from '../../../ui/app-context.ts'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useConnecting } from './use-connecting.ts'

/** The one click that lets the user's mails log themselves. */
export function ConnectButton() {
  const { mailSync } = useTexts()
  const { connect, isConnecting, error } = useConnecting()
  return (
    <>
      <Button size="small" appearance="primary" disabled={isConnecting} onClick={connect}>
        {isConnecting ? mailSync.connecting : mailSync.connect}
      </Button>
      {error ? <ErrorNote error={error} onRetry={connect} /> : null}
    </>
  )
}
