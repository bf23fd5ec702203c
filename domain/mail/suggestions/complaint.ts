/** Goods that are damaged, wrong or missing. A machine that fails is a matter of service, goods that are late one of delivery: neither is read here. */
import type { Sentence } from './sentences.ts'
import type { Reading, Suggestion } from './suggestion.ts'
import { word } from './words.ts'

const GOODS = word(
  '(?:\\p{L}*(?:lieferung|sendung|palette|ware|karton|paket|charge|bestellung|verpackung|artikel)(?:e?n|s)?|geliefert\\p{L}*|angeliefert\\p{L}*|erhalten|bekommen|angekommen|eingetroffen|eingegangen|ausgepackt|kamen|kam|gekommen|stück|teile?n?|rollen?|platten?|positionen|delivery|deliveries|delivered|shipment|shipped|arrived|received|goods|pallets?|box(?:es)?|cartons?|parcels?|order|batch|items?|pieces?|pcs|parts?|packages?)',
)
/** Nobody says that of anything but goods. */
const DAMAGED = word(
  'beschädigt\\p{L}*|beschaedigt\\p{L}*|beschädigungen|transportsch[aä]den|transportschaden|zerbrochen\\p{L}*|zerkratzt\\p{L}*',
  'verkratzt\\p{L}*|verbeult\\p{L}*|verbogen\\p{L}*|zerdrückt\\p{L}*|eingedrückt\\p{L}*|damaged|dented|crushed|scratched',
)
const BROKEN = word(
  'defekt\\p{L}*|kaputt\\p{L}*|gebrochen\\p{L}*|aufgerissen\\p{L}*|durchnässt|nass|feucht|undicht|rostig|verrostet|verschmutzt',
  'zersprungen|zerschlagen|smashed|shattered|verstopft|ausgehärtet|wegschmeißen|tot|dead|keinen mucks|durchgebrannt|abgebrochen|abgefallen|gerissen|mangelhaft\\p{L}*|fehlerhaft\\p{L}*|maßabweichung\\p{L}*|unbrauchbar',
  '(?:hat|haben|mit) (?:einen |einem )?(?:riss|risse|sprung|sprünge|bruch|haarriss|kratzer|delle|dellen|fehler)|geplatzt',
  'ausgelaufen|leaked|burst|broke|failed|soaked|vibrates?|cracks?|scratches|broken|defective|faulty|cracked|leaking|torn|wet|rusty',
  'unusable',
)
const WRONG = word(
  'falsch (?:geliefert|verpackt|kommissioniert)|falschlieferung|fehllieferung',
  'falsche[nrs]? (?!nehmen|holen|schicken|senden|geben|wieder|zurück|haben|ist|war|wurde|und|oder)\\p{L}{4,}|falsche[nrs]? (?:ware|artikel|teile?|größen?|farben?|mengen?|ausführung|lieferung|produkte?|sendung)',
  '(?:ware|lieferung|menge|größe|farbe|artikel) (?:ist|war) falsch|wrong \\p{L}+',
  '(?:too|zu) (?:small|short|long|thick|thin|wide|narrow|klein|kurz|lang|dick|dünn|breit|schmal|groß)',
  'incorrect (?:items?|goods|parts?|quantity|delivery)',
)
const INSTEAD =
  /(?:^|\s)(?:kamen?|geliefert|erhalten|bekommen|received|delivered|got|sent)(?=\s).*\s(?:statt|anstatt|anstelle|instead of)\s|(?:^|\s)(?:statt|anstatt|anstelle|instead of)\s.*\s(?:geliefert|erhalten|bekommen|kamen?|received|delivered|got)/iu
