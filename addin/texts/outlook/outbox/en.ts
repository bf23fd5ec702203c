import type { Texts } from '../../shape.ts'

/** What is said about what goes out to Outlook, in English. */
export const outboxEn: Texts['outbox'] = {
  waiting: 'waiting for Outlook',
  waitsFor: (name) => `reaches ${name} as soon as Outlook is open there`,
  since: (at) => `since ${at}`,
  saved: 'in Outlook',
  open: 'Open in Outlook',
  parked: 'not in Outlook',
  kinds: { save_task: 'Task', unlink_task: 'Task', save_event: 'Event', delete_event: 'Delete event', read_mail_text: 'Mail text' },
  attempts: (count) => (count === 1 ? '1 attempt' : `${count} attempts`),
}
