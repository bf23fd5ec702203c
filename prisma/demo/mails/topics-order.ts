/** Orders and deliveries. */
import type { Topic } from './topic.ts'

export const orderTopics: readonly Topic[] = [
  {
    subject: 'Bestellung [customerOrder]',
    turns: [
      {
        by: 'customer',
        text: [
          'bitte {liefern Sie|liefert} uns gemäß unserer Bestellung [customerOrder]:',
          '[quantity] Stück [product], Art. [article]\n[quantity2] Stück [product2], Art. [article2]',
          'Lieferanschrift: [street], [city]. Wir bitten um Auftragsbestätigung mit Liefertermin.',
        ],
        files: ['Bestellung.pdf'],
      },
      {
        by: 'inside',
        text: [
          'vielen Dank für {Ihre|eure} Bestellung [customerOrder]. Die Auftragsbestätigung hängt an, Lieferung am [deliveryDate] mit unserem eigenen Wagen.',
          'Die [product2] kommen direkt vom Hersteller und treffen voraussichtlich am [laterDate] ein.',
        ],
        files: ['Auftragsbestaetigung.pdf'],
      },
      { by: 'customer', text: ['danke, beide Termine passen. Bitte den Fahrer vorher anrufen lassen, wir haben nur einen Stapler.'] },
    ],
  },
  {
    subject: 'Liefertermin Auftrag [openOrder]',
    turns: [
      {
        by: 'customer',
        text: [
          'unser Auftrag [openOrder] vom [openOrderDate] war für den [promisedDate] zugesagt. Bleibt es bei dem Termin? Wir müssen die Monteure einteilen.',
        ],
      },
      {
        by: 'inside',
        text: [
          'ich habe im Lager nachgesehen: Die Ware ist vollständig, der Termin [promisedDate] steht. Der Wagen ist zwischen 7 und 10 Uhr bei {Ihnen|euch}.',
        ],
      },
      { by: 'customer', text: ['perfekt, danke für die schnelle Auskunft!'] },
    ],
  },
  {
    subject: 'Wo bleibt Auftrag [dueOrder]?',
    importance: 'high',
    turns: [
      {
        by: 'customer',
        text: [
          'wir warten auf die Lieferung zum Auftrag [dueOrder], zugesagt war der [dueDate]. Auf der Baustelle in [city] stehen morgen vier Leute ohne Material.',
          'Bitte heute noch um Rückruf unter [mobile].',
        ],
      },
      {
        by: 'seller',
        text: [
          'wie eben am Telefon besprochen: Die Palette ist im Verteilzentrum stehen geblieben. Ich habe einen Kurier bestellt, die Ware ist am [soonDate] bis 9 Uhr in [city].',
          'Die Kosten übernehmen selbstverständlich wir. Es tut mir leid, dass wir {Sie|euch} in diese Lage gebracht haben.',
        ],
      },
      { by: 'customer', text: ['Ware ist da, die Leute konnten anfangen. So etwas darf aber nicht zur Gewohnheit werden.'] },
      { by: 'seller', text: ['das wird es nicht. Wir haben die Ursache im Lager geklärt. Beim nächsten Besuch gebe ich einen Kaffee aus.'] },
    ],
  },
  {
    subject: 'Teillieferung Auftrag [openOrder]',
    turns: [
      {
        by: 'inside',
        text: [
          'zum Auftrag [openOrder] vom [openOrderDate]: Die [product] kommen vom Hersteller leider erst am [laterDate]. Alles andere könnten wir sofort liefern.',
          '{Möchten Sie|Möchtest du} eine Teillieferung oder lieber alles zusammen?',
        ],
      },
      { by: 'customer', text: ['bitte vorab liefern, was da ist. Der Rest dann am [laterDate], aber bitte ohne zweite Frachtpauschale.'] },
      { by: 'inside', text: ['so machen wir es, die Fracht berechnen wir nur einmal.'] },
    ],
  },
  {
    subject: 'Nachbestellung [product]',
    turns: [
      {
        by: 'customer',
        text: [
          'wir brauchen noch einmal [quantity] Stück [product], gleicher Preis wie beim letzten Mal ([price])? Dann bitte gleich mit dem nächsten Wagen.',
        ],
      },
      { by: 'seller', text: ['der Preis gilt noch, ich habe [quantity] Stück eingebucht. Lieferung am [deliveryDate].'] },
    ],
  },
  {
    subject: 'Änderung zur Bestellung [customerOrder]',
    turns: [
      {
        by: 'customer',
        text: ['kleine Änderung zu unserer Bestellung [customerOrder]: Bitte statt [quantity] nun [doubleQuantity] Stück [product]. Geht das noch?'],
      },
      {
        by: 'inside',
        text: [
          'ist geändert, wir waren noch nicht beim Kommissionieren. Die geänderte Bestätigung {bekommen Sie|bekommst du} gleich, der Termin bleibt der [deliveryDate].',
        ],
      },
      { by: 'customer', text: ['danke! Und bitte die Kommission "Halle 3" auf den Lieferschein schreiben.'] },
      { by: 'inside', text: ['steht drauf.'] },
    ],
  },
  {
    subject: 'Abholung am [soonDate]',
    turns: [
      {
        by: 'customer',
        text: [
          'können wir am [soonDate] gegen 7 Uhr [quantity] Stück [product] bei {Ihnen|euch} abholen? Unser Fahrer heißt Kowalski und kommt mit dem Sprinter.',
        ],
      },
      { by: 'inside', text: ['liegt ab 6:30 Uhr am Abholschalter bereit, Tor 4. Der Fahrer braucht nur die Bestellnummer [customerOrder].'] },
    ],
  },
  {
    subject: 'Auslaufartikel - letzte Gelegenheit',
    turns: [
      {
        by: 'seller',
        text: [
          '{Sie beziehen|ihr bezieht} von uns regelmäßig [product]. Der Hersteller stellt die Ausführung zum Jahresende ein, am Lager haben wir noch [doubleQuantity] Stück.',
          'Soll ich {Ihnen|euch} davon etwas zurücklegen? Den Nachfolger gibt es ab [nextMonth], er kostet etwa [discount] mehr.',
        ],
      },
      { by: 'customer', text: ['gut, dass {Sie Bescheid sagen|du Bescheid sagst}. Bitte [quantity] Stück zurücklegen, Lieferung im neuen Jahr.'] },
      { by: 'seller', text: ['erledigt, sie liegen auf {Ihren|euren} Namen im Lager.'] },
    ],
  },
  {
    subject: 'Lieferschein fehlt',
    turns: [
      {
        by: 'customer',
        text: [
          'bei der letzten Lieferung zum Auftrag [dueOrder] lag kein Lieferschein bei. Unser Lager kann die Ware nicht einbuchen. Bitte kurz als PDF schicken.',
        ],
      },
      { by: 'inside', text: ['anbei der Lieferschein. Der Fahrer hat ihn im Wagen gefunden, Entschuldigung.'], files: ['Lieferschein.pdf'] },
    ],
  },
]
