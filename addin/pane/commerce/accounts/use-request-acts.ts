/** What becomes of a request, each told with the way back. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { cutText } from '../../../../domain/texts/cut-text.ts'
import { type Inputs, type Outputs, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { today } from '../../../ui/days.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import type { AccountRequest } from './AccountLineView.tsx'
import { useAccountTexts } from './use-account-texts.ts'

type Request = Pick<AccountRequest, 'followUpId' | 'version' | 'form'>
type Taken = Extract<Outputs['accountRequests']['open'], { outcome: 'taken' }>

/** Says what was done to the request of this version, and undoes it. */
function useTellDone({ followUpId, version }: Request): (text: string) => Promise<void> {
  const api = useTRPCClient().accountRequests
  const notify = useNotify()
  const readAnew = useReadAnew()
  const { common } = useTexts()
  const reopen = async (): Promise<void> => {
    await api.reopen.mutate({ followUpId, version: version + 1 })
    await readAnew()
  }
  return async (text) => {
    notify({ text, action: { label: common.undo, run: reopen } })
    await readAnew()
  }
}

/** `taken`: the number is another customer's, and nothing was done. */
export function useOpenAccount(request: Request, onDone: () => void) {
  const texts = useAccountTexts()
  const api = useTRPCClient().accountRequests
  const tellDone = useTellDone(request)
  const [taken, setTaken] = useState<(Taken & { number: string }) | null>(null)
  const { followUpId, version } = request
  const opening = useMutation({
    mutationFn: (given: Inputs['accountRequests']['open']['given']) => api.open.mutate({ followUpId, version, given }),
    onSuccess: (answer, given) => {
      if (answer.outcome === 'taken') return setTaken({ ...answer, number: given?.number ?? '' })
      onDone()
      void tellDone(texts.opened)
    },
  })
  return { opening, taken }
}

export function useDecline(request: Request, onDone: () => void) {
  const texts = useAccountTexts()
  const api = useTRPCClient().accountRequests
  const tellDone = useTellDone(request)
  /** A second press sends the same id. */
  const [answerId] = useState(() => uuidv7())
  const { followUpId, version, form } = request
  return useMutation({
    mutationFn: (why: string) =>
      api.decline.mutate({ followUpId, version, why, answerId, title: cutText(texts.declinedTask(form.company)), dueOn: today() }),
    onSuccess: () => {
      onDone()
      void tellDone(texts.declined)
    },
  })
}

export function useWithdraw(request: Request, onDone: () => void) {
  const texts = useAccountTexts()
  const api = useTRPCClient().followUps
  const tellDone = useTellDone(request)
  const { followUpId: id, version } = request
  return useMutation({
    mutationFn: () => api.withdraw.mutate({ id, version }),
    onSuccess: () => {
      onDone()
      void tellDone(texts.withdrawn)
    },
  })
}
