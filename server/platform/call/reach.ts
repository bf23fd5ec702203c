/** Who is served, and by which rights: what a context is made for. */
import type { Context } from './context.ts'
import type { Member } from './sign-in.ts'

/** How somebody's own mailbox is reached: with tokens for Graph, and one that outlasts his visit. Both throw OUTLOOK_SIGN_IN where he has to be here. */
export type Reach = { token: () => Promise<string>; onRefusedToken: () => void; offlineToken: () => Promise<string> }

/** What a use-case may touch for this member; for work that begins without a call of his. */
export type ContextFor = (member: Member, reach: Reach) => Context
