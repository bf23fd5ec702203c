/** What colleagues write to each other. */

export type InternalNote = {
  /** Positions in the organisation's list of people; `all` reaches everybody with a mailbox of his own. */
  from: number
  to: number | 'all'
  cc?: number
  subject: string
  text: string
  days: number
  files?: readonly string[]
  answer?: string
}

export const internalNotes: readonly InternalNote[] = [
  {
    from: 5,
    to: 'all',
    subject: 'Vertriebsrunde Montag - Themen',
    text: 'bitte bis Montag, 8:30 Uhr die Forecast-Liste aktualisieren. Themen: offene Angebote über 10.000 Euro, Reklamationen, Urlaubsvertretungen.',
    days: 1,
    files: ['Forecast.xlsx'],
  },
  {
    from: 5,
    to: 0,
    subject: 'Besuchsberichte',
    text: 'mir fehlen aus der letzten Woche noch zwei Besuchsberichte. Schaffst du die bis morgen?',
    days: 4,
    answer: 'sind drin, sorry. Der zweite war noch als Entwurf gespeichert.',
  },
  {
    from: 3,
    to: 0,
    subject: 'Rückruf Baustelle Travemünde',
    text: 'der Polier von der Baustelle Travemünde hat schon zweimal angerufen, es geht um die Entladezeiten. Rufst du ihn bitte zurück?',
    days: 2,
    answer: 'habe ich erledigt, er will künftig nur noch vormittags beliefert werden. Bitte im Kundenstamm notieren.',
  },
  {
    from: 4,
    to: 0,
    cc: 3,
    subject: 'Lagerbestand Trennscheiben',
    text: 'die Trennscheiben 125 mm reichen noch für etwa zwei Wochen. Wenn du größere Zusagen machst, sag vorher kurz Bescheid.',
    days: 6,
    answer: 'danke für den Hinweis, bei mir steht nur eine Anfrage über 500 Stück aus.',
  },
  {
    from: 7,
    to: 0,
    cc: 5,
    subject: 'Offene Posten deiner Kunden',
    text: 'anbei die Liste der offenen Posten über 30 Tage. Bei zweien läuft jetzt die Mahnstufe 2, bitte vor dem nächsten Besuch beachten.',
    days: 7,
    files: ['Offene Posten.xlsx'],
  },
  {
    from: 6,
    to: 'all',
    subject: 'Wartung Server am Mittwochabend',
    text: 'am Mittwoch ab 19 Uhr stehen Mail und Warenwirtschaft für etwa eine Stunde nicht zur Verfügung. Bitte vorher alles speichern.',
    days: 8,
  },
  {
    from: 2,
    to: 'all',
    subject: 'Meine Urlaubsvertretung',
    text: 'ich bin ab Montag eine Woche im Urlaub. Jonas vertritt mich in Stormarn Nord, Katrin im Süden. Dringendes bitte an den Innendienst.',
    days: 3,
  },
  {
    from: 1,
    to: 0,
    subject: 'Tipp: Anwendungstechniker vom Hersteller',
    text: 'der neue Anwendungstechniker für Schweißtechnik ist richtig gut, ich hatte ihn gestern bei zwei Kunden dabei. Soll ich dir die Nummer schicken?',
    days: 11,
    answer: 'ja gern! Ich hätte gleich zwei Termine für ihn.',
  },
  {
    from: 5,
    to: 'all',
    subject: 'Preisanpassung Befestigungstechnik',
    text: 'zum nächsten Quartal erhöht der Hersteller die Preise um durchschnittlich 4,2 %. Die Kundenschreiben gehen am Freitag raus. Argumentationshilfe anbei.',
    days: 15,
    files: ['Argumente Preisanpassung.pdf'],
  },
  {
    from: 0,
    to: 3,
    subject: 'Angebot für Werkstatteinrichtung',
    text: 'kannst du bitte bis Donnerstag die Regale und Werkbänke durchrechnen? Maße habe ich dir auf den Server gelegt.',
    days: 5,
    answer: 'mache ich. Für die Werkbänke brauche ich noch die Tiefe: 600 oder 800?',
  },
  {
    from: 0,
    to: 4,
    subject: 'Muster verschicken',
    text: 'bitte fünf Muster der neuen Schnittschutzhandschuhe an meine Kunden mit Wartungsvertrag schicken, Liste anbei.',
    days: 18,
    files: ['Musterversand.xlsx'],
    answer: 'sind heute raus.',
  },
  {
    from: 7,
    to: 'all',
    subject: 'Reisekosten bis zum Monatsende',
    text: 'bitte denkt an die Reisekostenabrechnung bis zum Monatsende, Belege wie immer als PDF.',
    days: 20,
  },
  {
    from: 5,
    to: 'all',
    subject: 'Teamabend 🎳',
    text: 'unser Teamabend ist am zweiten Freitag im nächsten Monat ab 18 Uhr, erst Bowling, dann Essen in den Salzspeichern. Bitte tragt euch in die Liste ein, auch mit Essenswunsch.',
    days: 10,
  },
]
