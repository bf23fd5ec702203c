import { useMutation, useQueryClient } from '@tanstack/react-query'
import { readFailure, useTRPC } from '../../../../api.ts'
import { useChancesTexts } from '../../../../pane/valuation/use-chances-texts.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'

/** Lets a rule propose, or not; a failure is told. What is shown is read anew afterwards. `name`: as it is shown. */
export function useSwitchRule(name: string) {
  const trpc = useTRPC()
  const client = useQueryClient()
  const notify = useNotify()
  const { failures } = useTexts()
  const { settings: texts } = useChancesTexts()
  return useMutation(
    trpc.chances.switch.mutationOptions({
      onSuccess: (_nothing, { isOn }) => notify({ text: isOn ? texts.switchedOn(name) : texts.switchedOff(name) }),
      onError: (error) => notify({ text: failures[readFailure(error).reason] }),
      onSettled: () => client.invalidateQueries({ queryKey: trpc.chances.pathKey() }),
    }),
  )
}
