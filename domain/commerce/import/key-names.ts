/** Which columns hold keys: what names a thing and is never calculated with. They stay text, byte for byte. */

const words = (name: string): string[] =>
  name
    .replace(/([\p{Ll}])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('#', ' nr ')
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.replace(/\d+$/, ''))
    .filter(Boolean)

/** A word of its own. */
const keyWords = new Set(
  `nr no num number id key code plz postleitzahl zip postcode pstlz ean gtin upc isbn barcode sku iban bic blz kdnr kundennr artnr artikelnr belegnr kunnr matnr vbeln
  tel telefon telefax phone fax mobil mobile handy durchwahl konto gegenkonto kreditor debitor matchcode belegfeld telf referenz reference ref serial serialnumber charge batch lot
  hausnummer kostenstelle account material order delivery lieferung beleg auftrag vat vatid ustid ustidnr steuernummer steuernr sellto billto sold shipto hs taric zolltarif matchkey handle slug pos position`.split(
    /\s+/,
  ),
)
/** The end of a German compound. */
const keyEnds =
  /(?:nummer|nummern|nr|kennung|code|schluessel|schlüssel|plz|postleitzahl|telefon|telefax|fax|konto|barcode|ean|number|(?:kunden|artikel|produkt|user|customer|product|order|auftrags|beleg|rechnungs|lieferanten|item|client|account|vendor|contact)id)$/
/** `Anzahl Positionen`, `Order Quantity`: counted after all. */
const counted =
  /(?:^|[^\p{L}])(?:anzahl|menge|qty|quantity|betrag|summe|preis|price|amount|wert|value|datum|date|time|zeit|uhrzeit|total|umsatz|saldo|rabatt|discount|kosten|cost|gewicht|weight|tage|days|start|status|type|typ|ctrlr|finish|prozent|percent|skonto|description|bezeichnung|beschreibung|name|text)(?:[^\p{L}]|$)|datum|preis|betrag|menge/u

/** By what the file or the database calls it. */
export function isKeyName(name: string): boolean {
  const told = words(name)
  if (counted.test(` ${told.join(' ')} `)) return false
  return told.some((word) => keyWords.has(word) || (word.length > 3 && keyEnds.test(word)))
}

const thingWords = new Set(
  'kunde kunden customer client lieferant vendor supplier rechnung invoice artikel article angebot quote projekt project mitarbeiter vertreter'.split(
    ' ',
  ),
)

/** What the column is about: digits in it are a number of that thing, `Kunde: 10023`. */
export const isThingName = (name: string): boolean => {
  const [word = '', ...more] = words(name)
  return more.length === 0 && thingWords.has(word)
}

/** Nobody's business here: such a column is not read at all. */
export const isSecretName = (name: string): boolean => /^(?:pass(?:wor[td])?|kennwort|pwd|pin|password[ _-]?hash|hash)$/i.test(name.trim())

/** By the name of a column whose days are digits alone. */
export const isDayName = (name: string): boolean =>
  /datum|date|tag\b|dat\b|fällig|faellig|valuta|\bam\b|\bvom?\b|gültig|gueltig|erstellt|geändert|created|updated|day|termin|lfdat|erdat|aedat/i.test(
    name,
  )
