/** Complaints and returns. */
import type { Topic } from './topic.ts'

export const complaintTopics: readonly Topic[] = [
  {
    subject: 'Reklamation [complaintNumber]: [complaintSubject]',
    importance: 'high',
    turns: [
      {
        by: 'customer',
        text: [
          'unter der Nummer [complaintNumber] läuft seit dem [complaintDate] unsere Reklamation ([complaintSubject]). Bis heute habe ich keine Antwort, die mir weiterhilft.',
          'Ich bitte um eine klare Aussage bis zum [soonDate]: Ersatz oder Gutschrift.',
        ],
        files: ['Foto 1.jpg', 'Foto 2.jpg'],
      },
      {
        by: 'seller',
        text: [
          '{Ihr|dein} Ärger ist verständlich. Ich habe den Vorgang [complaintNumber] heute selbst übernommen: Der Ersatz geht am [soonDate] raus, die Prüfung beim Hersteller läuft parallel weiter.',
          'Auf das Ergebnis müssen {Sie|ihr} nicht warten.',
        ],
      },
      { by: 'customer', text: ['danke, damit können wir arbeiten. Die defekte Ware steht bei uns zur Abholung bereit.'] },
      {
        by: 'inside',
        text: ['die Abholung ist für den [deliveryDate] angemeldet. Bitte den beigefügten Rücksendeschein auf die Palette kleben.'],
        files: ['Ruecksendeschein.pdf'],
      },
      { by: 'customer', text: ['ist abgeholt. Ersatz läuft, Fall damit für uns erledigt.'] },
    ],
  },
  {
    subject: 'Falsche Ware geliefert',
    turns: [
      {
        by: 'customer',
        text: ['heute kamen statt [product] die [product2]. Lieferschein stimmt, Inhalt nicht. Was machen wir?'],
        files: ['IMG_2047.jpg'],
      },
      {
        by: 'inside',
        text: [
          'da ist uns beim Packen ein Fehler passiert, Entschuldigung. Die richtige Ware geht heute per Express raus, die falsche nehmen wir beim nächsten Mal mit zurück.',
        ],
      },
      { by: 'customer', text: ['Express ist angekommen, danke.'] },
    ],
  },
  {
    subject: 'Rückgabe [product]',
    turns: [
      {
        by: 'customer',
        text: ['von der letzten Lieferung sind [quantity] Stück [product] übrig, alle originalverpackt. {Nehmen Sie|Nehmt ihr} die zurück?'],
      },
      {
        by: 'seller',
        text: [
          'Lagerware nehmen wir in Originalverpackung gern zurück, wir berechnen 10 % für die Einlagerung. Bei {Ihnen|euch} lasse ich die ausnahmsweise weg.',
        ],
      },
      { by: 'customer', text: ['sehr nett! Der Fahrer kann sie am [deliveryDate] mitnehmen.'] },
    ],
  },
  {
    subject: 'Transportschaden Lieferung [dueOrder]',
    turns: [
      {
        by: 'customer',
        text: [
          'eine Palette aus dem Auftrag [dueOrder] ist beschädigt angekommen, die Folie war aufgerissen und drei Kartons sind nass. Fotos anbei, der Fahrer hat den Schaden quittiert.',
        ],
        files: ['Schaden_Palette.jpg', 'Lieferschein_quittiert.pdf'],
      },
      {
        by: 'inside',
        text: ['danke für die Fotos, so können wir den Schaden beim Spediteur melden. Ersatz für die drei Kartons kommt am [deliveryDate].'],
      },
      { by: 'customer', text: ['ok. Sollen wir die nassen Kartons hier entsorgen, oder {wollen Sie|wollt ihr} sie zurück?'] },
      { by: 'inside', text: ['bitte bis zur Freigabe durch die Versicherung aufheben, ich melde mich dazu in [laterWeek].'] },
      { by: 'inside', text: ['die Freigabe ist da, die Kartons können in den Container.'] },
    ],
  },
  {
    subject: 'Passung der [product] nicht in Ordnung',
    turns: [
      {
        by: 'customer',
        text: [
          'bei der letzten Charge [product] ([article]) haben wir bei etwa jedem zehnten Stück Maßabweichungen. Messprotokoll anbei. Gab es beim Hersteller eine Änderung?',
        ],
        files: ['Messprotokoll.xlsx', 'Zeichnung_4711-B.pdf'],
      },
      {
        by: 'seller',
        text: [
          'danke für das saubere Protokoll. Ich habe es an den Hersteller gegeben und lasse die Charge bei uns sperren. Bis [visitDay] habe ich eine Antwort.',
        ],
      },
      {
        by: 'seller',
        text: [
          'der Hersteller bestätigt einen Werkzeugverschleiß. {Sie bekommen|Ihr bekommt} [quantity] Stück aus neuer Fertigung, kostenlos und mit Prüfzeugnis. Lieferung am [deliveryDate].',
        ],
        files: ['Pruefzeugnis 3.1.pdf'],
      },
      { by: 'customer', text: ['sauber gelöst, vielen Dank. Neue Charge ist maßhaltig.'] },
    ],
  },
]
