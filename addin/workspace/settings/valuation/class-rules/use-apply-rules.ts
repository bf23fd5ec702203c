import { useMutation } from '@tanstack/react-query'
import { type Inputs, readFailure, useTRPCClient } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useClassRuleTexts } from './use-class-rule-texts.ts'
import { useReadRulesAnew } from './use-read-rules-anew.ts'
import type { TypedRules } from './use-typed-rules.ts'
import { useUndoRun } from './use-undo-run.ts'

/** Puts rules in force; what is typed meanwhile, and what was refused, stays. */
export function useApplyRules(edits: TypedRules['edits']) {
  const { customerClasses } = useTRPCClient()
  const readAnew = useReadRulesAnew()
  const undoing = useUndoRun()
  const notify = useNotify()
  const texts = useClassRuleTexts()
  const { common } = useTexts()
  return useMutation({
    mutationFn: (input: Inputs['customerClasses']['applyRules']) => customerClasses.applyRules.mutate(input),
    onMutate: edits.send,
    onSuccess: async (applied, _input, dropSent) => {
      if (applied.kind === 'refused') return
      await readAnew()
      dropSent()
      notify({ text: texts.applied, action: { label: common.undo, run: () => undoing.mutateAsync(applied.runId) } })
    },
    onError: (error) => {
      if (readFailure(error).reason === 'CONFLICT') void readAnew()
    },
  })
}
