import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { addDays } from '../../../../domain/time/local-time.ts'
import { useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useWorkdays } from '../../../ui/use-workdays.ts'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useProposalTexts } from './use-proposal-texts.ts'

/** A follow-up of one's own on the next workday, about what is most urgent; told with the way back. */
export function useFollowUpCustomer(customerId: string, about: string, today: string) {
  const texts = useProposalTexts()
  const { common } = useTexts()
  const { weekday } = useFormat()
  const { followUps } = useTRPCClient()
  const workday = useWorkdays()
  const notify = useNotify()
  const readAnew = useReadAnew()
  /** A second press sends the same id. */
  const [id, setId] = useState(() => uuidv7())
  const dueOn = workday(addDays(today, 1))
  const none = { contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  return useMutation({
    mutationFn: () => followUps.create.mutate({ ...none, id, customerId, title: cutText(about), dueOn }),
    onSuccess: async ({ version }) => {
      const undo = async (): Promise<void> => {
        await followUps.withdraw.mutate({ id, version })
        await readAnew()
      }
      setId(uuidv7())
      notify({ text: texts.planned(weekday(dueOn)), action: { label: common.undo, run: undo } })
      await readAnew()
    },
  })
}
