/** By which complaints are told: what is wrong, whose it is, and what speaks against it. */
import { COUNT, word } from './words.ts'

/** It came from the reader: delivered, fitted, sold, sent, of a numbered order or batch. */
export const FROM_YOU = word(
  '(?:von|aus|die|den|der) (?:\\p{L}+ )?(?:von |aus )?(?:voriger|letzter|letzte|vergangener) woche|(?:von|bei) (?:ihnen|euch|ihrem|eurem|ihrer|eurer)|(?:ihre?|eure?)[nrms]? (?:\\p{L}+ )?(?:letzte[nrms]? |jüngste[nrms]? )?\\p{L}*(?:lieferung|sendung|ware|charge|palette|bestellung|monteur|techniker|fahrer|artikel|produkt|material)\\p{L}*',
  '\\p{L}*(?:lieferung|sendung|charge|gelieferte?[nrms]?|zugesandt\\p{L}*|zugeschickt\\p{L}*|eingebaut\\p{L}*|montiert\\p{L}*)(?:en)?|(?:sie|ihr) (?:haben |habt )?(?:uns|mir)|haben sie uns|habt ihr uns',
  '(?:auftrag|bestellung|lieferschein|charge|order|po|batch|lot|delivery note)(?:s?nummer|snr|-nr| nr| no| number)?[.:]? ?#?[\\p{L}\\d]*-?\\d[\\p{L}\\d/-]*',
  "you (?:\\p{L}+ )?(?:sent|delivered|supplied|fitted|sold|installed|shipped|made|provided)|you(?:'ve| have) (?:\\p{L}+ )?(?:sent|delivered|supplied|fitted|sold|installed|shipped)|from you|your (?:\\p{L}+ ){0,2}(?:delivery|deliveries|shipment|batch|driver|fitter|engineer|technician|consignment|goods|product|material)s?",
  '(?:new|replacement|neue[nrms]?|nagelneue[nrms]?|brand[- ]new|ersatz\\p{L}*) (?!orders?|customer|office)\\p{L}+|(?:last|latest|first|recent|this|todays?|yesterdays?) (?:\\p{L}+ )?(?:delivery|shipment|batch|consignment|order|lot)',
)
/** It has just come. */
export const ARRIVED = word(
  'angekommen|eingetroffen|eingegangen|angeliefert\\p{L}*|geliefert\\p{L}*|erhalten|bekommen|gekommen|kamen|kam|ausgepackt|auspacken|öffnen|ausladen|abladen|wareneingang\\p{L}*|eingangsprüfung|lieferung',
  'arrived|came|received|got|delivered|delivery|turned up|unpack(?:ed|ing)|open(?:ed|ing) (?:the|it|them|up)|unloaded|unloading|goods[- ]in|off the (?:lorry|truck|van|wagon|pallet)',
)
/** What is delivered, or a part of it. */
export const GOODS = word(
  '\\p{L}*(?:lieferung|sendung|palette|ware|karton|kiste|eimer|fass|fässer|sack|säcke|rolle|flasche|kanister|gebinde|paket|charge|bestellung|verpackung|artikel)(?:e?n|s)?|stück|teile?n?|platten?|positionen|posten',
  'deliver(?:y|ies)|shipments?|consignments?|goods|pallets?|box(?:es)?|cartons?|crates?|drums?|rolls?|bags?|bottles?|parcels?|order|batch|lot|items?|pieces?|pcs|parts?|packages?',
)
/** Nobody says that of anything but goods. */
export const DAMAGED = word(
  'beschädigt\\p{L}*|beschädigungen|transportsch(?:a|ä)den|transportschaden|zerbrochen\\p{L}*|zerkratzt\\p{L}*|verkratzt\\p{L}*|zerschlagen\\p{L}*',
  'verbeult\\p{L}*|verbogen\\p{L}*|zerdrückt\\p{L}*|eingedrückt\\p{L}*|zerquetscht\\p{L}*|zersplittert\\p{L}*|zersprungen\\p{L}*',
  'damaged|dented|crushed|scratched|smashed|shattered|squashed',
)
/** A state in which nobody wants what he has bought. */
export const DEFECT = word(
  'defekt\\p{L}*|kaputt\\p{L}*|(?:an|ab|durch|aus)?gebrochen\\p{L}*|(?:auf|ein|ab|an)?gerissen\\p{L}*|durchnässt\\p{L}*|nass|feucht\\p{L}*|aufgequollen|gequollen|aufgeweicht|undicht\\p{L}*',
  '(?:ver)?rostig\\p{L}*|verrostet\\p{L}*|angerostet|rost|korrodiert|verschmutzt\\p{L}*|verunreinigt\\p{L}*|verkeimt|verschimmelt|schimmel\\p{L}*|verfärbt\\p{L}*|vergilbt|verzogen\\p{L}*|verformt|krumm|schief|stumpf|locker|lose|porös\\p{L}*|spröde',
  'rissig\\p{L}*|brüchig\\p{L}*|ranzig|muffig|sauer|vergoren|verdorben|abgelaufen\\p{L}*|überlagert|ausgelaufen\\p{L}*|ausgehärtet|eingetrocknet|verklumpt\\p{L}*|klump(?:t|en)|scherben|bruch|bruchstücke|risse?|haarrisse?|sprünge?|kratzer|dellen?|beulen?|lunker|blasen|flecken?',
  'verstopft|wegschmeißen|tot|keinen mucks|durchgebrannt|geplatzt|abgefallen|mangelhaft\\p{L}*|fehlerhaft\\p{L}*|maßabweichung\\p{L}*|unbrauchbar\\p{L}*|schrott|hin|hinüber|im eimer|ausgefallen|mängel|(?:produktions|material|herstellungs|fabrikations|verarbeitungs)fehler',
  'leck(?:t|en)|tropf(?:t|en)|verlier(?:t|en) (?:\\S+ )?(?:wasser|öl|luft|druck|kühlmittel|flüssigkeit|hydrauliköl)|pfeif(?:t|en)|quietsch(?:t|en)|klemm(?:t|en)|hak(?:t|en)|schleif(?:t|en)|vibrier(?:t|en)|raucht|stink(?:t|en)|riech(?:t|en)|schmeck(?:t|en)|flacker(?:t|n)|bröckel(?:t|n)|reiß(?:t|en)|brech(?:en)|bricht|blätter(?:t|n) ab|(?:lös|schäl)(?:t|en) sich|überhitz(?:t|en)',
  'weich(?:t|en) (?:\\S+ ){0,5}ab|abweichung(?:en)?|nicht mehr zu gebrauchen|nicht zu gebrauchen',
  'faults?|leak(?:s|ed|ing|y)?|burst|broke|broken|fail(?:s|ed|ing)?|soaked|vibrat(?:es?|ing)|crack(?:s|ed|ing)?|scratches|defective|faulty|torn|ripped|wet|damp|rust(?:y|ed|ing)?|corroded|unusable|bent|warped|twisted|buckled|loose|blunt|perish(?:ed|ing)|porous|rancid|mould(?:y)?|mold(?:y)?|rotten|stale|sour|contaminated|dirty|stained|faded|discolou?red|peeling|chipped|split(?:ting)?|snapp(?:ed|ing)|seized|jamm(?:ed|ing|s)|stuck|rattl(?:es|ing)|squeal(?:s|ing)|overheat(?:s|ing)|smell(?:s|ing|y)?|clump(?:s|ed|ing)?|curdled|expired|out of date|dud|dead|duff|knackered|hanging off|fallen off|fell off|gave up|given up|packed up|conked out|cutting out|trips|tripping|bubbles|pinholes|too (?:soft|brittle|hard)',
)
/** It does not do what it is for, or is not what it should be. */
export const FAILS = word(
  '(?:lässt|lassen) sich (?:\\S+ ){0,4}nicht|funktionier(?:t|en) (?:\\S+ ){0,3}nicht|geht (?:gar |überhaupt )?nicht|(?:schalte[nt]|hält|halten|schließt|schließen|passen|passt|dichte[nt]|kleb(?:t|en)|haft(?:et|en)|startet|läuft|laufen|zündet|lädt|misst|stimmt|stimmen) (?:\\S+ ){0,3}nicht(?! mehr überein)|springt (?:\\S+ ){0,3}nicht an',
  'nicht (?:plan|dicht|brauchbar|verwendbar|maßhaltig)|keinen strom|keine funktion|ohne funktion|fehlercode|fehler [a-z]?\\d+|nicht (?:das|die|den|der|was)? ?(?:bestellte[nrms]?|(?:wir )?bestellt (?:haben|hatten))',
  "(?:do(?:es)?n't|do(?:es)? not|will not|won't|refuses? to|cannot be|can't be|none of (?:them|these|it)(?: \\p{L}+)?|neither of them) (?:\\p{L}+ )?(?:work|switch|close|fit|hold|start|match|turn|seal|open|go|run|charge|dissolve|stick|set|cure|line up|read|power|respond|react|lock|latch|tighten|grip|light|heat|cool|pump|print|scan|connect|spin|used?)s?|not working|stopped working|over-?sized?|under-?sized?",
  'we had ordered|bestellt \\d|bestellt (?:war|hatten wir|waren)|hatten (?:\\S+ ){0,3}bestellt|cannot be (?:hung|fitted|installed|used|mounted)',
  'not (?:what (?:was|we|is|had)|as|to|up to) (?:\\p{L}+ )?(?:specified|ordered|agreed|described|spec|drawing|sample|standard|specification)|(?:must be|is|something) (?:off|wrong)|etwas stimmt (?:\\S+ ){0,3}nicht',
)
/** Not what was ordered. */
export const WRONG = word(
  'falsch (?:geliefert|verpackt|kommissioniert|bestückt|beschriftet|etikettiert|zugeschnitten)|falschlieferung|fehllieferung|verwechselt',
  'falsche[nrs]? (?!nehmen|holen|schicken|senden|geben|wieder|zurück|haben|ist|war|wurde|und|oder|adresse|ansprechpartner|mail|datei|anhang|nummer|person|stelle|ende)\\p{L}{4,}',
  '(?:ware|lieferung|menge|größe|farbe|artikel) (?:ist|war) falsch|wrong (?!with|address|person|number|email|attachment|file|end|about|place|time|day|contact|department)\\p{L}+',
  '(?:too|zu) (?:small|short|long|thick|thin|wide|narrow|klein|kurz|lang|dick|dünn|breit|schmal|groß)',
  'incorrect (?:items?|goods|parts?|quantity|delivery|colou?r|size)',
)
const CAME = '(?:geschickt|geliefert|gesendet|erhalten|bekommen|gekommen|kamen?|received|delivered|got|sent|supplied|shipped|arrived|came|turned up)'
const FOR = '(?:statt|anstatt|anstelle|instead of|rather than)'
/** The one came for the other, or was asked for. */
export const INSTEAD = word(
  `${CAME} [^.;]{0,80}${FOR}|${FOR} [^.;]{0,80}${CAME}`,
  `(?:we|i) (?:had )?(?:ordered|asked for|wanted|paid for)(?! by| on| in) [^.;]{0,60}(?:got|received|came|arrived|you (?:sent|delivered|supplied)|turned up|get|were sent|was sent)`,
  `(?:bestellt|geordert)(?: hatten| haben)? [^.;]{0,60}(?:bekommen|erhalten|geliefert|gekommen|kamen?|angekommen)`,
)
/** Fewer came. */
export const SHORT = word(
  'fehlmenge\\p{L}*|minderlieferung|unterlieferung|unvollständig\\p{L}* (?:geliefert|angekommen)|\\p{L}*lieferung (?:ist |war )?unvollständig|zu wenig (?:geliefert|erhalten|bekommen|drin)|short[- ](?:shipped|delivered|supplied)|short delivery|incomplete delivery',
  `(?:nur|bloß|lediglich|erst) ${COUNT} (?:\\S+ ){0,5}(?:gewesen|enthalten|drin|dabei|geliefert|erhalten|bekommen|angekommen|gekommen|eingetroffen|im karton|in der kiste|auf der palette)`,
  `(?:erhalten|bekommen|gekommen|angekommen|geliefert|kamen|waren|drin|sind|da) (?:\\S+ ){0,4}(?:nur|bloß|lediglich) ${COUNT}`,
  `(?:only|just) (?:got |received |had |found )?${COUNT} (?:\\S+ ){0,4}(?:came|arrived|received|delivered|turned up|in the box|on the pallet|in it|inside|here)|(?:got|received|came|arrived|contained|contains|had|held|found) (?:\\S+ ){0,3}(?:only|just) ${COUNT}|${COUNT} (?:\\p{L}+ )?(?:short|too few)|${COUNT} (?:\\p{L}+ ){0,2}zu wenig`,
)
/** Something is not there. */
export const MISSING = word(
  'es fehl(?:t|en|ten)|gefehlt|fehl(?:t|en|te|ten)|(?<!(?:zeit|time|worte) )(?:lag|waren) (?:\\S+ ){0,3}nicht (?:bei|dabei)|waren? (?:\\S+ ){0,3}nicht (?:dabei|drin)|missing|not in the (?:box|parcel|delivery)',
)
/** A day was given for goods. */
export const PROMISED = word(
  'zugesagt\\p{L}*|versprochen\\p{L}*|(?:angekündigt|avisiert|bestätigt)\\p{L}*|liefertermin|lieferdatum|lieferzeit|fällig|(?:hätten?|sollten?) (?:\\S+ ){0,9}(?:da|hier|geliefert|angeliefert|kommen|gekommen|eintreffen|eingetroffen|geliefert werden)(?: sein| müssen)?|überfällig\\p{L}*|in verzug|verspätet\\p{L}*|lieferverzug',
  "promised|(?:was|were) due|due (?:on|in|last|here)|should(?: have|'ve) (?:been|arrived|come|got)|(?:was|were) (?:supposed|meant|scheduled|to be|confirmed)|overdue|delivery date|guaranteed|late again|(?:days?|weeks?) late",
)
/** And still they are not there. */
export const STILL = word(
  'noch immer|immer noch|bis heute|bis jetzt|bislang|noch nicht|noch nichts|nichts da|nicht (?:da|angekommen|eingetroffen|gekommen|geliefert|erschienen)|nichts (?:gekommen|angekommen)|nicht eingehalten|kam (?:\\S+ ){0,3}nicht|wo bleib(?:t|en)|warte(?:n|t)?|überfällig\\p{L}*|in verzug|lieferverzug',
  "still|no sign|not (?:here|arrived|turned up|come|been delivered)|hasn't|haven't|nothing (?:has )?(?:came|come|arrived|here)|waiting|yet|didn't (?:come|arrive|show|turn up)|never (?:came|arrived|showed|turned up)|overdue|late again|no (?:goods|delivery|parcel|pallet)",
)
/** For long. */
export const WAITS = word(
  `warte(?:n|t)? (?:\\S+ ){0,4}(?:seit|schon|jetzt|immer noch|noch immer|vergeblich)|seit (?:\\S+ ){1,4}(?:warten|überfällig)|(?:been|still) waiting|waited (?:\\S+ )?${COUNT} (?:days|weeks)`,
)
/** Money asked for. */
export const BILL = word(
  '(?:\\p{L}*rechnung(?:en)?|berechnet|verrechnet|abgerechnet|fakturiert|in rechnung gestellt|abgebucht|invoic(?:e|es|ed)|bill(?:ed)?|charg(?:e|ed)|overcharged|credit card)',
)
/** And not as it was agreed. */
export const MISBILLED = word(
  'doppelt|zweimal|2x|zwei mal|zu viel|zuviel|zu hoch|zu teuer|falsch (?:berechnet|abgerechnet|fakturiert)|falsche[nrms]? (?:preis|betrag|menge|rabatt|steuersatz|mehrwertsteuer|mwst)\\p{L}*|(?:preis|betrag|summe|menge|rechnung|rabatt)\\p{L}* (?:\\S+ ){0,6}(?:stimm(?:t|en)|passt) (?:\\S+ ){0,3}nicht|nicht (?:korrekt|richtig|vereinbart|berücksichtigt|abgezogen|bestellt|geliefert|erhalten)',
  'vereinbart (?:war|waren|hatten|ist|sind)|(?:laut|gemäß) (?:ihrem |unserem )?angebot|abweich\\p{L}*|obwohl|berichtigte[nrms]? \\p{L}*rechnung|korrigierte[nrms]? \\p{L}*rechnung|rechnungskorrektur|rechnung (?:zu )?(?:korrigieren|berichtigen|stornieren)|(?:korrigier|berichtig|stornier)\\p{L}* (?:sie )?(?:bitte )?(?:die|diese|ihre) rechnung',
  "twice|double|too much|overcharged|over-charged|wrong(?:ly)?|incorrect(?:ly)?|not (?:what|as) (?:we )?(?:agreed|quoted)|(?:does|do)(?: not|n't) (?:match|agree|tally)|(?:we )?(?:agreed|quoted)|instead of|never (?:ordered|received|arrived|had)|(?:didn't|did not) (?:order|receive|get|have)|only|corrected invoice|amended invoice|revised invoice|discount (?:is |was )?missing|without the (?:agreed )?discount",
)
/** He says himself that he complains. */
export const COMPLAINS = word(
  'reklamier(?:en|e|t)|problem\\p{L}* (?:mit|with) (?:der|dem|den|the) (?:geliefert|letzt|neu|delivered|last|new)\\p{L}*|(?:eine|folgende|unsere) (?:reklamation|beanstandung|mängelrüge)|reklamation (?:zu|zur|zum|wegen|der|über)',
  'mängelrüge|beanstanden|bemängeln|mängel an|mangel an|rügen|complain about|(?:a|file a|make a|this) complaint',
  '(?:qualität|quality) (?:ist|war|is|was) (?:\\p{L}+ )?(?:schlecht|mangelhaft|poor|bad|unacceptable)',
  'entspr(?:icht|echen) nicht (?:der|unserer|dem|den)|does not (?:meet|match|conform)|do not (?:meet|match|conform)',
  '(?:außerhalb|nicht innerhalb|nicht in) der (?:toleranz|spezifikation|vorgabe)\\p{L}*|out of (?:tolerance|spec\\p{L}*)',
  'not within (?:the )?(?:tolerance|spec\\p{L}*)',
)
/** He wants it made good. */
export const REMEDY = word(
  'ersatz|ersatzlieferung|\\p{L}*lieferung veranlassen|veranlassen|austausch|austauschen|umtausch|umtauschen|nachliefer\\p{L}*|nachsenden|nachschicken',
  'gutschrift|in betrieb nehmen|gutschreiben|nachbesser\\p{L}*|8d|stellungnahme|stellung|zurücknehmen|abholen|tauschen|credit|exchange|replace',
  '(?:something|etwas) (?:is|must be|ist|stimmt) (?:off|wrong|nicht)|replacement|refund|how to proceed|wie (?:wir )?(?:weiter|verfahren|vorgehen)|dringend um hilfe|kümmern sie sich',
  'nicht (?:verarbeiten|verbauen|verwenden|gebrauchen|einsetzen|akzeptieren|hinnehmen|annehmen)|nicht passieren|darf nicht sein',
  "stopped using|cannot (?:use|accept)|can't (?:use|accept)|won't accept|not acceptable|unacceptable|nagelneu|brand[- ]new|neu(?:es|e|en|er)? gerät|ersten tag|first (?:day|minute|use)|quarantined?|gesperrt|put (?:this |it )?right|sort (?:this |it )?out|send (?:the rest|another|new ones|a new)|take (?:it|them) back",
)
