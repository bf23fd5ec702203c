import { cockpitEn } from './cockpit/en.ts'
import { firstStepsEn } from './cockpit/first-steps/en.ts'
import { cockpitSectionsEn } from './cockpit/sections/en.ts'
import { thisWeekEn } from './cockpit/this-week/en.ts'
import { visitSheetEn } from './cockpit/visit-sheet/en.ts'
import { deputiesEn } from './company/deputies/en.ts'
import { loggingPolicyEn } from './company/logging-policy/en.ts'
import { readerLanguageEn, rolesEn } from './company/people/en.ts'
import { contactReportsEn } from './contact-reports/en.ts'
import { filesEn } from './contact-reports/files/en.ts'
import { customersEn } from './customers/en.ts'
import { sitePositionsEn } from './customers/sites/en.ts'
import { deskEn } from './desk/en.ts'
import { composeEn } from './mail/compose/en.ts'
import { mailSyncEn } from './mail/logging/en.ts'
import { mailRulesEn } from './mail/rules/en.ts'
import { suggestionsEn } from './mail/suggestions/en.ts'
import { unknownSendersEn } from './mail/unknown-senders/en.ts'
import { bothWaysEn } from './outlook/en.ts'
import { outboxEn } from './outlook/outbox/en.ts'
import { personalDataEn } from './privacy/en.ts'
import { settingsEn } from './settings/en.ts'
import type { Texts } from './shape.ts'
import { lengthEn } from './spans.ts'
import { visitsEn } from './visits/calendar/en.ts'
import { planningFrameEn } from './visits/frame/en.ts'
import { visitOfferEn } from './visits/offer/en.ts'
import { roadEn } from './visits/on-the-road/en.ts'
import { plannerEn } from './visits/plan/en.ts'
import { visitReportEn } from './visits/report/en.ts'
import { visitStrategyEn } from './visits/strategy/en.ts'

export const en: Texts = {
  product: 'Customer cockpit',
  compose: composeEn,
  files: filesEn,
  bothWays: bothWaysEn,
  deputies: deputiesEn,
  readerLanguage: readerLanguageEn,
  roles: rolesEn,
  firstSteps: firstStepsEn,
  mailSync: mailSyncEn,
  mailRules: mailRulesEn,
  suggestions: suggestionsEn,
  unknownSenders: unknownSendersEn,
  loggingPolicy: loggingPolicyEn,
  personalData: personalDataEn,
  planner: plannerEn,
  road: roadEn,
  planningFrame: planningFrameEn,
  settings: settingsEn,
  sitePositions: sitePositionsEn,
  thisWeek: thisWeekEn,
  visitStrategy: visitStrategyEn,
  visitSheet: visitSheetEn,
  visitOffer: visitOfferEn,
  visitReport: visitReportEn,
  ...cockpitEn,
  ...cockpitSectionsEn,
  ...contactReportsEn,
  ...customersEn,
  ...deskEn,
  outbox: outboxEn,
  visits: visitsEn,
  common: {
    retry: 'Try again',
    undo: 'Undo',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    back: 'Back',
    backToMail: 'Back to the mail',
    loading: 'Loading',
    onlyFirst: (count) => `These are the first ${count}; there are more.`,
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
  },
  failures: {
    NOT_SIGNED_IN: 'Your sign-in has expired or did not work.',
    FORBIDDEN: 'You do not have permission for this. Your administrator can grant it.',
    NOT_FOUND: 'This does not exist (any more), or you may not see it.',
    CONFLICT: 'Somebody changed it meanwhile. The new state is being loaded.',
    INVALID: 'Something entered does not fit. Please check your input.',
    TOO_MANY: 'Too many requests at once. Please wait a moment.',
    OUTLOOK_SIGN_IN: 'Outlook wants you to confirm that it is you.',
    OUTLOOK_BUSY: 'Outlook is busy; it will be tried again by itself.',
    OUTLOOK_DOWN: 'Outlook does not answer; it will be tried again by itself.',
    OUTLOOK_REFUSED: 'Outlook does not allow this.',
    OUTLOOK_GONE: 'This no longer exists in Outlook.',
    OUTLOOK_OTHER_MAILBOX: 'This mail lies in another mailbox, not in yours. Open the copy that came to you.',
    UNEXPECTED: 'That did not work. The fault has been recorded.',
    FILE_TOO_LARGE: 'The file is larger than your company keeps.',
    PRIVATE_MAIL: 'This mail is marked private or confidential and is never stored.',
    OFFLINE: 'The server cannot be reached. What you wrote is kept.',
    inBrowser: 'Open in the browser',
    confirm: 'Confirm now',
    crash: 'The display has stumbled.',
  },
  forms: {
    contactTitle: 'Record a contact',
    followUpTitle: 'Follow-up',
    visitTitle: 'Plan a visit',
    agreedInMail: (quote) => `From the mail: “${quote}”`,
    logTitle: 'Log the mail',
    channel: 'Kind',
    direction: 'Direction',
    outcome: 'Outcome',
    person: 'Person',
    subject: 'Subject',
    text: 'Text',
    note: 'Note',
    project: 'Project',
    customers: 'Customers',
    dueOn: 'Due on',
    chips: { tomorrow: 'Tomorrow', nextWorkday: 'Next workday', days3: '3 days', week1: '1 week', weeks2: '2 weeks', month1: '1 month' },
    assignee: 'For',
    me: 'me',
    title: 'What is to be done?',
    site: 'Site',
    day: 'Day',
    time: 'Time',
    wrongDay: (example) => `Like this: ${example}`,
    wrongTime: (example) => `Like this: ${example}`,
    openCalendar: 'Open calendar',
    monthBefore: 'Month before',
    monthAfter: 'Month after',
    duration: 'Duration',
    minutes: lengthEn,
    status: 'Status',
    withFollowUp: 'With follow-up',
    dial: 'Dial number',
    phoneSubject: 'Phone call',
    followUpSubject: (person) => (person ? `Follow up with ${person}` : 'Follow up'),
  },
}
