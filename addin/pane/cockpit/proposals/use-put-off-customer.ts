import { useQueryClient } from '@tanstack/react-query'
import { v7 as uuidv7 } from 'uuid'
import { type Inputs, readFailure, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useProposalTexts } from './use-proposal-texts.ts'

type Kind = Inputs['proposals']['refuse']['kind']
type Customer = { customerId: string; customer: string }
/** Its own id: what a colleague has decided since stays. */
type Decision = { id: string; customerId: string }

/** Decides that a customer is not proposed, with the way back; a failure is told. */
export function usePutOffCustomer() {
  const texts = useProposalTexts()
  const { common, failures } = useTexts()
  const { day } = useFormat()
  const { proposals } = useTRPCClient()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const notify = useNotify()
  const decide = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      await act()
      await queries.invalidateQueries({ queryKey: trpc.proposals.pathKey() })
      return true
    } catch (error) {
      notify({ text: failures[readFailure(error).reason] })
      return false
    }
  }
  const resume = ({ id, customerId }: Decision) => decide(() => proposals.pause.mutate({ id, customerId, until: null }))
  const allow = ({ id, customerId }: Decision, kind: Kind) => decide(() => proposals.refuse.mutate({ id, customerId, kind, isRefused: false }))
  const withWayBack = (text: string, undo: () => Promise<unknown>): void =>
    notify({ text, action: { label: common.undo, run: async () => void (await undo()) } })
  return {
    resume,
    allow,
    pause: async ({ customerId, customer }: Customer, until: string) => {
      const pause = { id: uuidv7(), customerId }
      if (await decide(() => proposals.pause.mutate({ ...pause, until }))) withWayBack(texts.paused(customer, day(until)), () => resume(pause))
    },
    refuse: async ({ customerId, customer }: Customer, kind: Kind) => {
      const refusal = { id: uuidv7(), customerId }
      if (await decide(() => proposals.refuse.mutate({ ...refusal, kind, isRefused: true })))
        withWayBack(texts.refused(customer, texts.kinds[kind]), () => allow(refusal, kind))
    },
  }
}
