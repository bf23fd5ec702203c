import type { Texts } from '../shape.ts'

/** What is said about visits and follow-ups that are changed in Outlook as well, in English. */
export const bothWaysEn: Texts['bothWays'] = {
  visit: {
    title: 'Visit',
    open: 'Show visit',
    time: 'Time',
    place: 'Place',
    owner: 'Who',
    status: 'Status',
    confirm: 'Confirm',
    confirmed: 'Visit confirmed',
    reschedule: 'Move',
    cancel: 'Cancel visit',
    cancelled: 'Visit cancelled',
    isNone: 'Not a visit',
    dropped: 'Noted: not a visit. The appointment stays in your calendar.',
    fromOutlook: 'The appointment was made in Outlook and is moved there.',
    history: 'What has changed',
    noHistory: 'Nothing has changed yet.',
    inOutlook: 'in Outlook',
    fields: { time: 'Time', place: 'Place', subject: 'Title', status: 'Status' },
  },
  proposals: {
    title: 'New appointments with customers',
    yes: 'Visit',
    no: 'Not a visit',
  },
  followUp: {
    result: 'Done with result',
    repeat: 'Repeat',
    recurrences: { once: 'Never', week: 'Every week', month: 'Every month', quarter: 'Every quarter', year: 'Every year' },
  },
  todo: {
    intro: 'Follow-ups and their tasks in Microsoft To Do are kept in line while you are here.',
    offer: 'With your consent this also happens while you are away. Only the list “Kundencockpit” is read and changed.',
    kept: 'For this a key of yours is kept, encrypted. You can take it back at any time.',
    give: 'I agree',
    given: 'Agreed',
    since: (day) => `Agreed on ${day}.`,
    withdraw: 'Take consent back',
    withdrawn: 'Consent taken back',
    trouble: 'Microsoft does not accept the key any more. Until you agree again, things are kept in line as soon as you are here.',
    again: 'Agree again',
  },
}