const MISSING = word(
  'fehlmenge\\p{L}*|minderlieferung|unvollständig\\p{L}*|es fehl(?:t|en|ten)|gefehlt|nur \\d+ (?:\\S+ ){0,4}(?:gewesen|enthalten|drin|geliefert|erhalten|angekommen)|fehl(?:t|en|ten)|zu wenig (?:geliefert|erhalten)|missing',
  'incomplete|short[- ](?:shipped|delivered)',
)
const PAPER = word(
  '\\p{L}*(?:schein|rechnung|blatt|blätter|zeugnis|protokoll|papiere?|dokument|unterlage|angabe|nummer|bestätigung|information|adresse|preis|datum|unterschrift|zeichnung)(?:e?n|se|er|s)?',
  'pdf|notes?|invoices?|documents?|certificates?|information|number|attachment|address|price|date|signature|drawing|details|worte?',
  'zeit|time',
)
const COMPLAINS = word(
  'reklamier(?:en|e|t)|problem\\p{L}* (?:mit|with) (?:der|dem|den|the) (?:geliefert|letzt|neu|delivered|last|new)\\p{L}*|(?:eine|folgende|unsere) (?:reklamation|beanstandung|mängelrüge)|reklamation (?:zu|zur|zum|wegen|der|über)',
  'mängelrüge|beanstanden|bemängeln|mängel an|mangel an|rügen|complain about|(?:a|file a|make a|this) complaint',
  '(?:qualität|quality) (?:ist|war|is|was) (?:\\p{L}+ )?(?:schlecht|mangelhaft|poor|bad|unacceptable)|maßhaltig nicht|nicht maßhaltig',
  'entspricht nicht (?:der|unserer|dem|den)|does not (?:meet|match|conform)|do not (?:meet|match|conform)',
  '(?:außerhalb|nicht innerhalb|nicht in) der (?:toleranz|spezifikation|vorgabe)\\p{L}*|out of (?:tolerance|spec\\p{L}*)',
  'not within (?:the )?(?:tolerance|spec\\p{L}*)',
)

/** It did not happen, it might, it is long known, or it is over. */
const NOT_SO = word(
  'nicht (?:\\p{L}+ )?(?:beschädigt|defekt|kaputt|falsch)|nicht mehr (?:beschädigt|defekt|kaputt|nötig|aktuell)|unbeschädigt\\p{L}*',
  'ohne (?:\\p{L}+ )?(?:beschädigung\\p{L}*|schäden|mängel|reklamation\\p{L}*|beanstandung\\p{L}*)',
  'kein(?:e|en|er)? (?:\\p{L}+ )?(?:beschädigung\\p{L}*|schäden|transportsch\\p{L}+|mängel|reklamation\\p{L}*|beanstandung\\p{L}*|fehlmenge\\p{L}*)',
  'wollen nicht|nicht mit|kein(?:e|en|er)?(?: \\S+){0,5} (?:falsch|fehlend|beschädigt|defekt)\\p{L}*|keineswegs|weder|nichts|niemand|no (?:\\p{L}+ )?(?:damage|complaints?|defects?)',
  'not (?:\\p{L}+ )?(?:damaged|broken|defective|missing)|nothing|without (?:any )?(?:damage|defects?)|undamaged|never|nie',
)
const MAYBE = word(
  'möchten?|wollen|want|falls|wenn|sofern|sollten?|ob|damit|sodass|könnten?|würden?|dürfen|darf|vermeiden|verhindern|versichert',
  'versicherung (?:gegen|für)|schützt|schutz|gegen|im falle',
  'bei (?:beschädig\\p{L}+|defekt\\p{L}*|mangelhaft\\p{L}*|falschlieferung\\p{L}*|transportsch\\p{L}+)|if|in case|should|whether',
  'so that|avoid|prevent|insured|insurance|protect\\p{L}*|would|might|may|could',
)
const KNOWN = word(
  'erledigt|gelöst|geklärt|behoben|abgeschlossen|ersetzt|ausgetauscht|getauscht|repariert|instandgesetzt',
  'stand (?:der|unserer|meiner|dieser)|läuft (?:seit|unter|noch)|(?:danke|dank) für|bearbeitung|wurden? (?:bereits|schon)|bereits',
  'schon|gutschrift (?:ist|erhalten|über)|gutgeschrieben|ersatzlieferung|ersatz (?:ist|kam|läuft)|abgeholt|zur abholung',
  'letztes (?:jahr|mal)|damals|früher|resolved|solved|settled|replaced|repaired|fixed|thanks? (?:you )?for|thank you|thanks|all good',
  'alles gut|arrived (?:today|yesterday)|took|status of|already|last (?:year|time)|credit note|credited|collected',
)
/** One that both know. */
const THE_ONE = word(
  '(?:die|der|den|dem|das|diese[nrms]?|ihre[nrm]?|eure[nrm]?|jene[nr]?|the|those|these|your) (?:\\p{L}+ )?(?:beschädigt|defekt|kaputt|mangelhaft|fehlerhaft|zerbrochen|gebrochen|verbogen|verbeult|zerkratzt)(?:e[nrms]?)',
  '(?:the|those|these|your) (?:damaged|broken|defective|faulty|missing)',
)
/** Something of theirs, or of somebody else. */
const NOT_OURS = word(
  '(?:unsere?[nrms]?|meine?[nrms]?|our|my) (?:\\p{L}+ )?(?:drucker|stapler|gabelstapler|server|telefon\\p{L}*|anlage|auto|wagen|lkw|fahrzeug|heizung|computer|rechner|internet\\p{L}*|leitung|printer|forklift|server|phone|car|truck|van|computer|laptop|website|internet|system|software)',
  'der link|link|datei|anhang|foto\\p{L}* (?:ist|sind|fehl\\p{L}+)|website|the link|file|attachment',
)

