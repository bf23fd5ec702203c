/** What each kind of effect on Outlook does. */
import { completeMail } from './contact-reports/complete-mail.ts'
import { saveFollowUpTask, unlinkFollowUpTask } from './follow-ups/save-task.ts'
import type { OutboxKind } from './generated/prisma/enums.ts'
import type { Context } from './platform/call/context.ts'
import { deleteVisitEvent, saveVisitEvent } from './visits/calendar/save-event.ts'

/** What each kind does; payloads are built now, from what is true now. Doing one twice must do no harm. */
export const effects: Record<OutboxKind, (ctx: Context, entityId: string) => Promise<void>> = {
  save_task: saveFollowUpTask,
  unlink_task: unlinkFollowUpTask,
  save_event: saveVisitEvent,
  delete_event: deleteVisitEvent,
  read_mail_text: completeMail,
}
