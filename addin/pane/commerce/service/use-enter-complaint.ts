import { useMutation } from '@tanstack/react-query'
import { type Inputs, type MailState, useTRPCClient } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { mailToLog } from '../../../open-item.ts'
import type { SavedThing } from '../../desk/saved-thing.ts'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

type Contact = Inputs['contactReports']['logContact']
export type Channel = Extract<Contact['channel'], 'phone' | 'visit' | 'letter' | 'fax'>

/** The open mail that complains, if it is one. */
export type ComplainingMail = { item: OpenItem; mail: MailState; onMailState: (mail: MailState) => void }

/** `reportId`: of the report that is made where there is none. `channel`: how it came, where no mail is open. */
export type Entry = Omit<Inputs['complaints']['enter'], 'reportId'> & { newReportId: string; channel: Channel; at: string }

/** First what he told goes into the customer's history, then the complaint that came of it, last its files are kept. Sent again, nothing is there twice. */
export function useEnterComplaint(
  mail: ComplainingMail | null,
  draft: { keep: () => void; erase: () => void; bringBack: () => void },
  onSaved: (thing: SavedThing) => void,
) {
  const { complaints, contactReports } = useTRPCClient()
  const { form: texts } = useComplaintTexts()
  const readAnew = useReadAnew()
  const reportOf = async (entry: Entry): Promise<string | null> => {
    if (!mail) return (await contactReports.logContact.mutate(contactOf(entry, texts.report(entry.subject)))).reportId
    const { mail: known } = mail
    if (known.state === 'logged' && known.customers.some(({ customerId }) => customerId === entry.customerId)) return known.reportId
    const state = await contactReports.logMail.mutate(mailToLog(mail.item, entry.newReportId, { customerIds: [entry.customerId] }))
    mail.onMailState(state)
    return state.state === 'logged' ? state.reportId : null
  }
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (entry: Entry) => {
      const { newReportId, channel: _channel, at: _at, ...complaint } = entry
      const reportId = await reportOf(entry)
      const entered = await complaints.enter.mutate({ ...complaint, reportId })
      // What cannot be had at once is fetched by the clock.
      if (mail && reportId) await contactReports.keepFiles.mutate({ reportId }).catch(() => undefined)
      return { ...entered, madeReportId: mail ? null : newReportId }
    },
    onSuccess: ({ complaintId, number, madeReportId }) => {
      draft.erase()
      void readAnew()
      const undo = async (): Promise<void> => {
        await complaints.withdraw.mutate({ complaintId })
        if (madeReportId) await contactReports.withdraw.mutate({ reportId: madeReportId, withFollowUps: true })
        draft.bringBack()
      }
      onSaved({ words: texts.entered(number), mirror: null, place: { form: 'complaint', complaintId }, undo })
    },
  })
  const enter = (entry: Entry): void => {
    draft.keep()
    mutate(entry)
  }
  return { enter, isPending, error }
}

const contactOf = ({ newReportId, customerId, contactId, channel, at }: Entry, subject: string): Contact => ({
  ...{ id: newReportId, customerId, contactId, channel, at, subject, direction: 'incoming', text: null },
  ...{ outcome: channel === 'phone' ? 'reached' : null, projectId: null, followUp: null },
})
