/** One turn at the mail of a mailbox: what is new or changed first, then the past, a page at a time. */
import type { MailLeft, Turn } from '../../outlook/mailboxes/engine.ts'
import type { MailContext } from '../../outlook/mailboxes/mailbox-context.ts'
import { hideFolders, syncFolders } from './folders.ts'
import { readPast } from './listings.ts'
import { readWhatChanged } from './read-changes.ts'
import { loadRules } from './rules.ts'

/** Throws LeaseLost, and `AppError` when Outlook does not answer. */
export async function readMailbox(ctx: MailContext, turn: Turn): Promise<MailLeft> {
  if (turn.isLook || turn.isDue('wish')) await syncFolders(ctx)
  const rules = await loadRules(ctx)
  await hideFolders(ctx, rules.newlyExcluded)
  if (turn.isDue('mail') && !(await readWhatChanged(ctx, rules, turn))) return 'changes'
  return (await readPast(ctx, rules, turn.isTimeLeft)) ? 'past' : 'nothing'
}
