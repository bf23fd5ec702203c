import type { Texts } from '../shape.ts'

/** Names of what can be done from everywhere in the pane, in English. */
export const deskEn: Pick<Texts, 'account' | 'bar' | 'keys' | 'more' | 'saved'> = {
  bar: { label: 'Actions', note: 'Note/Call', followUp: 'Follow-up', visit: 'Visit', more: 'More', draft: 'draft kept' },
  keys: {
    note: 'n',
    followUp: 'f',
    visit: 'v',
    help: 'N note · F follow-up · V visit · / search · Ctrl+Enter save · Esc close · Alt+D discreet',
    toActions: 'Go to the actions',
  },
  more: {
    search: 'Search',
    workspace: 'Open workspace',
    discreet: 'Discreet',
    discreetOn: 'Turn discreet on',
    discreetOff: 'Turn discreet off',
    myDay: 'My day',
  },
  saved: {
    contact: 'Contact recorded',
    mail: (customers) => (customers ? `Mail logged at ${customers}` : 'Mail logged'),
    followUp: (day, colleague) => (colleague ? `Follow-up ${day} for ${colleague}` : `Follow-up ${day}`),
    visit: (when) => `Visit ${when} entered`,
    visitMoved: (when) => `Visit moved to ${when}`,
    report: 'Visit reported',
    nextVisit: (when) => `next visit ${when}`,
    show: 'View',
    takenBack: 'Taken back. What you had written is a draft again.',
    waitsThere: 'arrives there as soon as Outlook is open',
    onItsWay: 'will be in Outlook in a moment',
  },
  account: {
    signedInAs: (name) => `Signed in as ${name}`,
    notYou: 'Not you?',
    change: 'Another account',
    unchanged: 'It is still this account. In Outlook the account of the mailbox counts.',
    signOut: 'Sign out',
    stillHere: 'Signing out did not work. You are still signed in; nothing was erased.',
    signedOut: 'You are signed out',
    signedOutHint: 'Drafts that you had not saved in this browser are erased.',
    signIn: 'Sign in',
  },
}
