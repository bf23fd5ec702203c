import type { Texts } from '../../shape.ts'

/** What is said about absence and deputies, in English. */
export const deputiesEn: Texts['deputies'] = {
  intro: 'While you are away, your deputy sees your follow-ups, your deadlines and the mails of your customers.',
  deputy: 'Deputy',
  none: 'Nobody',
  fromOutlook:
    'With a deputy, colleagues see when you are away: while your automatic reply is on, on whole days marked “Away” in your calendar (private ones never, and only the days, no subject; also without a connected mailbox), and on these days:',
  noAbsences: 'No absence entered.',
  origins: { hand: 'by hand', automatic_reply: 'automatic reply', calendar: 'calendar' },
  from: 'From',
  until: 'Until',
  add: 'Add',
  remove: 'Remove',
  chosen: 'Deputy saved',
  added: 'Absence added',
  removed: 'Absence removed',
  chooseFirst: 'Choose a deputy first.',
  standsIn: (name, until) => `Deputy for ${name} until ${until}`,
  forSomebody: (name) => `for ${name}`,
  deadline: (number, day) => `Complaint ${number}, deadline ${day}`,
  mail: 'Mail',
  confidential: 'confidential',
  nothing: 'Nothing open.',
  meanwhile: (from, until) => `While you were away (${from} to ${until})`,
  meanwhileNothing: 'Nothing happened.',
  deputyWas: (name) => `Deputy: ${name}`,
  dismiss: 'Read',
  kinds: { contact: 'Contact', follow_up_done: 'Follow-up done', visit_changed: 'Visit changed' },
}
