/** A building project for which several of our customers bid, and drawings to price. */
import type { Topic } from './topic.ts'

export const projectTopics: readonly Topic[] = [
  {
    subject: '[project] - Materialpreise für unser Angebot',
    turns: [
      {
        by: 'customer',
        text: [
          'wir geben ein Angebot für das Projekt "[project]" in [projectCity] ab und brauchen dafür Materialpreise, vor allem [product] und [product2]. Das Leistungsverzeichnis hängt an.',
          'Abgabe ist am [laterDate], wir bräuchten {Ihre|eure} Preise also bis [visitDay]. Wie üblich vertraulich, es bieten noch andere mit.',
        ],
        files: ['LV Auszug Los 3.pdf', 'Massen.xlsx'],
      },
      {
        by: 'seller',
        text: [
          'danke, dass {Sie|ihr} an uns {denken|denkt}. Bis [visitDay] {haben Sie|hast du} unsere Preise. Bei Zuschlag bekommen alle Bieter von uns die gleichen Projektkonditionen, darauf können {Sie sich|ihr euch} verlassen.',
        ],
      },
      {
        by: 'seller',
        text: ['anbei die Preise zum Projekt "[project]". Bindefrist bis Ende [nextMonth], Lieferung in Abrufen frei Baustelle [projectCity].'],
        files: ['Projektpreise.pdf'],
      },
      { by: 'customer', text: ['danke! Wir haben fristgerecht abgegeben. Submission ist in [laterWeek], ich gebe Bescheid.'] },
    ],
  },
  {
    subject: '[project]: Ausführung der Befestigungen',
    turns: [
      {
        by: 'customer',
        text: [
          'im Leistungsverzeichnis zu "[project]" steht für die Fassade A4, im Nachtrag dann A2. Womit rechnen die anderen? Wir wollen nicht mit der falschen Ausführung anbieten.',
        ],
        files: ['Detail Fassade.pdf'],
      },
      {
        by: 'seller',
        text: [
          'was andere rechnen, darf ich nicht sagen, das {verstehen Sie|verstehst du} sicher. Der Planer hat auf meine Frage A4 bestätigt, seine Antwort steht im Bieterportal für alle.',
        ],
      },
      { by: 'customer', text: ['alles klar, dann A4. Danke für das Nachhaken.'] },
    ],
  },
  {
    subject: '[project] - Zwischenstand',
    turns: [
      {
        by: 'seller',
        text: [
          'gibt es bei "[project]" in [projectCity] schon Neuigkeiten von der Vergabe? Wir würden sonst die reservierten Mengen [product] wieder freigeben.',
        ],
      },
      { by: 'customer', text: ['noch keine Entscheidung, angeblich sind wir unter den letzten zwei. Bitte die Mengen noch bis [laterDate] halten.'] },
    ],
  },
  {
    subject: 'Preisanfrage nach Zeichnung',
    turns: [
      {
        by: 'customer',
        text: [
          '{können Sie|könnt ihr} die Teile nach beigefügten Zeichnungen beschaffen? Je [quantity2] Stück, Werkstoff 1.4301, Bedarf in [laterWeek].',
        ],
        files: ['Zeichnung_2210-A.pdf', 'Zeichnung_2211-C.pdf', 'Stueckliste.xlsx'],
      },
      {
        by: 'seller',
        text: [
          'ich habe die Zeichnungen an zwei Fertiger gegeben. Eine Frage vorab: Ist die Toleranz an der Bohrung H7 wirklich nötig? Ohne wird es deutlich günstiger.',
        ],
      },
      { by: 'customer', text: ['H8 reicht, der Konstrukteur hat die Zeichnung geändert. Neuer Stand anbei.'], files: ['Zeichnung_2211-D.pdf'] },
      { by: 'seller', text: ['damit kommen wir auf [price] je Teil bei [quantity2] Stück, Lieferzeit drei Wochen.'] },
      { by: 'customer', text: ['passt in unser Budget. Bestellung folgt.'] },
      { by: 'inside', text: ['Bestellung [customerOrder] ist eingegangen und an den Fertiger weitergegeben. Termin: [laterDate].'] },
    ],
  },
  {
    subject: 'Konsignationslager [city]',
    turns: [
      {
        by: 'customer',
        text: [
          'für die Großbaustelle in [city] hätten wir gern einen Container mit C-Teilen von {Ihnen|euch} vor Ort, Abrechnung nach Verbrauch. {Machen Sie|Macht ihr} so etwas?',
        ],
      },
      {
        by: 'seller',
        text: [
          'ja, ab etwa 2.000 Euro Verbrauch im Monat stellen wir den Container kostenlos und füllen jede Woche auf. Ich bringe {Ihnen|dir} die Unterlagen am [visitDay] mit.',
        ],
      },
      { by: 'customer', text: ['gut. Stellplatz ist neben dem Baubüro, Strom ist da.'] },
    ],
  },
]
