import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readFailure } from '../../api.ts'
import type { Edits } from '../../ui/forms/use-edits.ts'
import { useNotify } from '../../ui/notices.tsx'

type Around = {
  /** Of what is saved, as it is shown. */
  queryKey: readonly unknown[]
  edits: Pick<Edits<object | null>, 'send'>
  savedText: string
  onSaved?: () => void
}

/** Saves a setting; what is typed meanwhile stays. Where somebody else was faster, what he saved is shown below what was typed, which stays. */
export function useSaveSetting<Input, Saved>(save: (input: Input) => Promise<Saved>, { queryKey, edits, savedText, onSaved }: Around) {
  const client = useQueryClient()
  const notify = useNotify()
  return useMutation({
    mutationFn: save,
    onMutate: edits.send,
    onSuccess: (saved, _input, dropSent) => {
      client.setQueryData(queryKey, saved)
      dropSent()
      notify({ text: savedText })
      onSaved?.()
    },
    onError: (error) => {
      if (readFailure(error).reason === 'CONFLICT') void client.invalidateQueries({ queryKey })
    },
  })
}
