/** What is meant with each class, and to mean something else with it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Aim } from '../../../../../domain/valuation/portfolio/aims.ts'
import type { ClassCode, ClassStrategy } from '../../../../../domain/visits/strategy/class-strategy.ts'
import { type Inputs, type Outputs, useTRPC, useTRPCClient } from '../../../../api.ts'
import { useTexts } from '../../../../ui/app-context.ts'
import { useNotify } from '../../../../ui/notices.tsx'
import { usePortfolioTexts } from '../use-portfolio-texts.ts'

export type Aims = {
  isEditable: boolean
  /** undefined: not known yet. */
  chosen: Outputs['visitStrategy']['aims'] | undefined
  strategies: Record<ClassCode, ClassStrategy> | undefined
  /** With the strategy as it was shown; resolves once it holds. */
  set: (code: ClassCode, aim: Aim | null, strategy: ClassStrategy) => Promise<unknown>
}

/** Each can be taken back, with the interval that held before. */
export function useAims(isEditable: boolean): Aims {
  const trpc = useTRPC()
  const { visitStrategy } = useTRPCClient()
  const client = useQueryClient()
  const notify = useNotify()
  const { common } = useTexts()
  const { aims: texts } = usePortfolioTexts()
  const policy = useQuery(trpc.visitStrategy.show.queryOptions())
  const { data: chosen } = useQuery(trpc.visitStrategy.aims.queryOptions())
  const { mutateAsync } = useMutation({
    mutationFn: (input: Inputs['visitStrategy']['setAim']) => visitStrategy.setAim.mutate(input),
    onSettled: () => client.invalidateQueries({ queryKey: trpc.visitStrategy.pathKey() }),
  })
  const set: Aims['set'] = async (classCode, aim, strategy) => {
    if (!policy.data || !chosen) return
    const before = { classCode, aim: chosen[classCode] ?? null, strategy: policy.data.strategies[classCode] }
    const { version } = await mutateAsync({ classCode, aim, strategy, version: policy.data.version })
    const text = aim ? texts.set(texts.names[aim], classCode) : texts.dropped(classCode)
    notify({ text, action: { label: common.undo, run: () => mutateAsync({ ...before, version }) } })
  }
  return { isEditable, chosen, strategies: policy.data?.strategies, set }
}
