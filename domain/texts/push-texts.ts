/** What a system that pushes rows is told, and through it whoever looks after it. */
import type { PushFault } from '../commerce/import/job/pushed-rows.ts'
import type { Language } from './language.ts'

/** Why nothing was done with a message. `busy`: it waits, or there was no time for it; nothing is lost, and nothing comes twice. */
export type PushRefusal =
  | PushFault['reason']
  | 'no_key'
  | 'not_allowed'
  | 'unknown_kind'
  | 'unknown_path'
  | 'no_name'
  | 'other_content'
  | 'too_large'
  | 'too_slow'
  | 'not_json_type'
  | 'too_often'
  | 'busy'
  | 'taken_back'
  | 'failed'

/** `{field}`, `{row}` and `{most}` stand for what is named. */
type PushTexts = {
  titles: Record<number, string>
  refusals: Record<PushRefusal, string>
  verdicts: Record<'new' | 'changed' | 'unchanged', string>
  repeated: string
}

export const pushTexts: Record<Language, PushTexts> = {
  de: {
    titles: {
      400: 'So nicht zu verstehen',
      401: 'Kein gültiger Schlüssel',
      403: 'Nicht erlaubt',
      404: 'Gibt es nicht',
      408: 'Zu langsam',
      409: 'Widerspricht einer früheren Nachricht',
      413: 'Zu groß',
      415: 'Kein JSON',
      429: 'Zu oft',
      500: 'Unerwarteter Fehler',
      503: 'Später noch einmal',
    },
    refusals: {
      no_key: 'Die Nachricht braucht einen gültigen Schlüssel: „Authorization: Bearer …“. Schlüssel macht ein Administrator in den Einstellungen.',
      not_allowed: 'Der Schlüssel ist für diese Art von Zeilen nicht freigegeben.',
      unknown_kind: 'Diese Art von Zeilen gibt es nicht. Welche es gibt, steht in der Beschreibung unter openapi.json.',
      unknown_path: 'Unter dieser Adresse antwortet nichts. Was es gibt, steht in der Beschreibung unter openapi.json.',
      no_name: 'Der Kopf „Idempotency-Key“ fehlt oder ist länger als 255 Zeichen: Damit kommt eine wiederholte Nachricht kein zweites Mal herein.',
      other_content: 'Unter diesem „Idempotency-Key“ kam schon etwas anderes. Für neue Zeilen bitte einen neuen wählen.',
      too_large: 'Die Nachricht ist größer als {most} MB. Bitte auf mehrere verteilen.',
      too_slow: 'Die Nachricht war nach einer Minute noch nicht ganz da. Bitte noch einmal schicken, oder auf mehrere kleinere verteilen.',
      too_many_rows: 'Die Nachricht hat mehr als {most} Zeilen. Bitte auf mehrere verteilen.',
      not_json_type: 'Die Nachricht muss als „application/json“ kommen, in UTF-8 und nicht komprimiert.',
      not_json: 'Die Nachricht ist kein gültiges JSON in UTF-8.',
      no_rows: 'Die Nachricht muss { "rows": [ … ] } sein, mit mindestens einer Zeile; daneben dürfen nur Kurse stehen, als "rates".',
      name_twice: 'Ein Objekt der Nachricht nennt denselben Namen zweimal: Welcher Wert gilt, ist nicht zu sagen.',
      not_a_row: 'Zeile {row} ist kein Objekt aus Feldern.',
      unknown_field: 'Zeile {row} nennt das Feld „{field}“, das es hier nicht gibt.',
      not_a_value: 'Zeile {row} hat im Feld „{field}“ eine Liste oder ein Objekt. Erlaubt sind Text, Zahl, true, false und null.',
      not_a_list: 'Zeile {row}: „clear“ muss eine Liste von Feldnamen sein, etwa ["phone"].',
      told_and_cleared: 'Zeile {row} nennt für das Feld „{field}“ einen Wert und will es zugleich leeren. Bitte nur eines von beiden.',
      not_a_rate:
        'Als Kurs von „{field}“ ist das nicht zu verstehen: „rates“ nennt zu Währungskürzeln wie USD, wie viel ein Stück davon in Ihrer Währung wert ist, etwa "0.92".',
      too_often: 'Der Schlüssel hat in dieser Minute zu viele Nachrichten geschickt.',
      busy: 'Gerade kommen andere Daten herein. Bitte dieselbe Nachricht mit demselben „Idempotency-Key“ noch einmal schicken: Es geht nichts verloren, und nichts kommt doppelt.',
      taken_back: 'Ein Administrator hat diese Nachricht abgebrochen. Soll sie doch herein, bitte mit einem neuen „Idempotency-Key“ schicken.',
      failed: 'Die Zeilen konnten nicht gespeichert werden, nichts davon ist herein. Bitte noch einmal schicken.',
    },
    verdicts: { new: 'Neu angelegt', changed: 'Geändert', unchanged: 'Steht schon so da' },
    repeated: 'Sagt dasselbe wie eine andere Zeile',
  },
  en: {
    titles: {
      400: 'Cannot be understood',
      401: 'No valid key',
      403: 'Not allowed',
      404: 'Not there',
      408: 'Too slow',
      409: 'Contradicts an earlier message',
      413: 'Too large',
      415: 'No JSON',
      429: 'Too often',
      500: 'Unexpected fault',
      503: 'Later again',
    },
    refusals: {
      no_key: 'The message needs a valid key: “Authorization: Bearer …”. An administrator makes keys in the settings.',
      not_allowed: 'The key is not cleared for rows of this kind.',
      unknown_kind: 'There are no rows of this kind. Those there are stand in the description at openapi.json.',
      unknown_path: 'Nothing answers at this address. What there is stands in the description at openapi.json.',
      no_name: 'The header “Idempotency-Key” is missing or longer than 255 characters: by it a repeated message does not come in twice.',
      other_content: 'Something else came under this “Idempotency-Key”. Please choose a new one for new rows.',
      too_large: 'The message is larger than {most} MB. Please spread it over several.',
      too_slow: 'After a minute the message was not all there yet. Please send it again, or spread it over several smaller ones.',
      too_many_rows: 'The message has more than {most} rows. Please spread it over several.',
      not_json_type: 'The message has to come as “application/json”, in UTF-8 and not compressed.',
      not_json: 'The message is no valid JSON in UTF-8.',
      no_rows: 'The message has to be { "rows": [ … ] }, with at least one row; beside them only rates may stand, as "rates".',
      name_twice: 'An object of the message has the same name twice: nobody can say which value holds.',
      not_a_row: 'Row {row} is no object of fields.',
      unknown_field: 'Row {row} names the field “{field}”, which does not exist here.',
      not_a_value: 'Row {row} has a list or an object in the field “{field}”. Text, number, true, false and null are allowed.',
      not_a_list: 'Row {row}: “clear” has to be a list of names of fields, such as ["phone"].',
      told_and_cleared: 'Row {row} has a value in the field “{field}” and is to empty it as well. Please send one of the two.',
      not_a_rate:
        'That is no rate of “{field}”: “rates” says of codes of currencies such as USD how much one of it is in your currency, such as "0.92".',
      too_often: 'The key has sent too many messages this minute.',
      busy: 'Other data are coming in right now. Please send the same message with the same “Idempotency-Key” again: nothing is lost, and nothing comes twice.',
      taken_back: 'An administrator has stopped this message. If it is to come in after all, please send it with a new “Idempotency-Key”.',
      failed: 'The rows could not be stored, nothing of them is in. Please send them again.',
    },
    verdicts: { new: 'Newly entered', changed: 'Changed', unchanged: 'Stands there already' },
    repeated: 'Says the same as another row',
  },
}

/** @example named('Row {row}', { row: 3 }) // 'Row 3' */
export const named = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole))
