import { useMutation } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import type { ComplaintStep } from '../../../../domain/commerce/complaints/ladder.ts'
import { type ShownComplaint, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

type DoneStep = { id: string; step: ComplaintStep }

/** Everything one does about a complaint by one click, each told with the way back. */
export function useComplaintActs({ complaintId, number }: Pick<ShownComplaint, 'complaintId' | 'number'>) {
  const texts = useComplaintTexts()
  const { common } = useTexts()
  const { complaints } = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadAnew()
  const then = (act: Promise<unknown>): Promise<void> => act.then(readAnew)
  const undoStep = (done: DoneStep): Promise<void> => then(complaints.undoStep.mutate({ ...done, complaintId }))
  const tell = (text: string, undo: () => Promise<void>): void => notify({ text, action: { label: common.undo, run: undo } })
  const doing = useMutation({
    mutationFn: async (step: ComplaintStep) => {
      const id = uuidv7()
      await complaints.doStep.mutate({ id, complaintId, step })
      return id
    },
    onSuccess: (id, step) => tell(texts.said(number, texts.acts[step]), () => undoStep({ id, step })),
    onSettled: readAnew,
  })
  const undoing = useMutation({ mutationFn: ({ id, step }: DoneStep) => undoStep({ id, step }) })
  const pausing = useMutation({
    mutationFn: async (because: string) => {
      const pauseId = uuidv7()
      await complaints.beginPause.mutate({ id: pauseId, complaintId, because: because || null })
      return pauseId
    },
    onSuccess: (pauseId) => tell(texts.pause.begun(number), () => then(complaints.undoPause.mutate({ complaintId, pauseId }))),
    onSettled: readAnew,
  })
  const resuming = useMutation({
    mutationFn: () => complaints.endPause.mutate({ complaintId }),
    onSuccess: () => notify({ text: texts.pause.ended(number) }),
    onSettled: readAnew,
  })
  const error = doing.error ?? undoing.error ?? pausing.error ?? resuming.error
  const isBusy = doing.isPending || undoing.isPending || pausing.isPending || resuming.isPending
  return { doStep: doing.mutate, undoStep: undoing.mutate, pause: pausing.mutate, resume: resuming.mutate, isBusy, error }
}
