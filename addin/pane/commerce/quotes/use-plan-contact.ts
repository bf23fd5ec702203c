import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { type ChasedQuote, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useWorkdays } from '../../../ui/use-workdays.ts'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'
import { useQuoteTexts } from './use-quote-texts.ts'

/** A follow-up of one's own on the day of the contact, or on the next workday where that is past; told with the way back. */
export function usePlanContact({ number, subject }: Pick<ChasedQuote, 'number' | 'subject'>, dueOn: string, customerId: string) {
  const { quote } = useCommerceTexts()
  const texts = useQuoteTexts()
  const { common } = useTexts()
  const { weekday } = useFormat()
  const { followUps } = useTRPCClient()
  const workday = useWorkdays()
  const notify = useNotify()
  const readAnew = useReadAnew()
  /** A second press sends the same id. */
  const [id, setId] = useState(() => uuidv7())
  const day = workday(dueOn < today() ? today() : dueOn)
  const none = { contactId: null, projectId: null, reportId: null, note: null, assigneeId: null, mailItemId: null }
  return useMutation({
    mutationFn: () => followUps.create.mutate({ ...none, id, customerId, title: cutText(quote.chase(number, subject)), dueOn: day }),
    onSuccess: async ({ version }) => {
      const undo = async (): Promise<void> => {
        await followUps.withdraw.mutate({ id, version })
        await readAnew()
      }
      setId(uuidv7())
      notify({ text: texts.planned(weekday(day)), action: { label: common.undo, run: undo } })
      await readAnew()
    },
  })
}
