import { z } from 'zod'

/** What the last comparison found: mails in Outlook (drafts too), and how many of them had no verdict. */
export const reconciliation = z.object({
  at: z.iso.datetime(),
  /** Instant from which mails were compared. */
  from: z.iso.datetime(),
  /** Verdicts on mails from then on, when it was over. */
  verdicts: z.int().optional(),
  folders: z.array(z.object({ folderId: z.string(), mails: z.int(), missing: z.int() })),
})
export type Reconciliation = z.infer<typeof reconciliation>
