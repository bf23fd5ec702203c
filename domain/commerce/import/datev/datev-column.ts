/** What a column of a DATEV export holds: DATEV says it by the name, never by the values. */
import type { Column } from '../column.ts'
import { isKeyName } from '../key-names.ts'

const DAY = /datum|gültig (?:von|bis)|sperre bis$|^(?:zugeordnete )?fälligkeit$/i
const NUMBER =
  /^(?:umsatz(?: \(|$)|basis-?umsatz|kurs$|skonto(?: |$)|kost[- ]?menge|stück$|gewicht$|(?:eu-)?steuersatz|kreditlimit|mahn(?:limit|zinssatz|gebühr|frist)|verzugspauschale|letzte frist|fälligkeit in tagen|kreditoren-(?:ziel|skonto))/i

/** Amounts have a comma and no grouping; days are `TTMMJJJJ`. The flag of debit and credit stays a column of its own. */
export function datevColumn(name: string): Column {
  if (DAY.test(name)) return { name, kind: 'day', formats: ['ddmmyyyy'] }
  if (NUMBER.test(name)) return { name, kind: 'number', formats: ['comma'] }
  return { name, kind: isKeyName(name) ? 'key' : 'text' }
}
