import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { type Inputs, type MailState, useTRPC } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { useHost, useTexts } from '../../ui/app-context.ts'

type MailToLog = Inputs['contactReports']['logMail']
type Details = Pick<MailToLog, 'customerIds'> & Partial<Pick<MailToLog, 'id' | 'note' | 'projectId' | 'followUp'>>

/** Logs the open mail: only its identity is sent, the server reads the rest. Pressed twice it logs once. */
export function useLogMail(
  item: OpenItem,
  onLogged: (mail: MailState) => void,
): { log: (details: Details) => void; isPending: boolean; error: unknown } {
  const trpc = useTRPC()
  const client = useQueryClient()
  const { notify } = useHost()
  const { outbox } = useTexts()
  const [reportId] = useState(() => v7())
  const { mutate, isPending, error } = useMutation(
    trpc.contactReports.logMail.mutationOptions({
      onSuccess: (mail) => {
        onLogged(mail)
        notify?.(outbox.savedMail)
        void client.invalidateQueries({ queryKey: trpc.cockpit.pathKey() })
      },
    }),
  )
  const log = (details: Details): void =>
    mutate({
      id: reportId,
      itemId: item.itemId ?? '',
      internetMessageId: item.internetMessageId,
      senderAddress: item.sender?.address ?? null,
      subject: item.subject,
      sentAt: item.createdAt ?? new Date().toISOString(),
      direction: item.direction,
      note: null,
      projectId: null,
      followUp: null,
      ...details,
    })
  return { log, isPending, error }
}
