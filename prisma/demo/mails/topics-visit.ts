/** Visits, training and personal matters. */
import type { Topic } from './topic.ts'

export const visitTopics: readonly Topic[] = [
  {
    subject: '{Kommen Sie|Komm} mal vorbei',
    turns: [
      {
        by: 'customer',
        text: [
          'wir haben uns lange nicht gesehen. {Kommen Sie|Komm} doch mal wieder vorbei, am liebsten [visitDay] vormittags. Es gibt auch etwas zu besprechen: Wir denken über eine neue [machine] nach.',
        ],
      },
      { by: 'seller', text: ['sehr gern! [visitDay] um [visitTime] kann ich in [city] sein. Unterlagen zur [machine] bringe ich mit.'] },
      { by: 'customer', text: ['passt, Kaffee steht bereit.'] },
    ],
  },
  {
    subject: 'Terminvorschlag Jahresgespräch',
    turns: [
      {
        by: 'seller',
        text: [
          'ich würde mich gern mit {Ihnen|dir} zum Jahresgespräch zusammensetzen: Rückblick, Konditionen und was [nextYear] ansteht.',
          'Mein Vorschlag: [visitDay] um [visitTime] bei {Ihnen|euch} in [city], alternativ [otherVisitDay].',
        ],
      },
      { by: 'customer', text: ['der zweite Termin passt besser, [otherVisitDay]. Um [visitTime], bitte etwa eine Stunde.'] },
      { by: 'seller', text: ['ist eingetragen. Wenn {Sie|du} vorher schon Themen {haben|hast}, immer her damit.'] },
    ],
  },
  {
    subject: 'Terminverschiebung',
    turns: [
      {
        by: 'customer',
        text: [
          'leider muss ich unseren Termin am [visitDay] absagen, ich habe eine Abnahme auf der Baustelle. Ginge auch [otherVisitDay] um [visitTime]?',
        ],
      },
      { by: 'seller', text: ['kein Problem, [otherVisitDay] um [visitTime] geht bei mir genauso. Bis dahin!'] },
    ],
  },
  {
    subject: 'Vorführung [machine]',
    turns: [
      {
        by: 'customer',
        text: [
          '{könnten Sie|könntest du} uns die [machine] einmal vorführen? Unser Meister möchte sie an eigenem Material sehen, bevor wir 20.000 Euro ausgeben.',
        ],
      },
      {
        by: 'seller',
        text: [
          'das machen wir gern. Der Anwendungstechniker des Herstellers ist ab [visitDay] in der Gegend. Ich schlage [visitTime] vor, bitte zwei Meter Platz und einen 32-A-Anschluss bereithalten.',
        ],
      },
      { by: 'customer', text: ['alles da. Wir sind zu dritt, der Sicherheitsbeauftragte kommt auch.'] },
      {
        by: 'seller',
        text: ['danke noch einmal für das gute Gespräch gestern. Anbei das Datenblatt und die Aufstellzeichnung, das Angebot folgt bis [laterDate].'],
        files: ['Datenblatt.pdf', 'Aufstellzeichnung.pdf'],
      },
      { by: 'customer', text: ['der Meister war begeistert. Jetzt muss nur noch der Chef unterschreiben. 😉'] },
    ],
  },
  {
    subject: 'Schulung Ladungssicherung / Arbeitsschutz',
    turns: [
      {
        by: 'customer',
        text: ['{bieten Sie|bietet ihr} in diesem Winter wieder die Schulung zu persönlicher Schutzausrüstung an? Wir hätten acht Leute.'],
      },
      {
        by: 'seller',
        text: ['ja, am [deliveryDate] bei uns im Haus, für Kunden kostenlos. Ich habe acht Plätze reserviert. Namen brauche ich bis [soonDate].'],
      },
      { by: 'customer', text: ['Namensliste anbei. Danke!'], files: ['Teilnehmer.xlsx'] },
    ],
  },
  {
    subject: 'Vielen Dank!',
    turns: [
      {
        by: 'customer',
        text: [
          'ich wollte mich einmal bedanken: Dass {Sie uns|du uns} am Freitagabend noch die [product] besorgt {haben|hast}, hat uns die Baustelle gerettet. {Das ist nicht selbstverständlich.|Das vergesse ich nicht.}',
        ],
      },
      { by: 'seller', text: ['das habe ich gern gemacht, dafür sind wir da. Gutes Gelingen in [city]!'] },
    ],
  },
  {
    subject: 'Nach unserem Gespräch',
    turns: [
      {
        by: 'seller',
        text: [
          'vielen Dank für das angenehme Gespräch heute. Wie besprochen:',
          '- Muster ([product]) lege ich der nächsten Lieferung bei\n- Preis für [quantity] Stück [product2] kommt bis [soonDate]\n- den Termin mit dem Hersteller stimme ich für [week] ab',
        ],
      },
      { by: 'customer', text: ['danke für die Zusammenfassung, genau so. Auf die Preise warte ich.'] },
    ],
  },
  {
    subject: 'Hausmesse im Februar',
    turns: [
      {
        by: 'seller',
        text: [
          'am zweiten Donnerstag im Februar ist wieder unsere Hausmesse mit 30 Herstellern und Grünkohl. Darf ich {Sie|dich} und {Ihre|deine} Kollegen anmelden?',
        ],
      },
      { by: 'customer', text: ['wir kommen zu fünft! Einmal bitte ohne Fleisch.'] },
      { by: 'seller', text: ['notiert, fünf Personen, einmal vegetarisch. Ich freue mich!'] },
    ],
  },
]
