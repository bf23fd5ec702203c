import { useMutation } from '@tanstack/react-query'
import { useTRPCClient } from '../../../../api.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { useClassRuleTexts } from './use-class-rule-texts.ts'
import { useReadRulesAnew } from './use-read-rules-anew.ts'

/** Puts the rules of before in force again, or says why that is not possible any more. By the run's id. */
export function useUndoRun() {
  const { customerClasses } = useTRPCClient()
  const readAnew = useReadRulesAnew()
  const notify = useNotify()
  const { runs: texts } = useClassRuleTexts()
  return useMutation({
    mutationFn: (runId: string) => customerClasses.undoRun.mutate({ runId }),
    onSuccess: ({ isUndone }) => notify({ text: isUndone ? texts.undoneNow : texts.tooLate }),
    onSettled: readAnew,
  })
}
