/** What we write into people's Outlook. */
export const outlookTexts = {
  /** Name of our own To Do list; it finds the list again, so it must never change. */
  taskList: 'Kundencockpit',
  visit: (customer: string): string => `Besuch: ${customer}`,
  visitNote: (url: string): string => `Kundencockpit: ${url}`,
  taskCockpit: (customer: string): string => `Kundencockpit ${customer}`,
  /** Finds the link to a mail again that is withdrawn later. */
  taskMail: 'E-Mail',
  awaitAnswer: (customer: string): string => `Antwort von ${customer} abwarten`,
  /** Subject of the morning mail; `day` as it is written. */
  morning: (day: string): string => `Ihre Besuche am ${day}`,
  phone: (number: string): string => `Tel. ${number}`,
  /** In place of a title that repeated a mail that was withdrawn. */
  withdrawnFollowUp: 'Wiedervorlage (Mail zurückgezogen)',
}
