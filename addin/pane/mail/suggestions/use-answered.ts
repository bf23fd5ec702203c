import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { type Outputs, useTRPC, useTRPCClient } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'
import { mailOf } from '../../../open-item.ts'

type Kind = Outputs['suggestions']['answered'][number]

const nowhere = { internetMessageId: null, senderAddress: null }

type Answered = {
  /** null: not known yet. Where it cannot be known none is: better a chip too many than one too few. */
  kinds: readonly Kind[] | null
  answer: (kind: Kind) => void
  /** Rejects where the server could not be told. */
  reopen: (kind: Kind) => Promise<void>
}

/** What of a mail's suggestions its reader has dealt with, here or on another device. `isAsked`: there is something to know it for. */
export function useAnswered(item: OpenItem, isAsked: boolean): Answered {
  const trpc = useTRPC()
  const api = useTRPCClient()
  const client = useQueryClient()
  const mail = mailOf(item) ?? nowhere
  const { data, isError, isStale, isFetchedAfterMount } = useQuery(trpc.suggestions.answered.queryOptions(mail, { enabled: isAsked, retry: false }))
  const queryKey = trpc.suggestions.answered.queryKey(mail)
  const show = (change: (before: Kind[]) => Kind[]): unknown => client.setQueryData(queryKey, (before) => change(before ?? []))
  const without = (kind: Kind): unknown => show((before) => before.filter((each) => each !== kind))
  // What is taken back at once must not reach the server before what it takes back.
  const sent = useRef<Promise<unknown>>(Promise.resolve())
  const reopen = async (kind: Kind): Promise<void> => {
    without(kind)
    await sent.current
    await api.suggestions.reopen.mutate({ mail, kind })
  }
  const answer = (kind: Kind): void => {
    show((before) => [...before, kind])
    // What the server does not know comes back, better now than at the next look.
    sent.current = api.suggestions.answer.mutate({ mail, kind }).catch(() => without(kind))
  }
  // What was known before a form was saved would show its suggestion for another moment.
  const isKnown = isFetchedAfterMount || !isStale
  return { kinds: isError ? [] : isKnown && data ? data : null, answer, reopen }
}
