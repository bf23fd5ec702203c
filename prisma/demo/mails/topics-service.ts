/** Machines: service, faults, spare parts. */
import type { Topic } from './topic.ts'

export const serviceTopics: readonly Topic[] = [
  {
    subject: 'Wartung [machine]',
    turns: [
      {
        by: 'customer',
        text: [
          'unsere [machine] (Seriennummer [serial]) zeigt jetzt [hours] Betriebsstunden, die Wartung ist fällig. Wann kann {Ihr|euer} Techniker kommen?',
        ],
      },
      {
        by: 'inside',
        text: [
          'der Techniker ist am [deliveryDate] in [city] unterwegs und könnte um [visitTime] da sein. Dauer etwa drei Stunden, die Anlage muss so lange stehen.',
        ],
      },
      { by: 'customer', text: ['passt. Wir fahren die Anlage ab 7 Uhr herunter.'] },
      {
        by: 'inside',
        text: ['anbei das Wartungsprotokoll. Der Luftfilter war stark verschmutzt und wurde getauscht, sonst ohne Befund.'],
        files: ['Wartungsprotokoll.pdf'],
      },
    ],
  },
  {
    subject: 'STÖRUNG [machine] [serial]',
    importance: 'high',
    turns: [
      {
        by: 'customer',
        text: [
          'die [machine] ([serial]) ist heute Morgen mit Fehler E-17 stehen geblieben, die Produktion steht. Bitte dringend einen Techniker! Ansprechpartner in der Halle unter [mobile].',
        ],
      },
      {
        by: 'seller',
        text: ['ich habe den Notdienst erreicht, der Techniker ist in etwa zwei Stunden bei {Ihnen|euch}. Bitte bis dahin nicht wieder einschalten.'],
      },
      { by: 'customer', text: ['läuft wieder, es war der Drucksensor. Ein Lob an {Ihren|euren} Techniker!'] },
    ],
  },
  {
    subject: 'Ersatzteile für [machine]',
    turns: [
      {
        by: 'customer',
        text: [
          'für unsere [machine], Seriennummer [serial], brauchen wir einen Satz Verschleißteile laut beigefügter Zeichnung (Pos. 12 bis 18). Preis und Lieferzeit bitte.',
        ],
        files: ['Explosionszeichnung.pdf'],
      },
      { by: 'inside', text: ['der Satz kostet [total] netto und ist in etwa einer Woche da, Pos. 15 haben wir am Lager.'] },
      { by: 'customer', text: ['bitte bestellen, unsere Nummer [customerOrder].'] },
    ],
  },
  {
    subject: 'Wartungsvertrag',
    turns: [
      {
        by: 'seller',
        text: [
          '{Ihre|eure} [machine] ([serial]) ist jetzt aus der Gewährleistung. Mit einem Wartungsvertrag {haben Sie|habt ihr} zwei Durchsichten im Jahr und im Störfall 24 Stunden Reaktionszeit.',
          'Die Kosten liegen bei 890 Euro im Jahr, Verschleißteile mit 10 % Nachlass.',
        ],
        files: ['Wartungsvertrag.pdf'],
      },
      { by: 'customer', text: ['klingt vernünftig. Gilt das auch für die ältere Anlage in [city]? Dann würden wir gleich beide nehmen.'] },
      { by: 'seller', text: ['für beide zusammen kann ich 1.590 Euro anbieten. Den geänderten Vertrag schicke ich {Ihnen|dir} morgen.'] },
    ],
  },
  {
    subject: 'Leihgerät',
    turns: [
      {
        by: 'customer',
        text: ['{haben Sie|habt ihr} für die Zeit der Reparatur ein Leihgerät für unsere [machine]? Ohne sind wir in [city] aufgeschmissen.'],
      },
      { by: 'inside', text: ['ein baugleiches Gerät ist ab [soonDate] frei, für Servicekunden kostet es 45 Euro am Tag. Soll ich es reservieren?'] },
      { by: 'customer', text: ['ja bitte, wir holen es selbst ab.'] },
    ],
  },
  {
    subject: 'Sicherheitsdatenblatt und Prüfzeugnisse',
    turns: [
      {
        by: 'customer',
        text: [
          'für unser Audit brauchen wir die aktuellen Sicherheitsdatenblätter für [product] sowie die Prüfbücher der Leitern. {Können Sie|Kannst du} mir das bis [soonDate] schicken?',
        ],
      },
      {
        by: 'inside',
        text: ['anbei alles Gewünschte. Die Prüfung der Leitern ist im [nextMonth] wieder fällig, die übernehmen wir auch gern.'],
        files: ['Sicherheitsdatenblatt.pdf', 'Pruefbuch Leitern.pdf'],
      },
    ],
  },
]
