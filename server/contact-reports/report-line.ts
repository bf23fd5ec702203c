import type { Channel, ContactOutcome, Direction, TextState } from '../generated/prisma/enums.ts'

/** One line of the history. `isConfidential`: the user may only know that there was a contact; subject and text are null then. */
export type ReportLine = {
  reportId: string
  at: string
  channel: Channel
  direction: Direction
  outcome: ContactOutcome | null
  subject: string | null
  excerpt: string | null
  textState: TextState
  author: string
  contacts: string[]
  isConfidential: boolean
  fileCount: number
}
