import { useQueryClient } from '@tanstack/react-query'
import { type Inputs, readFailure, useTRPC, useTRPCClient } from '../../../api.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { useNotify } from '../../../ui/notices.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useProposalTexts } from './use-proposal-texts.ts'

type Kind = Inputs['proposals']['refuse']['kind']
type Customer = { customerId: string; customer: string }

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
  const resume = ({ customerId }: Pick<Customer, 'customerId'>) => decide(() => proposals.pause.mutate({ customerId, until: null }))
  const allow = ({ customerId }: Pick<Customer, 'customerId'>, kind: Kind) =>
    decide(() => proposals.refuse.mutate({ customerId, kind, isRefused: false }))
  const withWayBack = (text: string, undo: () => Promise<unknown>): void =>
    notify({ text, action: { label: common.undo, run: async () => void (await undo()) } })
  return {
    resume,
    allow,
    pause: async ({ customerId, customer }: Customer, until: string) => {
      if (await decide(() => proposals.pause.mutate({ customerId, until })))
        withWayBack(texts.paused(customer, day(until)), () => resume({ customerId }))
    },
    refuse: async ({ customerId, customer }: Customer, kind: Kind) => {
      if (await decide(() => proposals.refuse.mutate({ customerId, kind, isRefused: true })))
        withWayBack(texts.refused(customer, texts.kinds[kind]), () => allow({ customerId }, kind))
    },
  }
}
