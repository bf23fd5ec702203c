/** Talk about prices. */
import type { Topic } from './topic.ts'

export const priceTopics: readonly Topic[] = [
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
          'Mein Vorschlag: {Sie geben|Du gibst} mir den Bedarf bis Jahresende auf, ich reserviere die Menge zum alten Preis von [oldPrice]. Ab Januar gilt dann [price].',
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
]
