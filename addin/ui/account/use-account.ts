import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useSession, useTexts } from '../app-context.ts'
import { rememberLeaving, stay } from '../forms/draft-store.ts'
import { useNotify } from '../notices.tsx'

export type Account = {
  /** Of whoever is signed in; null: not known yet. */
  name: string | null
  /** "Not you?": asks for another account, and shows everything anew in its name. */
  change: () => Promise<void>
  /** null where the mail program holds the session. */
  signOut: (() => Promise<void>) | null
}

/** Who is signed in here, and the ways to be somebody else or nobody. */
export function useAccount(): Account {
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const { account } = useTexts()
  const { userKey, changeAccount, signOut } = useSession()
  const client = useQueryClient()
  const notify = useNotify()
  const change = async (): Promise<void> => {
    const before = userKey()
    await changeAccount().catch(() => undefined)
    if (userKey() === before) notify({ text: account.unchanged })
    else await client.resetQueries()
  }
  const leave = async (end: () => Promise<void>): Promise<void> => {
    rememberLeaving(userKey())
    try {
      await end()
    } catch {
      stay()
      notify({ text: account.stillHere })
    }
  }
  return { name: me?.name ?? null, change, signOut: signOut && (() => leave(signOut)) }
}
