import { useMutation } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import { type Inputs, readFailure, useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { useNotify } from '../../ui/notices.tsx'
import { useReadAnew } from '../desk/use-read-anew.ts'
import { useChancesTexts } from './use-chances-texts.ts'

type Answer = Inputs['chances']['answer']['answer']

/** Says what became of a chance, with the way back; a failure is told. What is shown is read anew afterwards. */
export function useAnswerChance(customerId: string) {
  const trpc = useTRPC()
  const notify = useNotify()
  const { common, failures } = useTexts()
  const texts = useChancesTexts()
  const onSettled = useReadAnew()
  const takingBack = useMutation(trpc.chances.withdraw.mutationOptions({ onSettled }))
  const answering = useMutation(
    trpc.chances.answer.mutationOptions({ onSettled, onError: (error) => notify({ text: failures[readFailure(error).reason] }) }),
  )
  const answer = ({ ruleKey, name }: { ruleKey: string; name: string }, given: Answer): void => {
    const id = uuidv7()
    const undo = { label: common.undo, run: () => takingBack.mutateAsync({ id, customerId }) }
    answering.mutate(
      { id, customerId, ruleKey, answer: given },
      { onSuccess: () => notify({ text: texts.noted(texts.answers[given], name), action: undo }) },
    )
  }
  return { answer, isPending: answering.isPending }
}
