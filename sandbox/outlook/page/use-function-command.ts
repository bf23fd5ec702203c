/** Runs a ribbon command of the add-in for the open mail; what it has to say stands in the mail's notification bar. */
import { useRef, useState } from 'react'
import { runFunctionCommand } from '../host/function-command.ts'
import type { Notifications } from '../host/notifications.ts'
import type { Mail } from '../mailbox/mail.ts'
import { answerNestedAppAuth } from '../nested-app-auth.ts'
import { mailClient } from './mail-client.ts'
import { useOutlook } from './outlook-context.ts'
import type { Navigation } from './use-navigation.ts'

type Options = {
  /** As in the add-in's manifest. */
  functionName: string
  controlId: string
  title: string
  navigation: Navigation
  notifications: Notifications
  askConsent: (scope: string) => Promise<boolean>
}

export function useFunctionCommand(options: Options): { run: (mail: Mail) => Promise<void>; isRunning: boolean } {
  const outlook = useOutlook()
  const [isRunning, setIsRunning] = useState(false)
  const latest = useRef({ ...options, outlook })
  latest.current = { ...options, outlook }

  const run = async (mail: Mail): Promise<void> => {
    const { functionName, controlId, title, notifications, askConsent } = options
    const { account, configuration, settings, t } = outlook
    setIsRunning(true)
    try {
      await runFunctionCommand({
        functionName,
        controlId,
        title,
        sourceLocation: `${configuration.productUrl}/commands.html`,
        manifest: configuration.manifest,
        language: settings.language,
        theme: settings.theme,
        item: { kind: 'messageRead', mail },
        owner: { ...account, sharedBy: outlook.team?.mail ?? null },
        client: mailClient(() => latest.current),
        notifications,
        serve: (frameWindow) =>
          answerNestedAppAuth({ account, addInOrigin: new URL(configuration.productUrl).origin, addInWindows: () => [frameWindow()], askConsent }),
      })
    } catch (error) {
      console.warn(error)
      notifications.put(functionName, { key: functionName, kind: 'errorMessage', message: t.noAnswer, isPersistent: false })
    } finally {
      setIsRunning(false)
    }
  }
  return { run, isRunning }
}
