/** German texts, the source of every other language. Sentences with values are functions. What belongs to one room stands in its folder. */

import { cockpitDe } from './cockpit/de.ts'
import { firstStepsDe } from './cockpit/first-steps/de.ts'
import { cockpitSectionsDe } from './cockpit/sections/de.ts'
import { thisWeekDe } from './cockpit/this-week/de.ts'
import { visitSheetDe } from './cockpit/visit-sheet/de.ts'
import { deputiesDe } from './company/deputies/de.ts'
import { loggingPolicyDe } from './company/logging-policy/de.ts'
import { readerLanguageDe, rolesDe } from './company/people/de.ts'
import { contactReportsDe } from './contact-reports/de.ts'
import { filesDe } from './contact-reports/files/de.ts'
import { customersDe } from './customers/de.ts'
import { sitePositionsDe } from './customers/sites/de.ts'
import { deskDe } from './desk/de.ts'
import { composeDe } from './mail/compose/de.ts'
import { mailSyncDe } from './mail/logging/de.ts'
import { mailRulesDe } from './mail/rules/de.ts'
import { suggestionsDe } from './mail/suggestions/de.ts'
import { unknownSendersDe } from './mail/unknown-senders/de.ts'
import { bothWaysDe } from './outlook/de.ts'
import { outboxDe } from './outlook/outbox/de.ts'
import { personalDataDe } from './privacy/de.ts'
import { settingsDe } from './settings/de.ts'
import { lengthDe } from './spans.ts'
import { visitsDe } from './visits/calendar/de.ts'
import { planningFrameDe } from './visits/frame/de.ts'
import { visitOfferDe } from './visits/offer/de.ts'
import { roadDe } from './visits/on-the-road/de.ts'
import { plannerDe } from './visits/plan/de.ts'
import { visitReportDe } from './visits/report/de.ts'
import { visitStrategyDe } from './visits/strategy/de.ts'

export const de = {
  product: 'Kundencockpit',
  compose: composeDe,
  files: filesDe,
  bothWays: bothWaysDe,
  deputies: deputiesDe,
  readerLanguage: readerLanguageDe,
  roles: rolesDe,
  firstSteps: firstStepsDe,
  mailSync: mailSyncDe,
  mailRules: mailRulesDe,
  suggestions: suggestionsDe,
  unknownSenders: unknownSendersDe,
  loggingPolicy: loggingPolicyDe,
  personalData: personalDataDe,
  planner: plannerDe,
  road: roadDe,
  planningFrame: planningFrameDe,
  settings: settingsDe,
  sitePositions: sitePositionsDe,
  thisWeek: thisWeekDe,
  visitStrategy: visitStrategyDe,
  visitSheet: visitSheetDe,
  visitOffer: visitOfferDe,
  visitReport: visitReportDe,
  ...cockpitDe,
  ...cockpitSectionsDe,
  ...contactReportsDe,
  ...customersDe,
  ...deskDe,
  outbox: outboxDe,
  visits: visitsDe,
  common: {
    retry: 'Erneut versuchen',
    undo: 'Rückgängig',
    save: 'Speichern',
    cancel: 'Abbrechen',
    close: 'Schließen',
    back: 'Zurück',
    backToMail: 'Zurück zur Mail',
    loading: 'Wird geladen',
    onlyFirst: (count: number) => `Gezeigt sind die ersten ${count}; es gibt mehr.`,
    days: (count: number) => (count === 1 ? '1 Tag' : `${count} Tage`),
  },
  failures: {
    NOT_SIGNED_IN: 'Die Anmeldung ist abgelaufen oder hat nicht geklappt.',
    FORBIDDEN: 'Dafür haben Sie keine Berechtigung. Ihre Administration kann sie vergeben.',
    NOT_FOUND: 'Das gibt es nicht (mehr), oder Sie dürfen es nicht sehen.',
    CONFLICT: 'Jemand hat es inzwischen geändert. Der neue Stand wird geladen.',
    INVALID: 'Eine Angabe passt nicht. Bitte prüfen Sie die Eingaben.',
    TOO_MANY: 'Zu viele Anfragen auf einmal. Bitte warten Sie einen Augenblick.',
    OUTLOOK_SIGN_IN: 'Outlook möchte, dass Sie sich noch einmal bestätigen.',
    OUTLOOK_BUSY: 'Outlook ist gerade ausgelastet; es wird von selbst erneut versucht.',
    OUTLOOK_DOWN: 'Outlook antwortet gerade nicht; es wird von selbst erneut versucht.',
    OUTLOOK_REFUSED: 'Outlook lässt das nicht zu.',
    OUTLOOK_GONE: 'In Outlook gibt es das nicht mehr.',
    OUTLOOK_OTHER_MAILBOX: 'Diese Mail liegt in einem anderen Postfach, nicht in Ihrem. Öffnen Sie sie dort, wo sie an Sie ging.',
    UNEXPECTED: 'Das hat nicht geklappt. Der Fehler ist notiert.',
    FILE_TOO_LARGE: 'Die Datei ist größer, als Ihr Unternehmen aufbewahrt.',
    PRIVATE_MAIL: 'Diese Mail ist als privat oder vertraulich gekennzeichnet und wird nie gespeichert.',
    OFFLINE: 'Der Server ist nicht erreichbar. Was Sie geschrieben haben, bleibt erhalten.',
    inBrowser: 'Im Browser öffnen',
    confirm: 'Jetzt bestätigen',
    crash: 'Die Anzeige ist gestolpert.',
  },
  forms: {
    contactTitle: 'Kontakt festhalten',
    followUpTitle: 'Wiedervorlage',
    visitTitle: 'Besuch planen',
    agreedInMail: (quote: string) => `Aus der Mail: „${quote}“`,
    logTitle: 'Mail erfassen',
    channel: 'Art',
    direction: 'Richtung',
    outcome: 'Ergebnis',
    person: 'Ansprechpartner',
    subject: 'Betreff',
    text: 'Text',
    note: 'Notiz',
    project: 'Projekt',
    customers: 'Kunden',
    dueOn: 'Fällig am',
    chips: { tomorrow: 'Morgen', nextWorkday: 'Nächster Werktag', days3: '3 Tage', week1: '1 Woche', weeks2: '2 Wochen', month1: '1 Monat' },
    assignee: 'Für',
    me: 'mich',
    title: 'Was ist zu tun?',
    site: 'Standort',
    day: 'Tag',
    time: 'Uhrzeit',
    wrongDay: (example: string) => `Bitte so: ${example}`,
    wrongTime: (example: string) => `Bitte so: ${example}`,
    openCalendar: 'Kalender öffnen',
    monthBefore: 'Monat davor',
    monthAfter: 'Monat danach',
    duration: 'Dauer',
    minutes: lengthDe,
    status: 'Stand',
    withFollowUp: 'Mit Wiedervorlage',
    dial: 'Nummer wählen',
    phoneSubject: 'Telefonat',
    /** Of whom it is stands beside it, by himself where a person is known. */
    followUpSubject: (person: string | null) => (person ? `Nachfassen bei ${person}` : 'Nachfassen'),
  },
}