const OWN = word('(?:unsere?[nrms]?|meine?[nrms]?|eigene[nrms]?|our|my|own)')
const isFromThem = (text: string): boolean =>
  word(
    '(?:gelieferte?[nrms]?|von ihnen|von euch|(?:we|i) got|geliefert|erhalten|bekommen|ab werk|kam|kamen|came|you (?:sent|delivered|supplied)|brand new|(?:the|der|die|das) (?:new|neue)|from you|ihre?r? (?:letzten )?lieferung|your (?:last )?(?:delivery|shipment))',
  ).test(text)

/** null: it says nothing of the kind. */
export function complaintIn({ sentences }: Reading): Suggestion | null {
  const said = sentences.find((sentence, at) => complains(sentence, [sentences[at - 1], sentences[at + 1]]))
  return said ? { kind: 'complaint', quote: said.text, day: null, until: null, time: null } : null
}

/** It does not do what it is for. */
const FAILS = word(
  '(?:lässt|lassen) sich (?:\\S+ ){0,4}nicht|funktionier(?:t|en) (?:\\S+ ){0,3}nicht|geht (?:gar )?nicht',
  'schalte[nt] (?:\\S+ ){0,3}nicht|halten nicht|hält nicht|schließt nicht|passen nicht|passt nicht',
  'nicht (?:plan|dicht|brauchbar|verwendbar|zu gebrauchen)|keinen strom',
  'do(?:es)? ?n[o\\x27’]t (?:work|switch|close|fit|hold|start|match|turn|seal|open)',
  'do(?:es)? not (?:work|switch|close|fit|hold|start|turn|seal|open)|not working|stopped working|over-?sized?|under-?sized?|will not (?:go|fit|work)|won.t (?:go|fit|work)|do(?:es)? not \\p{L}+|only \\d+|we (?:had )?ordered',
  'bestellt \\d|lag (?:\\S+ ){0,3}nicht (?:bei|dabei)|bestellt (?:war|hatten wir|waren)|hatten (?:\\S+ ){0,3}bestellt|fehlercode|fehler [a-z]?\\d+',
)
/** He wants it made good. */
const REMEDY = word(
  'ersatz|ersatzlieferung|\\p{L}*lieferung veranlassen|veranlassen|austausch|austauschen|umtausch|umtauschen|nachliefer\\p{L}*',
  'gutschrift|in betrieb nehmen|gutschreiben|nachbesser\\p{L}*|8d|stellungnahme|stellung|zurücknehmen|abholen|tauschen|credit|exchange|replace',
  'replacement|refund|how to proceed|wie (?:wir )?(?:weiter|verfahren|vorgehen)|dringend um hilfe|kümmern sie sich',
  'nicht (?:verarbeiten|verbauen|verwenden|gebrauchen|einsetzen)|(?:something|etwas) (?:is|must be|ist|stimmt) (?:off|wrong|nicht)',
  'stopped using|cannot use|can[\\x27’]t use|nagelneu|brand[- ]new|neu(?:es|e|en|er)? gerät|ersten tag|first (?:day|minute|use)',
)

function complains({ text, isQuestion }: Sentence, around: readonly (Sentence | undefined)[]): boolean {
  if (isQuestion || [NOT_SO, MAYBE, KNOWN, THE_ONE, NOT_OURS].some((pattern) => pattern.test(text))) return false
  const isOfGoods = GOODS.test(text) || around.some((sentence) => sentence && GOODS.test(sentence.text))
  if (COMPLAINS.test(text) || (DAMAGED.test(text) && (isOfGoods || !OWN.test(text)))) return true
  const wantsRemedy = [text, ...around.map((sentence) => sentence?.text ?? '')].some((said) => REMEDY.test(said))
  if ((FAILS.test(text) || BROKEN.test(text) || WRONG.test(text)) && (wantsRemedy || isFromThem(text))) return true
  if ((BROKEN.test(text) || WRONG.test(text)) && isOfGoods) return true
  return INSTEAD.test(text) || (MISSING.test(text) && GOODS.test(text) && !PAPER.test(text))
}
