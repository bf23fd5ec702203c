/** What the description of the interface for systems that push rows says in words. */
import type { Language } from './language.ts'

type DescriptionTexts = {
  title: string
  description: string
  idempotencyKey: string
  done: string
  document: string
  single: string
  clear: string
  later: string
  rates: string
}

export const pushDescriptionTexts: Record<Language, DescriptionTexts> = {
  de: {
    title: 'Kundencockpit: Daten aus dem ERP',
    description:
      'Ein ERP schickt Zeilen, sobald sich etwas ändert. Wiedererkannt wird alles an den Nummern des ERP. Nummern sind Texte und behalten ihre führenden Nullen, Tage stehen als JJJJ-MM-TT, Dezimalzahlen mit Punkt als Zahl oder als Text. Was eine Nachricht nicht nennt, bleibt, wie es ist: Nichts verschwindet dadurch.',
    idempotencyKey:
      'Name der Nachricht. Dieselbe Nachricht unter demselben Namen wird sieben Tage lang gleich beantwortet und kommt kein zweites Mal herein.',
    done: 'Was aus jeder Zeile geworden ist. Zeilen, die falsch sind, halten die richtigen nicht auf.',
    document:
      'Eine Zeile eines Vorgangs. Zeilen mit derselben Nummer gehören in eine Nachricht und kommen nur gemeinsam herein. Nennt ein Vorgang Positionen, sind es alle: Die er nicht mehr nennt, entfallen. Nennt er keine, bleiben sie stehen.',
    single: 'Ein Datensatz. Was fehlt oder null ist, lässt stehen, was da ist; was leer werden soll, nennt „clear“.',
    clear:
      'Felder, die leer werden sollen, mit ihren Namen, etwa wenn ein Kunde keine Telefonnummer mehr hat. Ein Feld steht entweder hier oder mit einem Wert in der Zeile. In einem Vorgang leert die erste Zeile, was für den ganzen Vorgang gilt; Termine leert jede Zeile für ihre Position.',
    later:
      'Gerade geht es nicht: zu viele Nachrichten, oder zu viele große auf einmal. Nach so vielen Sekunden, wie „Retry-After“ sagt, dieselbe Nachricht mit demselben Namen noch einmal schicken; nichts geht verloren, nichts kommt doppelt.',
    rates:
      'Wie viel eine Einheit einer anderen Währung in der des Unternehmens wert ist, nach ihrem Kürzel: {"USD": "0.92"}. Gilt für diese Nachricht und wird mit den Beträgen aufgehoben; ohne Kurs werden Zeilen in anderer Währung abgelehnt.',
  },
  en: {
    title: 'Kundencockpit: data of the ERP',
    description:
      'An ERP sends rows as soon as something changes. Everything is known again by the numbers of the ERP. Numbers of things are texts and keep the zeros in front, days are YYYY-MM-DD, decimals have a point and come as a number or as a text. What a message does not name stays as it is: nothing vanishes by it.',
    idempotencyKey: 'Name of the message. The same message under the same name is answered alike for seven days, and does not come in twice.',
    done: 'What became of each row. Rows that are wrong do not hinder those that are right.',
    document:
      'A row of a document. Rows with the same number belong into one message and come in only together. A document that names positions names all of them: those it does not name any more are gone. Where it names none they stay.',
    single: 'One record. What is missing or null leaves what stands there; what is to be empty is named in “clear”.',
    clear:
      'Fields to empty, by their names, as where a customer has no phone number any more. A field stands either here or with a value in the row. In a document its first row empties what holds for the whole; days are emptied by each row for its position.',
    later:
      'Not right now: too many messages, or too many large ones at once. After as many seconds as “Retry-After” says, send the same message with the same name again; nothing is lost, nothing comes twice.',
    rates:
      'How much one of another currency is in the company\'s own, by its code: {"USD": "0.92"}. Holds for this message and is kept with the amounts; without a rate, rows in another currency are rejected.',
  },
}
