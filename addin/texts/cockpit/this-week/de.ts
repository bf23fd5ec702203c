/** What who leads reads on Monday, in German. */
import type { CoarseSpan } from '../../../../domain/visits/strategy/coarse-span.ts'

/** After "seit" and "von". */
const span = ({ count, unit }: CoarseSpan): string =>
  unit === 'week' ? `${count} ${count === 1 ? 'Woche' : 'Wochen'}` : `${count} ${count === 1 ? 'Tag' : 'Tagen'}`

export const thisWeekDe = {
  title: 'Diese Woche',
  intro: 'Was bei Kunden ansteht. Über die Arbeit Einzelner steht hier nichts.',
  back: 'Diese Woche',
  more: (count: number) => `+ ${count} weitere`,
  moreOf: (count: number, section: string) => `${section}: ${count} weitere`,
  sections: {
    overdue_customers: 'A-Kunden über dem Besuchsabstand',
    expiring_quotes: 'Angebote, die bald ablaufen',
    late_complaints: 'Reklamationen an der Frist',
    falling_revenue: 'A-Kunden mit weniger Umsatz',
    silent_customers: 'A- und B-Kunden, die länger schweigen als sonst',
    objections: 'Einwände gegen Bewertungen',
    absences: 'Abwesend und vertreten',
    unconnected_mailboxes: 'Postfächer noch nicht verbunden',
  },
  empty: {
    overdue_customers: 'Kein A-Kunde ist überfällig.',
    expiring_quotes: 'Diese und nächste Woche läuft kein Angebot ab.',
    late_complaints: 'Keine Reklamation ist an ihrer Frist.',
    falling_revenue: 'Kein A-Kunde liegt ein Zehntel oder mehr unter dem Vorjahr.',
    silent_customers: 'Alle A- und B-Kunden bestellen in ihrem Rhythmus.',
    objections: 'Kein Einwand wartet auf Antwort.',
    absences: 'Diese Woche ist niemand als abwesend eingetragen.',
    unconnected_mailboxes: 'Alle Postfächer im Vertrieb sind verbunden.',
  },
  overInterval: (over: CoarseSpan, interval: CoarseSpan) => `seit ${span(over)} über dem Abstand von ${span(interval)}`,
  neverVisited: (interval: CoarseSpan | null) => `noch kein Besuch bekannt${interval ? `, Abstand ${span(interval).replace('Tagen', 'Tage')}` : ''}`,
  arranged: (day: string) => `Termin am ${day}`,
  quote: (number: string, money: string) => `${number} · ${money}`,
  expires: (day: string, days: number) => (days === 0 ? 'läuft heute ab' : days < 0 ? `am ${day} abgelaufen` : `bis ${day}`),
  deadline: (day: string, days: number) =>
    days === 0 ? 'Frist heute' : days > 0 ? `Frist ${day}` : `${-days === 1 ? '1 Tag' : `${-days} Tage`} über der Frist`,
  revenue: (now: string, before: string) => `${now} statt ${before} bis zum selben Tag des Vorjahrs`,
  less: (money: string) => `− ${money}`,
  silent: (every: string, days: string) => `bestellt sonst alle ${every} Tage, schweigt seit ${days}`,
  expected: (money: string) => `${money} Deckungsbeitrag erwartet`,
  away: (from: string | null, until: string) => (from ? `${from} bis ${until}` : `bis ${until}`),
  standsIn: (deputy: string) => `Vertretung: ${deputy}`,
  deputyAway: 'auch abwesend',
  actions: { assign: 'Zuweisen', ask: 'Nachfragen', call: 'Anrufen', write: 'Schreiben' },
  actionFor: (action: string, what: string) => `${action}: ${what}`,
  tasks: {
    visit: (customer: string) => `Besuch bei ${customer} vereinbaren`,
    quote: (number: string, customer: string) => `Angebot ${number} bei ${customer}: Wie steht es?`,
    complaint: (number: string, customer: string) => `Reklamation ${number} bei ${customer}: Wie geht es weiter?`,
    revenue: (customer: string) => `${customer} kauft weniger: Woran liegt es?`,
    silence: (customer: string) => `${customer} schweigt länger als sonst: Was ist los?`,
  },
  toDeputy: {
    subject: (name: string) => `Vertretung für ${name}`,
    body: (name: string, until: string) => `Guten Tag,\n\nSie vertreten ${name} bis ${until}. Kommen Sie damit zurecht?\n`,
  },
}
