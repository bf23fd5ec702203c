import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import { type MailState, useTRPC, useTRPCClient } from '../../api.ts'
import type { OpenItem } from '../../office/mail-host.ts'
import { type LogDetails, mailToLog } from '../../open-item.ts'
import { useTexts } from '../../ui/app-context.ts'
import type { SavedThing } from '../desk/saved-thing.ts'
import { useReadAnew } from '../desk/use-read-anew.ts'
import { useFollowUpWords } from '../follow-ups/use-follow-up-words.ts'

/** Logs the open mail. Pressed twice it logs once. `onLogged` gets what is to be told of it. */
export function useLogMail(
  item: OpenItem,
  onLogged: (mail: MailState, thing: SavedThing | null) => void,
): { log: (details: LogDetails) => void; isPending: boolean; error: unknown } {
  const trpc = useTRPC()
  const readAnew = useReadAnew()
  const thingOf = useLoggedThing()
  // Taken back and logged again, the mail becomes another report.
  const [reportId, setReportId] = useState(() => v7())
  const { mutate, isPending, error } = useMutation(
    trpc.contactReports.logMail.mutationOptions({
      onSuccess: (mail, sent) => {
        setReportId(v7())
        onLogged(mail, thingOf(mail, sent))
        void readAnew()
      },
    }),
  )
  const log = (details: LogDetails): void => mutate(mailToLog(item, reportId, details))
  return { log, isPending, error }
}

/** Only what this click has made can be taken back: a colleague may have logged the mail in the same moment. */
function useLoggedThing(): (mail: MailState, sent: ReturnType<typeof mailToLog>) => SavedThing | null {
  const api = useTRPCClient()
  const { saved } = useTexts()
  const wordsOf = useFollowUpWords()
  return (mail, { id, followUp }) => {
    if (mail.state !== 'logged') return null
    const { reportId } = mail
    const customers = mail.customers.map(({ name }) => name).join(', ')
    return {
      words: [saved.mail(customers), ...(followUp ? [wordsOf(followUp)] : [])].join(', '),
      mirror: null,
      place: { form: 'report', reportId },
      undo: reportId === id && mail.canWithdraw ? () => api.contactReports.withdraw.mutate({ reportId, withFollowUps: true }) : null,
    }
  }
}
