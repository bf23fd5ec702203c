import { useMutation } from '@tanstack/react-query'
import { type ChasedQuote, type Inputs, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useReadAnew } from '../../desk/use-read-anew.ts'
import { useQuoteTexts } from './use-quote-texts.ts'

export type Decision = Omit<Inputs['quotes']['decide'], 'quoteId' | 'version'>
export type Outcome = Decision['outcome']

/** Says how a quote ended, told with the way back; a failure stays to be shown. */
export function useDecide({ quoteId, number, decision }: ChasedQuote) {
  const { decide: texts } = useQuoteTexts()
  const { common } = useTexts()
  const { quotes } = useTRPCClient()
  const notify = useNotify()
  const readAnew = useReadAnew()
  const known = decision?.version ?? 0
  const reopen = async (version: number): Promise<void> => {
    await quotes.withdrawDecision.mutate({ quoteId, version })
    await readAnew()
  }
  const deciding = useMutation({
    mutationFn: (said: Decision) => quotes.decide.mutate({ quoteId, ...said, version: known }),
    onSuccess: async ({ version }, { outcome }) => {
      if (known > 0) notify({ text: texts.added })
      else notify({ text: texts.done(number, texts.outcomes[outcome]), action: { label: common.undo, run: () => reopen(version) } })
      await readAnew()
    },
    onError: readAnew,
  })
  const reopening = useMutation({ mutationFn: () => reopen(known), onError: readAnew })
  return { deciding, reopening }
}
