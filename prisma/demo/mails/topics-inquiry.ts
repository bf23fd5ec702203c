/** Inquiries, quotes and prices. */
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
    subject: '{Ihr|Euer} Angebot [quoteNumber] - Preis',
    turns: [
      {
        by: 'customer',
        text: [
          'wir haben {Ihr|euer} Angebot [quoteNumber] über [quoteAmount] mit zwei anderen verglichen. Technisch {sind Sie|seid ihr} vorn, beim Preis leider nicht: Der günstigste Anbieter liegt etwa [discount] darunter.',
          'Wir würden lieber bei {Ihnen|euch} kaufen. {Können Sie|Könnt ihr} da noch etwas machen?',
        ],
      },
      {
        by: 'seller',
        text: [
          'danke für die offenen Worte. Ich habe das gerade mit unserer Vertriebsleitung besprochen: Bei Auftrag bis zum [laterDate] können wir 3 % nachgeben und das Zahlungsziel auf 30 Tage legen.',
          'Mehr ist bei den aktuellen Stahlpreisen wirklich nicht drin. Dafür {bekommen Sie|bekommt ihr} die Ware aus einer Hand und zu einem Termin.',
        ],
      },
      { by: 'customer', text: ['das klingt fair. Ich bespreche es am Montag mit der Geschäftsleitung und rufe dann an.'] },
      { by: 'seller', text: ['wunderbar. Ich bin unter [sellerPhone] erreichbar, am Nachmittag auch mobil.'] },
      { by: 'customer', text: ['Chef hat zugestimmt. Bitte das Angebot mit den 3 % neu ausstellen, dann geht die Bestellung raus.'] },
    ],
  },
  {
    subject: 'Nachfass zu unserem Angebot [quoteNumber]',
    turns: [
      {
        by: 'seller',
        text: [
          'vor einiger Zeit habe ich {Ihnen|dir} unser Angebot [quoteNumber] ([quoteSubject], [quoteAmount]) geschickt. Gibt es schon eine Tendenz?',
          '{Haben Sie|Hast du} noch Fragen dazu, komme ich gern kurz vorbei.',
        ],
      },
      {
        by: 'customer',
        text: [
          'das Angebot liegt noch bei der Geschäftsführung, das Budget für dieses Jahr ist knapp. Bitte noch einmal Mitte [nextMonth] nachfragen.',
        ],
      },
    ],
  },
  {
    subject: 'Staffelpreise [product]',
    turns: [
      {
        by: 'customer',
        text: [
          'wir kalkulieren gerade den Bedarf für [nextYear]. {Können Sie|Kannst du} mir für [product] Staffelpreise ab [quantity] und ab [doubleQuantity] Stück nennen?',
        ],
      },
      {
        by: 'seller',
        text: [
          'bei Abnahme von [quantity] Stück liegen wir bei [price], bei [doubleQuantity] Stück bei [oldPrice], jeweils netto und frei Haus.',
          'Wenn {Sie mir|du mir} einen Jahresbedarf {nennen|nennst}, mache ich daraus gern einen Abrufauftrag. Dann bleibt der Preis bis Ende [nextYear] fest.',
        ],
        files: ['Staffelpreise.xlsx'],
      },
      {
        by: 'customer',
        text: ['danke, das nehme ich so in die Kalkulation. Der Abrufauftrag klingt interessant, das besprechen wir beim nächsten Besuch.'],
      },
    ],
  },
  {
    subject: 'Preiserhöhung zum Quartal',
    turns: [
      {
        by: 'customer',
        text: [
          'ich habe gerade {Ihr|euer} Schreiben zur Preisanpassung bekommen. [moreDiscount] auf [product] sind für uns nicht darstellbar, unsere eigenen Preise stehen bis Jahresende fest.',
          'Bisher haben wir [oldPrice] bezahlt. Wie kommen wir da zusammen?',
        ],
      },
      {
        by: 'seller',
        text: [
          'ich verstehe den Ärger. Der Hersteller hat zweimal in diesem Jahr erhöht, den ersten Schritt haben wir noch geschluckt.',
          'Mein Vorschlag: {Sie geben|du gibst} mir den Bedarf bis Jahresende auf, ich reserviere die Menge zum alten Preis von [oldPrice]. Ab Januar gilt dann [price].',
        ],
      },
      { by: 'customer', text: ['damit können wir leben. Bitte [doubleQuantity] Stück zum alten Preis reservieren, Abruf in zwei Teilen.'] },
      {
        by: 'seller',
        text: ['ist reserviert. {Ich schicke Ihnen|Ich schicke dir} die Bestätigung heute noch, [insideColleague] kümmert sich um die Abrufe.'],
        copyInside: true,
      },
    ],
  },
  {
    subject: 'Alternative zu [product] gesucht',
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
