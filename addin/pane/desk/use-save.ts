import { useMutation } from '@tanstack/react-query'
import { useReadAnew } from './use-read-anew.ts'

/** Sends a form: its draft is written down before and erased once the server has it. */
export function useSave<Input, Answer>(
  send: (input: Input) => Promise<Answer>,
  draft: { keep: () => void; erase: () => void },
  onSaved: (answer: Answer) => void,
): { save: (input: Input) => void; isPending: boolean; error: unknown } {
  const readAnew = useReadAnew()
  const { mutate, isPending, error } = useMutation({
    mutationFn: send,
    onSuccess: (answer) => {
      draft.erase()
      void readAnew()
      onSaved(answer)
    },
  })
  const save = (input: Input): void => {
    draft.keep()
    mutate(input)
  }
  return { save, isPending, error }
}
