/** Inquiries and quotes. */
import type { Topic } from './topic.ts'

export const inquiryTopics: readonly Topic[] = [
  {
    subject: 'Anfrage [product]',
    turns: [
      {
        by: 'customer',
        text: [
          '{können Sie uns|kannst du uns} bitte ein Angebot über [quantity] Stück [product] machen? {Ihre|Eure} Artikelnummer müsste [article] sein.',
          'Lieferung frei Baustelle [city], wir brauchen die Ware spätestens in [week]. Falls {Sie|ihr} eine günstigere Alternative {haben|habt}, gern gleich mit anbieten.',
        ],
      },
      {
        by: 'seller',
        text: [
          'vielen Dank für {Ihre|deine} Anfrage. Die [product] ([article]) haben wir am Lager, bei [quantity] Stück kann ich [price] je Stück frei Baustelle anbieten, zusammen also [total] netto.',
          'Das Angebot hängt als PDF an. Eine Alternative habe ich geprüft: Sie wäre rund 5 % billiger, hat aber drei Wochen Lieferzeit und würde in [week] nicht da sein.',
        ],
        files: ['Angebot.pdf'],
      },
      {
        by: 'customer',
        text: ['danke, das ging ja schnell. Wir nehmen die Lagerware. Bestellung [customerOrder] kommt gleich noch offiziell über den Einkauf.'],
      },
      { by: 'inside', text: ['die Bestellung [customerOrder] ist da, vielen Dank. Wir liefern am [deliveryDate] nach [city].'] },
    ],
  },
  {
    subject: 'Rückfrage zu Angebot [quoteNumber]',
    turns: [
      {
        by: 'customer',
        text: [
          'zu {Ihrem|deinem} Angebot [quoteNumber] vom [quoteDate] ([quoteSubject]) habe ich noch zwei Fragen:',
          '1. Sind die Frachtkosten in den [quoteAmount] schon enthalten?\n2. Wie lange {halten Sie sich|haltet ihr euch} an den Preis gebunden? Unser Bauherr entscheidet wohl erst in [laterWeek].',
        ],
      },
      {
        by: 'seller',
        text: [
          'gern beantworte ich das: Die Lieferung ist ab 500 Euro Warenwert frei Haus, Fracht kommt also nicht dazu. An das Angebot [quoteNumber] halten wir uns bis Ende [nextMonth] gebunden.',
          '{Sagen Sie|Sag} mir bitte Bescheid, wenn sich die Entscheidung weiter verschiebt, dann verlängere ich.',
        ],
      },
      { by: 'customer', text: ['prima, das hilft mir weiter. Ich melde mich, sobald der Bauherr sich entschieden hat.'] },
    ],
  },
  {
    subject: 'Alternative für [product] gesucht',
    turns: [
      {
        by: 'customer',
        text: [
          'die [product] von unserem bisherigen Lieferanten sind abgekündigt. {Haben Sie|Habt ihr} etwas Gleichwertiges? Ein Datenblatt mit den Maßen hänge ich an.',
        ],
        files: ['Datenblatt.pdf'],
      },
      {
        by: 'seller',
        text: [
          'laut Datenblatt passt unser Artikel [article] maßgleich, die Zulassung ist dieselbe. Preis je Stück [price] bei [quantity] Stück.',
          'Ein Muster lege ich {Ihnen|dir} kostenlos in die nächste Lieferung.',
        ],
      },
      { by: 'customer', text: ['das Muster ist angekommen und passt. Dann bitte [quantity] Stück einplanen, Bestellnummer ist [customerOrder].'] },
    ],
  },
  {
    subject: 'Erstausrüstung neue Werkstatt [city]',
    turns: [
      {
        by: 'customer',
        text: [
          'wir richten in [city] eine neue Werkstatt ein und suchen jemanden, der uns alles aus einer Hand liefert: [product], [product2], dazu Regale, Arbeitsschutz und eine [machine].',
          'Die Liste hängt an. Können wir uns dazu in den nächsten zwei Wochen zusammensetzen?',
        ],
        files: ['Bedarfsliste Werkstatt.xlsx'],
      },
      {
        by: 'seller',
        text: [
          'das ist ein schönes Vorhaben, da sind wir gern dabei. Ich würde mir die Räume am liebsten vor Ort ansehen: Passt {Ihnen|dir} [visitDay] um [visitTime]?',
          'Bis dahin rechnet [insideColleague] die Liste schon einmal durch.',
        ],
        copyInside: true,
      },
      { by: 'customer', text: ['[visitDay] um [visitTime] passt gut. Bitte am Tor 2 melden, die Baustelle ist noch eingezäunt.'], toTeam: true },
      {
        by: 'inside',
        text: ['anbei vorab die durchgerechnete Liste. Drei Positionen sind noch offen, dort warte ich auf die Preise der Hersteller.'],
        files: ['Bedarfsliste Werkstatt - Preise.xlsx'],
        toTeam: true,
      },
      { by: 'customer', text: ['super Vorbereitung, danke. Den Rest besprechen wir am Termin.'], toTeam: true },
    ],
  },
]
