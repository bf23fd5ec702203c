/** By which words it is told what a mail asks for, German and English. */
import { word } from '../../mail/suggestions/words.ts'

/** What a request is made with where no question mark stands. */
export const ASKS = word(
  'bitte[nt]?|teil(?:e|en|t)? (?:\\S+ ){0,4}mit|mitteilen|nenn(?:e|en|t)?|sag(?:e|en|t)?|schick(?:e|en|t|st)?|zuschicken|send(?:e|en|et)?|zusenden|zukommen|prüf(?:e|en|t)|bestätig(?:e|en|t)|nachsehen|nachschauen|schau(?:e|en|t)?|klär(?:e|en|t)',
  'brauch(?:e|en)|bräucht(?:e|en)|benötig(?:e|en)|möcht(?:e|en)|wüsst(?:e|en)|würd(?:e|en) gerne?|hätt(?:e|en) gerne?|interessiert|info(?:rmation)?|auskunft|rückmeldung|rückinfo|bescheid|um (?:kurze )?(?:info|mitteilung|auskunft|angabe|nennung|übersendung|zusendung)|gib|geben',
  'frag(?:e|en|t)? (?:\\S+ ){0,4}nach|nachfrage|durchgeben',
  "please|pls|kindly|let (?:me|us) know|tell (?:me|us)|send|resend|forward|provide|confirm|advise|check|need|require|would like|i'd like|we'd like|wondering|wonder|waiting|awaiting|chasing|check(?:ing)? (?:in )?on|checking in|looking for|look into|update|appreciate|grateful|asking|ask",
)

