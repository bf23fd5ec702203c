/** What speaks against a question that facts can answer, though its words stand there. */
import { word } from '../../mail/suggestions/words.ts'

/** It may come to be, or is settled. */
export const ANY = word(
  'falls|sofern|für den fall|künftig\\p{L}*|in zukunft|zukünftig|ab sofort|hat sich erledigt|erledigt|danke?(?:schön)? für|vielen dank für (?:die|den|das|ihre?n?)|anbei|im anhang|angehängt|beigefügt|beiliegend',
  'in future|from now on|in case|thank(?:s| you) (?:very much |so much )?for|attached|enclosed|herewith',
)

/** Something else comes, or is to be done with the order. */
export const ORDER = word(
  '\\p{L}*besuch\\p{L}*|monteur\\p{L}*|techniker\\p{L}*|\\p{L}*muster|gutschrift\\p{L}*|angebot\\p{L}*|offerte\\p{L}*|wartung\\p{L}*|\\p{L}*vertrag\\p{L}*|rücksendung\\p{L}*|retoure\\p{L}*|rücklieferung\\p{L}*|zurück\\p{L}*|abhol\\p{L}*|abgeholt|holen sie|antwort\\p{L}*|bewerbung\\p{L}*|entscheidung\\p{L}*|schulung\\p{L}*|katalog\\p{L}*|reklamation\\p{L}*|termin für (?:ein|den) (?:gespräch|besuch)',
  '(?:kommen|kommt|kommst) (?:sie|ihr|du)(?! ein)|vorbei\\p{L}*|treffen wir|stornier\\p{L}*|storno|änder\\p{L}*|statt|lieferzeit(?:en)?|lieferscheine?s?|auftragsbestätigung(?:en)?|bestätigung des auftrags|avisier\\p{L}*|bestellen|bestellt ihr|ihre bestellung(?! ?(?:nr|nummer))|deine bestellung|eure bestellung|(?:dürfen|können|sollen|könnten) wir (?:\\S+ ){0,4}(?:an)?liefern|lieferbedingung\\p{L}*|liefern sie|zahlungsziel|projekt\\p{L}*|am lager|vorrätig|lieferbar|auf eis|verschieb\\p{L}*|wohin|merken|vormerken|notier\\p{L}*|entladen|annehmen|anlieferung nur|ablageort|prüfzeugnis\\p{L}*|zertifikat\\p{L}*|zeugnis\\p{L}*|ersatz|mindermenge\\p{L}*|paletten? (?:ab|zurück)|leergut|sprechen|gespräch\\p{L}*|besprech\\p{L}*',
  '(?:wir|ich) bestätigen?|\\p{L}*preislisten?|haben wir (?:\\S+ ){0,3}(?:erhalten|bekommen)|(?:ist|sind) (?!(?:\\S+ ){0,5}nicht )(?:\\S+ ){0,5}(?:angekommen|eingetroffen|da)(?=[,.])|unsere (?:frachtpapiere|speditionspapiere)',
  'visit\\p{L}*|engineer\\p{L}*|technician\\p{L}*|samples?|credit note|quot(?:e|ation)s?|offer|maintenance|contract|returns?|collect\\p{L}*|pick up|reply|decision|training|catalogue|cancel\\p{L}*|change|lead time|delivery notes?|order confirmation|acknowledg\\p{L}*|your order|in stock|who pays|damaged|insur\\p{L}*|empty|note (?:the|our)|discuss|order volume|certificates?|replacement|terms|(?:arrived|came) (?:\\S+ )?(?:today|this morning|yesterday|safely)|coming to see',
)

/** Somebody waits for something else. */
export const WAITS = word(
  'rückruf|rückmeldung|freigabe|unterlagen|zeichnung(?:en)?|zertifikat\\p{L}*|zeugnis\\p{L}*|bestätigung|nicht mehr|müssen nicht|call|approval|drawings?|certificates?|confirmation|documents',
)

/** An invoice of the writer's own, or how invoices are to be. */
export const INVOICE = word(
  'zu hoch|zu viel|stimmt nicht|passt nicht|unsere rechnung(?:en)?|\\p{L}*adresse|\\p{L}*anschrift|skonto|korrigier\\p{L}*|korrektur|änder\\p{L}*|falsch\\p{L}*|überweisen sie|überweist|begleichen sie|zahlen sie|auf (?:die|der) rechnung|zuständig|wohin|ansprechpartner\\p{L}*|(?:rechnung|betrag) (?:\\S+ ){0,4}(?:angewiesen|beglichen haben)|ausstellen|schreiben|rechnungen (?:\\S+ ){0,3}an|per post|e-?rechnung\\p{L}*|xrechnung|zugferd|monatsrechnung|sammelrechnung|angebot\\p{L}*|kostenvoranschlag\\p{L}*|mahnung\\p{L}*|abgelehnt|\\p{L}*portal|reichen sie|bestellnummer fehlt|rejected|verrechn\\p{L}*|gutschrift\\p{L}*',
  'too high|too much|our invoices?|address|discount|correct(?:ed|ion)?|wrong|pay (?:the|our)|settle (?:the|our)|invoices to|e-?invoic\\p{L}*|billing address|on the invoice|issue|who (?:is|are)|credit note',
)

/** Prices in general, or what is to be done about one. */
export const PRICE = word(
  'kostet sie das|gebunden|wie lange|bindefrist|reservier\\p{L}*|bessere\\p{L}*|bmecat|datanorm|artikelstamm|ihre preise|eure preise|(?:bestell|liefer)(?:en|n|t) (?:\\S+ ){0,3}zum|zum (?:alten|gleichen|selben) preis|preisliste\\p{L}*|preiserhöhung\\p{L}*|zu hoch|zu teuer|rabatt\\p{L}*|nachlass|skonto|(?:der|die) preise? (?:passt|passen|ist|sind) (?:in ordnung|ok|gut)|preis passt|nächstes jahr|nächsten jahr|eintritt|teilnahme|versandkosten|fracht\\p{L}*|porto|lieferung kostet|wartung\\p{L}*|reparatur\\p{L}*|stunde(?:nsatz)?|miete|wettbewerb\\p{L}*|mitbewerb\\p{L}*|angebot\\p{L}* (?:über|für|zu)|\\p{L}*vertrag\\p{L}*|gutschrift\\p{L}*|entwickeln|falsche[rnms]? preis|preis (?:\\S+ ){0,3}(?:korrigieren|ändern|stimmt nicht)|rechnung|schulung\\p{L}*|seminar\\p{L}*',
  'how long|better|your prices|price lists?|price increase|too (?:high|expensive)|discount|rebate|next year|entrance|ticket|shipping|freight|postage|repair|service|hourly|rent|competitor\\p{L}*|contract|wrong price|invoice|training|quot(?:e|ation)s? for',
)
