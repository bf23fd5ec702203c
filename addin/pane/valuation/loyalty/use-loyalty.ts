import { useQuery, useQueryClient } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import { type Inputs, type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useLoyaltyTexts } from './use-loyalty-texts.ts'

export type Loyalty = NonNullable<Outputs['loyalty']['of']>
type Entered = Loyalty['entered'][number]
type NewFact = Inputs['loyalty']['enterFact']
type HandStage = Inputs['loyalty']['setByHand']

/** A customer's loyalty, at once as the section has told it. */
export function useLoyalty(customerId: string, told: Loyalty): Loyalty {
  const { data } = useQuery(useTRPC().loyalty.of.queryOptions({ customerId }, { initialData: told, staleTime: 0 }))
  return data ?? told
}

/** What people say of a customer's loyalty; each is told with its way back, and shown at once. */
export function useLoyaltyActs(customerId: string) {
  const texts = useLoyaltyTexts()
  const { common } = useTexts()
  const { loyalty } = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const notify = useNotify()
  const act = async (done: Promise<unknown>): Promise<void> => {
    await done
    await queries.invalidateQueries({ queryKey: trpc.loyalty.of.queryKey({ customerId }) })
  }
  const told = (text: string, undo: () => Promise<unknown>): void => notify({ text, action: { label: common.undo, run: () => act(undo()) } })
  return {
    enter: async (fact: NewFact): Promise<void> => {
      await act(loyalty.enterFact.mutate(fact))
      told(texts.saved(texts.kinds[fact.kind]), () => loyalty.withdrawFact.mutate({ id: fact.id, customerId, isWithdrawn: true }))
    },
    withdraw: async ({ id, kind }: Entered): Promise<void> => {
      await act(loyalty.withdrawFact.mutate({ id, customerId, isWithdrawn: true }))
      told(texts.withdrawn(texts.kinds[kind]), () => loyalty.withdrawFact.mutate({ id, customerId, isWithdrawn: false }))
    },
    set: async (hand: HandStage): Promise<void> => {
      await act(loyalty.setByHand.mutate(hand))
      told(texts.setNow(texts.stages[hand.stage]), () => loyalty.endByHand.mutate({ id: hand.id, customerId }))
    },
    end: async ({ id, stage, reason, until }: NonNullable<Loyalty['hand']>): Promise<void> => {
      await act(loyalty.endByHand.mutate({ id, customerId }))
      told(texts.ended, () => loyalty.setByHand.mutate({ id: uuidv7(), customerId, stage, reason, until }))
    },
  }
}
