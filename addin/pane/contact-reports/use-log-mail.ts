import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { type MailState, useTRPC } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { type LogDetails, mailToLog } from '../../open-item.ts'
import { useHost, useTexts } from '../../ui/app-context.ts'
import { useReadAnew } from '../desk/use-read-anew.ts'

/** Logs the open mail. Pressed twice it logs once. */
export function useLogMail(
  item: OpenItem,
  onLogged: (mail: MailState) => void,
): { log: (details: LogDetails) => void; isPending: boolean; error: unknown } {
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const { notify } = useHost()
  const { outbox } = useTexts()
  const [reportId] = useState(() => v7())
  const { mutate, isPending, error } = useMutation(
    trpc.contactReports.logMail.mutationOptions({
      onSuccess: (mail) => {
        onLogged(mail)
        notify?.(outbox.savedMail)
        void readAnew()
      },
    }),
  )
  const log = (details: LogDetails): void => mutate(mailToLog(item, reportId, details))
  return { log, isPending, error }
}
