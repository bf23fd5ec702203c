/** What is said about what goes out to Outlook, in German. */
export const outboxDe = {
  waiting: 'wartet auf Outlook',
  waitsFor: (name: string) => `erscheint bei ${name}, sobald dort Outlook offen ist`,
  since: (at: string) => `seit ${at}`,
  saved: 'in Outlook',
  open: 'In Outlook öffnen',
  parked: 'nicht in Outlook',
  kinds: { save_task: 'Aufgabe', unlink_task: 'Aufgabe', save_event: 'Termin', delete_event: 'Termin löschen', read_mail_text: 'Mailtext' },
  attempts: (count: number) => (count === 1 ? '1 Versuch' : `${count} Versuche`),
}
