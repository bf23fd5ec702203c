import type { Texts } from '../shape.ts'

/** What is said about contacts, and about a mail that is or is not one of them, in English. */
export const contactReportsEn: Pick<Texts, 'contacts' | 'mail' | 'team' | 'logCommand'> = {
  contacts: {
    label: 'Last contacts',
    report: 'Contact report',
    none: 'No contact recorded yet.',
    confidential: 'confidential',
    channels: { email: 'E-mail', phone: 'Phone', fax: 'Fax', visit: 'Visit', meeting: 'Meeting', letter: 'Letter', chat: 'Chat' },
    directions: { incoming: 'incoming', outgoing: 'outgoing', internal: 'internal' },
    outcomes: { reached: 'reached', not_reached: 'not reached', calls_back: 'calls back' },
    by: (name) => `by ${name}`,
    files: (count) => (count === 1 ? '1 file' : `${count} files`),
  },
  mail: {
    label: 'State of this mail',
    notLogged: 'Not logged',
    log: 'Log',
    logWithDetails: 'Details …',
    logging: 'Logging …',
    logged: (day, by) => `Logged on ${day} by ${by}`,
    loggedByMe: (day) => `Logged on ${day} by you`,
    textFollows: 'text follows',
    withdraw: 'Withdraw',
    withdrawSure: 'Text and files will be gone for everybody.',
    withdrawn: (name: string | null) => (name ? `Withdrawn by ${name}` : 'Withdrawn'),
    withdrawnByMe: 'Withdrawn by you',
    noMail: 'Draft',
    appointment: 'Appointment',
    ifNoAnswer: 'Follow up if no answer',
    awaitAnswer: (name) => `Await answer from ${name}`,
    reportVisit: 'Report visit',
  },
  team: {
    open: (mailbox) => `${mailbox}: nobody has it yet`,
    taken: (name) => `Taken by ${name}`,
    takenByMe: 'Taken by you',
    answered: (name, at) => `answered by ${name} on ${at}`,
    take: 'I take it',
    takeOver: 'Take it over',
    giveBack: 'Give back',
  },
  logCommand: {
    logged: (customer) => `Logged with ${customer}`,
    already: (day, by) => `This mail is already logged: on ${day} by ${by}`,
    unknown: (address) => `${address} belongs to no customer. Open the customer cockpit to change that.`,
    failures: {
      OFFLINE: 'The server cannot be reached, the mail is not logged.',
      OUTLOOK_SIGN_IN: 'Outlook wants you to confirm your sign-in once more. Open the customer cockpit for that.',
    },
  },
}
