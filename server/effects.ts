/** Who does what the outbox holds, by kind: the rooms whose facts Outlook mirrors. */
import { completeMail } from './contact-reports/complete-mail.ts'
import { saveFollowUpTask, unlinkFollowUpTask } from './follow-ups/save-task.ts'
import type { Effects } from './outlook/outbox/deliver.ts'
import { deleteVisitEvent, saveVisitEvent } from './visits/calendar/save-event.ts'

export const effects: Effects = {
  save_task: saveFollowUpTask,
  unlink_task: unlinkFollowUpTask,
  save_event: saveVisitEvent,
  delete_event: deleteVisitEvent,
  read_mail_text: completeMail,
}
