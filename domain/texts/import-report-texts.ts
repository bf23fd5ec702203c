/** What is wrong with single lines and values of a file that is brought in, and what to do about it at the source. */
import type { DamageReason } from '../commerce/import/damage.ts'
import type { RejectedReason } from '../commerce/import/reading.ts'
import type { RecordReason } from '../commerce/import/records/record-reason.ts'
import type { Language } from './language.ts'

type Reasons = { rejected: Record<RejectedReason | RecordReason, string>; damage: Record<DamageReason, string> }

const reasons: Record<Language, Reasons> = {
  de: {
    rejected: {
      too_many_cells: 'hat mehr Zellen als die Kopfzeile; vermutlich fehlen Anführungszeichen um einen Text mit Trennzeichen',
      too_few_cells: 'hat weniger Zellen als die Kopfzeile; vermutlich ist ein Text über mehrere Zeilen umbrochen',
      quote_not_closed: 'beginnt ein Anführungszeichen, das nirgends schließt',
      too_long: 'ist so lang, dass es keine Zeile einer Liste sein kann',
      not_a_number: 'enthält etwas anderes, wo sonst Zahlen stehen',
      not_a_day: 'enthält kein gültiges Datum',
      error_value: 'enthält einen Fehlerwert aus Excel; bitte dort berichtigen',
      not_json: 'ist kein JSON-Datensatz',
      unknown_record: 'hat eine unbekannte Satzart',
      record_not_taken_over: 'hat eine Satzart, die nicht übernommen wird',
      unknown_code: 'enthält ein unbekanntes Kennzeichen',
      article_removed: 'löscht einen Artikel; das wird nicht übernommen',
      article_renumbered: 'gibt einem Artikel eine andere Nummer; das wird nicht übernommen',
      article_missing: 'ergänzt einen Artikel, der nicht in der Datei steht',
      too_many_texts: 'ab hier haben die Langtexte keinen Platz mehr',
      missing_value: 'enthält nichts, wo etwas stehen muss',
      not_clearable: 'lässt sich nicht leeren; bitte aus "clear" nehmen und, wenn sich etwas geändert hat, den neuen Wert schicken',
      damaged_key: 'enthält eine Nummer, deren Stellen eine Tabellenkalkulation verloren hat; die Spalte als Text exportieren',
      too_long_value: 'enthält einen Text, der für dieses Feld zu lang ist',
      out_of_range: 'enthält eine Zahl, die hier nicht möglich ist',
      unknown_status: 'enthält einen Status, den das Kundencockpit nicht kennt; Spalte nicht zuordnen oder im ERP anders benennen',
      unknown_country: 'nennt ein unbekanntes Land',
      not_an_address: 'enthält keine gültige Mailadresse',
      is_supplier: 'ist ein Lieferant (Kreditorenkonto ab 70000), kein Kunde',
      unknown_customer: 'nennt einen Kunden, der aus dieser Quelle nicht bekannt ist; zuerst die Kunden einlesen',
      unknown_product: 'nennt einen Artikel, der aus dieser Quelle nicht bekannt ist; zuerst die Artikel einlesen',
      unknown_group: 'nennt eine Warengruppe, die es nicht gibt; zuerst die Warengruppen einlesen oder diese Spalte nicht zuordnen',
      unknown_document: 'nennt einen Beleg, der nicht bekannt ist',
      unknown_rate: 'steht in einer anderen Währung, für die kein Kurs angegeben ist',
      circular_group: 'stellt die Warengruppe unter sich selbst, womöglich über mehrere Zeilen; eine der Obergruppen berichtigen',
      number_elsewhere: 'hat eine Nummer, unter der eine andere Quelle etwas anderes führt; Nummer oder Bezeichnung angleichen',
      number_twice: 'hat dieselbe Nummer wie eine andere Zeile, die etwas anderes sagt',
      contradicts: 'widerspricht einer anderen Zeile desselben Belegs',
      with_wrong_line: 'gehört mit einer Zeile zusammen, die falsch ist; beide kommen nur gemeinsam herein',
    },
    damage: {
      exponent: 'wurde zu einer Zahl mit Exponent; die Spalte in Excel als Text formatieren und neu exportieren',
      rounded: 'hat mehr als 15 Stellen, Excel hat die letzten zu Nullen gemacht; die Spalte als Text exportieren',
      mojibake: 'enthält falsch gelesene Umlaute; beim Export die richtige Kodierung wählen, am besten UTF-8',
      lost_letters: 'enthält Fragezeichen, wo Umlaute standen; beim Export UTF-8 oder Windows-1252 wählen',
      undecodable: 'enthält Zeichen einer anderen Kodierung als der Rest der Datei',
      zero_lost: 'hat vermutlich führende Nullen verloren; die Spalte in Excel als Text formatieren',
    },
  },
  en: {
    rejected: {
      too_many_cells: 'has more cells than the header; a text with a delimiter in it may lack its quotes',
      too_few_cells: 'has fewer cells than the header; a text may be broken over several lines',
      quote_not_closed: 'opens a quote that nothing closes',
      too_long: 'is too long to be a line of a list',
      not_a_number: 'holds something else where numbers stand',
      not_a_day: 'holds no day of the calendar',
      error_value: 'holds an error of Excel; please correct it there',
      not_json: 'is no JSON record',
      unknown_record: 'is of an unknown record type',
      record_not_taken_over: 'is of a record type that is not taken over',
      unknown_code: 'holds an unknown code',
      article_removed: 'removes an article, which is not taken over',
      article_renumbered: 'gives an article another number, which is not taken over',
      article_missing: 'adds to an article that is not in the file',
      too_many_texts: 'from here on long texts found no room',
      missing_value: 'holds nothing where something has to stand',
      not_clearable: 'cannot be emptied; take it out of "clear" and, where something has changed, send the new value',
      damaged_key: 'holds a number whose digits a spreadsheet has lost; export the column as text',
      too_long_value: 'holds a text that is too long for this field',
      out_of_range: 'holds a number that cannot be one here',
      unknown_status: 'holds a status that is not known; leave the column out or name it otherwise in the ERP',
      unknown_country: 'names an unknown country',
      not_an_address: 'holds no mail address',
      is_supplier: 'is a supplier (account from 70000 on), no customer',
      unknown_customer: 'names a customer that this source has not brought in; bring customers in first',
      unknown_product: 'names a product that this source has not brought in; bring products in first',
      unknown_group: 'names a product group that is not there; bring product groups in first, or assign this column to no field',
      unknown_document: 'names a document that is not known',
      unknown_rate: 'is in another currency, for which no rate is given',
      circular_group: 'puts the product group below itself, maybe over several lines; correct one of the parent groups',
      number_elsewhere: 'has a number by which another source calls something else; make number or name the same',
      number_twice: 'bears the number of another line that says something else',
      contradicts: 'contradicts another line of the same document',
      with_wrong_line: 'belongs together with a line that is wrong; they come in together only',
    },
    damage: {
      exponent: 'became a number with an exponent; format the column as text in Excel and export again',
      rounded: 'has more than 15 digits, of which Excel made the last ones zeros; export the column as text',
      mojibake: 'holds letters read in a wrong encoding; choose the right one for the export, best UTF-8',
      lost_letters: 'holds question marks where letters stood; choose UTF-8 or Windows-1252 for the export',
      undecodable: 'holds bytes of another encoding than the rest of the file',
      zero_lost: 'has probably lost zeros in front; format the column as text in Excel',
    },
  },
}

export const rejectedText = (reason: RejectedReason | RecordReason, language: Language): string => reasons[language].rejected[reason]
export const damageText = (reason: DamageReason, language: Language): string => reasons[language].damage[reason]

/** Of a reason as it is stored. */
export const rejectionText = (reason: string, language: Language): string =>
  Object.entries(reasons[language].rejected).find(([name]) => name === reason)?.[1] ?? reason
