/** The value of a customer's lifetime, in German. */
import type { MissingReason } from '../../../../domain/valuation/lifetime-value/lifetime-basis.ts'
import { daysDe } from '../../spans.ts'

/** After "alle" and "seit". */
const dative = (count: number): string => (count === 1 ? '1 Tag' : `${count} Tagen`)
const customers = (count: string): string => (count === '1' ? '1 Kunde' : `${count} Kunden`)

export const lifetimeDe = {
  title: 'Kundenwert',
  notYet: 'Der Kundenwert wird gerade ausgerechnet.',
  realised: 'Bisher gebracht',
  expected: (months: number) => `Erwartet in ${months} Monaten`,
  range: (low: string, high: string) => `Spanne ${low} bis ${high}`,
  noRange: 'Wie sicher das ist, lässt sich noch nicht sagen.',
  total: 'Kundenwert',
  totalBelow: 'Deckungsbeitrag, auf heute gerechnet',
  lastYear: 'Deckungsbeitrag der letzten 12 Monate',
  rhythm: (every: number, silent: number) =>
    every <= 1 ? `Bestellt fast täglich, seit ${dative(silent)} still` : `Bestellt alle ${daysDe(every)}, seit ${dative(silent)} still`,
  rhythmToday: (every: number) => (every <= 1 ? 'Bestellt fast täglich, heute zuletzt' : `Bestellt alle ${daysDe(every)}, heute zuletzt`),
  missing: {
    never_bought: 'Er hat noch nichts bestellt. Nach der zweiten Bestellung lässt sich sagen, was zu erwarten ist.',
    single_order: 'Mit einer einzigen Bestellung lässt sich noch nichts erwarten. Nach der zweiten steht hier ein Wert.',
    no_costs: 'Zu seinen Bestellungen sind keine Einstandspreise bekannt. Sobald die Warenwirtschaft sie mitliefert, steht hier ein Wert.',
    too_few_customers: 'Noch haben zu wenige Kunden wiederholt bestellt, um daraus etwas zu erwarten. Von allein steht hier später ein Wert.',
  } satisfies Record<MissingReason, string>,
  lines: {
    margin: 'Deckungsbeitrag aller Bestellungen',
    credits: 'Anteil der Gutschriften',
    interest: 'Verzinsung bis heute',
    realised: 'Bisher gebracht',
    orders: 'Erwartete Bestelltage',
    marginPerOrder: 'Deckungsbeitrag je Bestelltag',
    factor: 'Abzinsung auf heute',
    expected: 'Erwartet',
    total: 'Kundenwert',
  } as Readonly<Record<string, string>>,
  settings: {
    intro:
      'Der Kundenwert ist der Deckungsbeitrag, den ein Kunde bisher gebracht hat und noch erwarten lässt, beides auf heute gerechnet. Er steht im Cockpit unter „Bewertung“.',
    rules:
      'Gerechnet wird aus den Bestelltagen: wie oft jemand bestellt, wie lange er still ist, und was eine Bestellung übrig lässt. Mehrere Bestellungen eines Tages zählen als eine, stornierte gar nicht; Rückgaben und Gutschriften mindern den Wert; Abrufe aus Rahmenverträgen sind Bestellungen.',
    rate: 'Zinssatz im Jahr in Prozent (0 bis 50)',
    months: 'So viele Monate voraus (12 bis 120)',
    saved: 'Gespeichert. Alle Kundenwerte werden neu ausgerechnet.',
    check: 'Bitte prüfen: Der Zinssatz liegt zwischen 0 und 50 Prozent, die Monate sind eine ganze Zahl von 12 bis 120.',
    fit: 'Was die Bestellungen sagen',
    noFit: 'Noch lässt sich nichts sagen: Mindestens 30 Kunden müssen wiederholt bestellt haben.',
    all: 'Alle Kunden',
    fitted: (count: string, repeaters: string, day: string) => `${customers(count)}, davon ${repeaters} mehr als einmal; ausgerechnet am ${day}`,
    orders: (every: number) => `Wer noch bestellt, bestellt im Mittel alle ${daysDe(every)}.`,
    leaving: (percent: string) => `Nach einer Bestellung bleiben im Mittel ${percent} für immer weg.`,
    margin: (money: string) => `Eine Bestellung lässt im Mittel ${money} übrig.`,
    noTypicalMargin: 'Was eine Bestellung übrig lässt, ist so verschieden, dass es keinen Mittelwert gibt.',
    noMargins: 'Was eine Bestellung übrig lässt, ist nicht bekannt oder bei allen gleich.',
    independent: (figure: string) =>
      `Wie oft und wie lohnend jemand bestellt, hängt kaum zusammen (Korrelation ${figure}): So setzt es die Rechnung voraus.`,
    dependent: (figure: string) =>
      `Wie oft und wie lohnend jemand bestellt, hängt zusammen (Korrelation ${figure}). Die Rechnung setzt das Gegenteil voraus, die Werte sind daher weniger sicher.`,
    losing: (count: string) => (count === '1' ? '1 Kunde kostet mehr, als er bringt.' : `${count} Kunden kosten mehr, als sie bringen.`),
    failed: 'Die letzte Rechnung ist zu keinem Ergebnis gekommen; es gilt die davor.',
    fewInGroup: 'Zielgruppen mit weniger als 200 Kunden, die wiederholt bestellt haben, richten sich nach allen Kunden.',
    troubles: {
      too_few_customers: 'Es haben zu wenige Kunden wiederholt bestellt, um Werte zu erwarten. Nötig sind mindestens 30.',
      no_costs: 'Es sind keine Einstandspreise bekannt. Bitte in der Warenwirtschaft freigeben, dann folgen die Werte von allein.',
      not_converged: 'Die Rechnung ist nicht überall zu einem Ergebnis gekommen. Es gilt, was zuletzt gelungen ist.',
      failed: 'Die Rechnung ist gescheitert. Es gilt, was zuletzt gelungen ist; in der kommenden Nacht wird es wieder versucht.',
    } as Readonly<Record<string, string>>,
    renew: 'Alles neu ausrechnen',
    running: (done: string, total: string) => `Wird ausgerechnet: ${done} von ${total} Kunden`,
    done: (moment: string) => `Zuletzt ausgerechnet am ${moment}`,
    never: 'Wurde noch nie ausgerechnet.',
  },
}
