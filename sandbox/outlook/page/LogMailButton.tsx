import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Notifications } from '../host/notifications.ts'
import type { Mail } from '../mailbox/mail.ts'
import { type Consent, ConsentDialog } from './ConsentDialog.tsx'
import { useOutlook } from './outlook-context.ts'
import { useFunctionCommand } from './use-function-command.ts'
import type { Navigation } from './use-navigation.ts'

type LogMailButtonProps = { mail: Mail | null; navigation: Navigation; notifications: Notifications }

/** The add-in's command in the ribbon that works without the task pane. */
export function LogMailButton({ mail, navigation, notifications }: LogMailButtonProps) {
  const { t, configuration } = useOutlook()
  const [consent, setConsent] = useState<Consent | null>(null)
  const { run, isRunning } = useFunctionCommand({
    functionName: 'logMail',
    controlId: 'MessageReadLogButton',
    title: t.logMail,
    navigation,
    notifications,
    askConsent: (scope) => new Promise((answer) => setConsent({ scope, answer })),
  })
  return (
    <>
      <Button
        appearance="subtle"
        size="small"
        disabled={!mail || isRunning}
        icon={<img src={`${configuration.productUrl}/assets/icon-16.png`} alt="" width={16} height={16} />}
        onClick={() => mail && run(mail)}
      >
        {t.logMail}
      </Button>
      {consent && <ConsentDialog consent={consent} onClose={() => setConsent(null)} />}
    </>
  )
}
