import { useQuery } from '@tanstack/react-query'
import { type Outputs, useTRPC } from '../../../api.ts'
import type { OpenItem } from '../../../office/mail-host.ts'

type OtherMailbox = Outputs['mailSync']['otherMailbox']

/** The mailbox of a mail that lies in another than the user's own; null: it lies in his, or is not known yet. */
export function useOtherMailbox({ sharedFrom }: OpenItem): OtherMailbox | null {
  const options = useTRPC().mailSync.otherMailbox.queryOptions({ address: sharedFrom ?? '' }, { enabled: sharedFrom !== null })
  return useQuery(options).data ?? null
}

/** Whether the mail can be put into the history from here: from the user's own mailbox, or from a team's that is connected. */
export const canBeLogged = (item: OpenItem, other: OtherMailbox | null): boolean => item.itemId !== null || other?.kind === 'team'
