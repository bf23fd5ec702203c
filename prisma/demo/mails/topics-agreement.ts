/** Agreements, payment and master data. */
import type { Topic } from './topic.ts'

export const agreementTopics: readonly Topic[] = [
  {
    subject: 'Rahmenvertrag [nextYear]',
    importance: 'high',
    turns: [
      {
        by: 'customer',
        text: [
          'unser Rahmenvertrag läuft zum Jahresende aus. Wir möchten ihn grundsätzlich verlängern, brauchen aber bessere Konditionen für [product] und [product2].',
          'Bitte {schicken Sie|schick} uns einen Vorschlag, am besten mit den Umsätzen des laufenden Jahres als Grundlage.',
        ],
      },
      {
        by: 'seller',
        text: [
          'vielen Dank für das Vertrauen. Ich stelle die Zahlen zusammen und komme mit einem Vorschlag. Könnten wir das am [visitDay] um [visitTime] bei {Ihnen|euch} in [city] besprechen?',
        ],
      },
      { by: 'customer', text: ['der Termin passt. Aus der Geschäftsleitung kommt noch jemand dazu, bitte 90 Minuten einplanen.'] },
      {
        by: 'seller',
        text: [
          'anbei der Entwurf für [nextYear] mit der Umsatzaufstellung. Kern: [discount] auf die ganze Warengruppe, Bonus ab 50.000 Euro Jahresumsatz, Preise fest bis 30.06.[nextYear].',
        ],
        files: ['Rahmenvertrag Entwurf.pdf', 'Umsatzaufstellung.xlsx'],
      },
      { by: 'customer', text: ['danke, das ist eine gute Grundlage. Über die Bonusgrenze müssen wir noch reden, der Rest passt aus meiner Sicht.'] },
    ],
  },
  {
    subject: 'Skonto bei der letzten Rechnung',
    turns: [
      {
        by: 'customer',
        text: [
          'bei der Rechnung zu Auftrag [dueOrder] haben wir 2 % Skonto abgezogen, {Ihre|eure} Buchhaltung mahnt den Betrag jetzt an. Vereinbart waren doch 10 Tage 2 %?',
        ],
      },
      {
        by: 'seller',
        text: [
          'das ist richtig, die Vereinbarung steht auch so bei uns im System. Ich habe die Buchhaltung gebeten, den Rest auszubuchen. Die Mahnung bitte einfach vergessen.',
        ],
      },
      { by: 'customer', text: ['vielen Dank für die schnelle Klärung.'] },
    ],
  },
  {
    subject: 'Neue Rechnungsadresse',
    turns: [
      {
        by: 'customer',
        text: [
          'bitte {schicken Sie|schickt} Rechnungen ab sofort nur noch als PDF an rechnung@[domain]. Auf Papier kommt bei uns nichts mehr an, wir sind komplett digital.',
          'Die Lieferanschrift bleibt [street], [city].',
        ],
      },
      { by: 'inside', text: ['danke für die Information, die neue Rechnungsadresse ist eingetragen und gilt ab der nächsten Rechnung.'] },
    ],
  },
  {
    subject: 'Neuer Ansprechpartner im Einkauf',
    turns: [
      {
        by: 'customer',
        text: [
          'ab nächstem Monat übernehme ich bei uns auch den Einkauf für den Standort [city]. {Nehmen Sie|Nimm} mich bitte in {Ihre|deine} Verteiler auf, am besten auch für die Aktionsblätter.',
          'Telefonisch {erreichen Sie|erreichst du} mich unter [mobile].',
        ],
      },
      {
        by: 'seller',
        text: ['herzlichen Glückwunsch zur neuen Aufgabe! Ist notiert. Ich würde mich gern persönlich dazu austauschen, vielleicht am [visitDay]?'],
      },
    ],
  },
  {
    subject: 'Bonusabrechnung',
    turns: [
      {
        by: 'customer',
        text: ['wann dürfen wir mit der Bonusabrechnung für das letzte Quartal rechnen? Unser Controlling fragt jetzt jede Woche nach.'],
      },
      {
        by: 'seller',
        text: [
          'die Abrechnung ist fertig und hängt an. Die Gutschrift über [total] wird in den nächsten Tagen gebucht. Entschuldigung für die Verzögerung.',
        ],
        files: ['Bonusabrechnung Quartal.pdf'],
      },
      { by: 'customer', text: ['alles klar, stimmt mit unseren Zahlen überein. Danke.'] },
    ],
  },
  {
    subject: 'Elektronischer Katalog / Schnittstelle',
    turns: [
      {
        by: 'customer',
        text: [
          'wir stellen im Frühjahr auf ein neues Warenwirtschaftssystem um. {Können Sie|Könnt ihr} uns den Artikelstamm mit unseren Nettopreisen als BMEcat oder DATANORM liefern?',
        ],
      },
      {
        by: 'seller',
        text: [
          'beides geht. Ich habe es an [insideColleagueAccusative] weitergegeben, von dort {bekommen Sie|bekommst du} eine Testdatei. Die Preise aktualisieren wir dann monatlich.',
        ],
        copyInside: true,
      },
      {
        by: 'inside',
        text: ['anbei die Testdatei mit 200 Artikeln. Bitte kurz prüfen, ob das Einlesen klappt, dann folgt der ganze Bestand.'],
        files: ['Artikelstamm Test.xlsx'],
        toTeam: true,
      },
      {
        by: 'customer',
        text: ['Einlesen hat funktioniert, nur die Mengeneinheit "Paket" kennt unser System nicht. Unser IT-Dienstleister meldet sich dazu.'],
        toTeam: true,
      },
    ],
  },
]