/** Many leave out the mark. */
export const BEGINS_QUESTION =
  /^\s*(?:(?:moin|hallo|hi|hello|guten (?:tag|morgen)|servus)[\p{L} ]{0,30}[,!]?\s+)?(?:wo (?:bleib|ist|sind|steck)|wann |was kostet|was kosten|wie ?viel |wie hoch|when |where(?:'s| is| are)|how much|any (?:news|update|eta))/iu

/** What the reader was ordered. */
export const ORDER = word(
  '\\p{L}*(?:auftr(?:a|ä)g)(?:e?s|en|e)?(?:nummer|nr)?|auslieferung|\\p{L}*bestell(?:ung|nummer|nr)(?:en)?|\\p{L}*lieferung(?:en)?|teillieferung(?:en)?|restlieferung(?:en)?|restmenge|rückst(?:a|ä)nd\\p{L}*|(?:\\p{L}*)(?:ware|waren|sendung(?:en)?|paket(?:e|en)?|palette(?:n)?|material(?:ien)?|ersatzteil(?:e|en)?)',
  'orders?|purchase orders?|po|deliver(?:y|ies)|shipments?|parcels?|packages?|pallets?|goods|consignments?|back-?orders?|items?|parts|materials?',
)
/** Numbers of orders, as they are written without a word before them. */
export const ORDER_NUMBER = /(?<![\p{L}\d])(?:AU|AB|AN|A|B|BE|PO|KA|VA|SO|LS|O)[-_ ]?\d{4,}/u

/** When it comes, where it is. */
export const WHEN = word(
  'wo (?:bleibt|bleiben|ist|sind|steckt|stecken|hängt|befindet|liegt)|wann (?:\\S+ ){0,8}(?:komm(?:t|en|st)|eintr(?:ifft|effen)|eintreffen|liefer\\p{L}*|geliefert|ankomm\\p{L}*|ankommt|rechnen|erwarten|da|versendet|versandt|verschickt|rausgeh\\p{L}*|raus|zugestellt|fertig|bekommen|erhalten|kriegen|erfolgt|erfolgen|folgt|bei (?:uns|mir))',
  'wann (?:kommt|kommen|trifft|treffen|erhalten|bekommen|bekomme|kriegen|wird|werden|ist|sind|geht|gehen|dürfen|darf|können|kann)',
  'an welchem tag|liefertermin(?:e|s)?|lieferdatum|liefertag|anliefertermin|ankunft(?:stermin)?|eta|voraussichtlich|lieferstatus|(?:aktuelle[rn]?|neue[rn]?|genaue[rn]?) (?:stand|status|termin)|\\p{L}*status|sachstand|(?:der|den|zum|aktuelle[rn]?) stand|wie (?:ist|sieht|steht|weit)|bleibt es (?:bei|beim)|noch (?:aktuell|gültig)|halten sie (?:den|unseren) termin|klappt (?:der|die|das|es) (?:\\S+ )?(?:termin|lieferung)?',
  "when (?:\\S+ ){0,7}(?:arriv\\p{L}*|come|coming|deliver\\p{L}*|ship\\p{L}*|dispatch\\p{L}*|expect\\p{L}*|receiv\\p{L}*|here|due|get|reach|be sent|ready|land)|where(?:'s| is| are|s)|what(?:'s| is)? (?:the |your |our )?(?:\\S+ )?(?:status|eta|delivery date|lead|state)|status|whereabouts|delivery (?:date|time|status)|ship(?:ping)? (?:date|details|info(?:rmation)?)|check(?:ing)? (?:in )?on|arrival date|expected (?:date|delivery|arrival)|eta|any (?:news|update|sign)|how (?:is|are|far|much longer)|on (?:track|schedule|time)|still (?:on|coming|due|waiting)",
)
/** Asked of a day: whether it holds. */
export const IN_TIME = word(
  '(?:kommt|kommen|ist|sind|liegt|wird|werden|klappt|trifft|treffen|schafft|steht|hält|halten|geht) (?:\\S+ ){0,9}(?:noch|bis|heute|morgen|rechtzeitig|pünktlich|diese[rnms]?|bis dahin|im plan|im zeitplan|auf der baustelle|termin|liefertermin|vor|am)',
  'ob (?:\\S+ ){0,9}(?:geliefert|kommt|eintrifft|ankommt|unterwegs|verschickt|versandt|gehalten|pünktlich|rechtzeitig)|(?:etwas|was) neues|neuigkeiten|verbindlich|fest (?:\\S+ ){0,8}rechnen|rausbekommen|(?:können|dürfen|kann|darf) (?:wir|ich) (?:\\S+ ){0,4}mit (?:\\S+ ){0,6}rechnen|versand(?:daten|info\\p{L}*|bestätigung|datum|termin)',
  '(?:whether|if) (?:\\S+ ){0,9}(?:arrive|arrives|delivered|shipped|dispatched|on time|sent)|(?:will|is|are) (?:\\S+ ){0,8}(?:on time|in time|on track|on schedule|by|before|this week|tomorrow|today)|update|news',
)
/** Of goods, without a word for them. */
export const WHEN_GOODS = word(
  'wann (?:\\S+ ){0,4}(?:rest|restlichen?|fehlenden?)|(?:wann|wo) (?:\\S+ ){0,7}(?:geliefert|nachgeliefert|lieferst|liefert ihr|eintreffen|eintrifft|verschickt|versandt)|(?:neue[rn]?|schon (?:ein|einen)|aktuelle[rn]?|genaue[rn]?|bestätigte[rn]?) (?:an)?liefertermin|lieferstatus|versandstatus',
  'when (?:\\S+ ){0,6}(?:ship(?:ped)?|dispatched|delivered)|delivery status|consignment number',
)
/** Of something that was named just before. */
export const WHEN_IT = word(
  'wo (?:der |die |das )(?:\\S+ )?(?:steckt|stecken|bleibt|bleiben|hängt|ist|sind)|wann (?:\\S+ ){0,6}(?:kommt|kommen|ankommt|ankommen|eintrifft|eintreffen|erwarten|da sind|da ist)|(?:wann|wo) (?:ist|sind|kommt|kommen|bleibt|bleiben|folgt|steckt) (?:(?:denn|nun|jetzt|also) )?(?:der rest|die restlichen|sie|er|es|das|die|alles)|wann (?:\\S+ ){0,5}(?:damit|mit) (?:\\S+ ){0,3}rechnen|bleibt es (?:bei|beim)|steht der (?:termin|liefertermin)|(?:kommt|kommen|klappt) (?:das|es|sie|er|die|alles) (?:denn |noch )?(?:heute|morgen|diese[rnms]?|bis|pünktlich)|(?:an)?liefertermin|wann (?:genau )?(?:trifft|treffen) (?:er|sie|es) ein|schon (?:unterwegs|raus|verschickt|versandt)',
  'when (?:\\S+ ){0,6}(?:arrive|arrives|get here|come|reach us|follow)|(?:where|when) (?:is|are|will|does|do|can|could|should) (?:it|they|this|that|these|those|we (?:\\S+ )?(?:expect|receive|get))(?: (?:arrive|ship|come|be|get|reach))?|(?:has|have|was|were) (?:this|it|they|these) (?:\\S+ )?(?:been )?(?:shipped|dispatched|sent)|any (?:news|update|eta)|still on (?:track|time)',
)
/** Whether it is on its way, and how to follow it. */
export const TRACKING = word(
  'sendungs(?:nummer|nr|verfolgung|verfolgungs\\p{L}*|status|link)\\p{L}*|paket(?:nummer|nr)|tracking\\p{L}*|trackingnummer|trackinglink|frachtbriefnummer',
  'tracking(?: (?:number|no|code|link|id|details|information|info))?|consignment number|waybill(?: number)?|airway bill|track and trace|trace',
)
export const ON_ITS_WAY = word(
  '(?:schon|bereits|heute|gestern|noch|inzwischen|mittlerweile|jetzt) (?:\\S+ ){0,3}(?:raus|rausgegangen|unterwegs|verschickt|versandt|versendet|abgeschickt|losgeschickt|ausgeliefert|auf dem weg|abgegangen|verladen|rausgeschickt|rausgegeben)',
  'unterwegs|(?:verschickt|versandt|versendet|abgeschickt|rausgeschickt|rausgegangen|ausgeliefert)(?: worden)?',
  '(?:been|already|was|is|were|are|it|has|have) (?:\\S+ ){0,2}(?:shipped|dispatched|sent out|despatched|left|on (?:its|the) way|in transit)|shipped yet|dispatched yet|left your',
)
/** Waited for, without a question. */
export const WAITS = word(
  'wart(?:e|en) (?:\\S+ ){0,4}(?:auf|immer noch|noch)|noch (?:nicht|nichts|kein\\p{L}*) (?:\\S+ ){0,4}(?:angekommen|eingetroffen|erhalten|bekommen|geliefert|da|hier|gekommen|gehört|erschienen|eingegangen)|vermiss(?:e|en|t)|überfällig|bisher (?:\\S+ ){0,3}(?:nichts|nicht|kein\\p{L}*) (?:\\S+ ){0,4}(?:angekommen|eingetroffen|erhalten|bekommen|geliefert|gekommen)',
  "(?:still|are|am) waiting (?:for|on)|still (?:haven't|hasn't)|(?:have|has) (?:still )?not (?:yet )?(?:arrived|received|been|turned|come|shown)|has(?:n't| not) (?:yet )?(?:arrived|turned|been|come|shown)|not (?:yet )?(?:arrived|received|here)|overdue|chasing|no sign",
)

/** Its invoice. */
export const INVOICE = word(
  '(?:(?:schluss|teil|abschlags|anzahlungs|eingangs|original|sammel|proforma|waren)?rechnung(?:en|s)?|rechnungs(?:nummer|nr|kopie|betrag|summe|datum|stellung)|\\p{L}*posten|op-?liste|offene[nr]? posten|kontoauszug|saldo|saldenliste)',
  'invoices?|bills?|statement(?: of account)?|account balance|balance|open items',
)
export const INVOICE_NUMBER = /(?<![\p{L}\d])(?:RE|RG|RN|R|INV|IN)[-_ ]?\d{4,}/u
/** What is open of all of them. */
export const ACCOUNT = word(
  '(?:offene[nr]?|unbezahlte[nr]?|fällige[nr]?|überfällige[nr]?) (?:posten|rechnungen|beträge)|op-?liste|kontoauszug|saldenliste|saldenbestätigung|offene[nrs]? (?:betrag|saldo)|rechnungskopien?|\\p{L}*konto (?:\\S+ ){0,3}offen',
  'statement of account|account (?:balance|statement)|(?:open|outstanding|unpaid|overdue) (?:items|invoices|bills|balance|amounts?)|open balance',
)
/** Once more, or as a copy. */
export const COPY = word(
  '(?:\\p{L}*kopien?|doppel|zweitschrift(?:en)?|duplikat(?:e)?|noch ?mals?|noch einmal|erneut|abermals|als (?:pdf|datei|scan)|pdf|(?:nicht|nie|nichts) (?:\\S+ ){0,3}(?:erhalten|bekommen|angekommen|eingegangen|vor|auffindbar|finden|da)|fehlt(?: uns| mir)?|fehlen(?: uns| mir)?|verlegt|verloren|vermiss(?:e|en|t)|liegt (?:\\S+ ){0,4}nicht vor|rechnungskopien?|zukommen)',
  "cop(?:y|ies)|duplicates?|again|once more|resend|re-send|pdf|(?:not|never|n't) (?:\\S+ ){0,3}(?:received|arrived|got|find|have|seen)|missing|misplaced|lost|mislaid|can(?:'t|not) find",
)
/** Not there, which is asked for by being said. */
export const MISSING = word(
  '(?:nicht|nie|nichts) (?:\\S+ ){0,3}(?:erhalten|bekommen|angekommen|eingegangen|vor|auffindbar|finden|da)|fehl(?:t|en)|verlegt|verloren|vermiss(?:e|en|t)|liegt (?:\\S+ ){0,4}nicht vor',
  "(?:not|never|n't) (?:\\S+ ){0,3}(?:received|arrived|got|find|have|seen)|missing|misplaced|lost|mislaid|(?:can't|cannot) (?:find|locate)",
)
/** How much, until when, paid or not. */
export const OPEN = word(
  'offen(?:e|en|er|es|steht|stehen)?|aussteh\\p{L}*|(?:steht|stehen) (?:\\S+ ){0,5}aus|unbezahlt|fällig\\p{L}*|überfällig\\p{L}*|bezahlt|beglichen|ausgeglichen|eingegangen|zahlungseingang|zahlungsstand|zahlungsziel|betrag|beträge|höhe|summe|restbetrag|wie ?viel|wie hoch|welche|saldo|schuldig|verbucht|gebucht|zahlung|überweisung|zahlen|bezahlen',
  'open|outstanding|unpaid|due|overdue|paid|settled|cleared|balance|amount|how much|which|owe|owing|owed|payable|received (?:our|the|my) payment|payment|pay',
)

/** To be told something. */
export const TELL = word(
  'nenn(?:e|en|t|st)|teil(?:e|en|t|st)? (?:\\S+ ){0,6}mit|mitteilen|sag(?:e|en|t|st)?|geb(?:e|en|t)|gib|durchgeben|schick(?:e|en|t|st)?|send(?:e|en|et)?|auskunft|preisauskunft|info(?:rmation)?|brauch(?:e|en)|bräucht(?:e|en)|benötig(?:e|en)|bitte um|bestätig(?:e|en|t)|wüsst(?:e|en)',
  'let (?:me|us) know|tell (?:me|us)|send|give|provide|confirm|advise|need|would like|wondering|quote',
)

/** What a thing costs. */
export const PRICE = word(
  'wie teuer|preisauskunft|was (?:kostet|kosten|würde[n]? (?:\\S+ ){0,6}kosten|haben wir (?:\\S+ ){0,10}(?:bezahlt|gezahlt|gekostet)|was (?:haben|hat) (?:\\S+ ){0,8}gekostet|zahlen wir|nehmen sie für)|(?:wie ?viel|wieviel) (?:kostet|kosten|haben wir|zahlen wir|bezahlen wir|war|wäre)|(?:zu welchem|welchen|welcher|der|den|unser\\p{L}*|ihr\\p{L}*|dein\\p{L}*|aktuelle\\p{L}*|letzte\\p{L}*|genaue\\p{L}*|gleiche\\p{L}*|alte\\p{L}*|bisherige\\p{L}*) (?:\\p{L}+ )?(?:einkaufs|stück|einzel|netto|meter|artikel)?preis|(?:stück|einzel|netto|meter|artikel)preis|preise? (?:für|von|der|des|pro|je|beim)',
  "the price (?:\\S+ ){0,3}(?:we|you) (?:paid|pay|charged|charge)|how much (?:is|are|was|were|did|do|does|for|would)|what (?:did |do |does |would |will )?(?:\\S+ ){1,6}(?:cost|pay|charge|paid)|remind me what|what price|what(?:'s| is| was| are| were) (?:\\S+ ){0,4}(?:price|cost)s?|(?:unit|last|current|net|our|same|latest|your) (?:\\p{L}+ )?prices?|prices? (?:for|of|per|on)|cost (?:of|for|per)",
)
