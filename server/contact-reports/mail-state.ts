import type { TextState } from '../generated/prisma/enums.ts'
import type { TeamMail } from './team-mail.ts'

/** Whether the open mail is in the history, and why. */
export type MailState =
  | {
      state: 'logged'
      reportId: string
      loggedAt: string
      loggedBy: string
      isByMe: boolean
      customers: { customerId: string; name: string }[]
      textState: TextState
      canWithdraw: boolean
      /** Of a mail that lies in a team mailbox; null: it is in people's own ones only. */
      team: TeamMail | null
    }
  | { state: 'withdrawn'; withdrawnBy: string | null; isByMe: boolean }
  | { state: 'not_logged' }
