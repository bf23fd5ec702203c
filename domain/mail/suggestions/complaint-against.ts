/** What speaks against a complaint. */
import { word } from './words.ts'

/** Papers are asked for, not complained of. */
export const PAPER = word(
  '\\p{L}*(?:schein|rechnung|blatt|blätter|zeugnis|protokoll|papiere?|dokument|unterlage|angabe|nummer|bestätigung|information|adresse|preis|datum|unterschrift|zeichnung)(?:e?n|se|er|s)?',
  'pdf|notes?|invoices?|documents?|certificates?|information|number|attachment|address|price|date|signature|drawing|details|sheets?|manuals?',
  'angebot\\p{L}*|offerte|antwort|rückmeldung|rückruf|quote|quotation|reply|answer|confirmation|approval|freigabe|zahlung|payment',
)
/** It did not happen, it might, or it is over. */
export const NOT_SO = word(
  'nicht (?:\\p{L}+ )?(?:beschädigt|defekt|kaputt|falsch)|nicht mehr (?:beschädigt|defekt|kaputt|nötig|aktuell)|unbeschädigt\\p{L}*',
  'ohne (?:\\p{L}+ )?(?:beschädigung\\p{L}*|schäden|mängel|reklamation\\p{L}*|beanstandung\\p{L}*|bruch)',
  'kein(?:e|en|er|em|erlei)? (?:\\p{L}+ )?(?:beschädigung\\p{L}*|schäden|schaden|transportsch\\p{L}+|mängel|mangel|reklamation\\p{L}*|beanstandung\\p{L}*|fehlmenge\\p{L}*|kratzer|risse?|bruch|delle\\p{L}*|abweichung\\p{L}*|fehler)',
  'wollen nicht|nicht mit|kein(?:e|en|er)?(?: \\S+){0,5} (?:falsch|fehlend|beschädigt|defekt)\\p{L}*|keineswegs|weder|niemand|no (?:\\p{L}+ )?(?:damage|complaints?|defects?|leaks?|cracks?|scratches)',
  'not (?:\\p{L}+ )?(?:damaged|broken|defective|missing)|without (?:any )?(?:damage|defects?|faults?)|undamaged|nothing (?:is |was )?(?:damaged|broken|missing|wrong)|nichts (?:\\S+ )?(?:beschädigt|kaputt|fehlt\\p{L}*|gefehlt)|doch richtig|mein fehler|unser fehler|my mistake|our mistake|wie bestellt|vollständig (?:und|an)|heil (?:und|an)|noch nie|never (?:been|had) (?:a|any)|nie (?:ein|probleme|reklam)\\p{L}*',
)
/** Only in thought, a question of rules, or to be kept from happening. */
export const MAYBE = word(
  'falls|wenn|sofern|ob|damit (?:\\S+ ){0,4}(?:nicht|nichts|kein\\p{L}*)|sodass|so dass|im falle|im fall|für den fall|könnten?|würden?|möchten? (?:sie|wissen)|vermeiden|verhindern|vorbeugen|bruchsicher\\p{L}*',
  '^sollten?|müssten?|(?:^|, )sollten? (?:\\S+ ){0,8}(?:sein|werden|kommen|auftreten|fehlen)(?=[,.:]|$)|wie (?:regeln|gehen|verfahren|handhaben) sie',
  'bei (?:beschädig\\p{L}+|defekt\\p{L}*|mangelhaft\\p{L}*|falschlieferung\\p{L}*|transportsch\\p{L}+|bruch|verzug|verspät\\p{L}*)',
  "if|in case(?! \\d)|in the event|whether|so that|to avoid|avoid|prevent\\p{L}*|would|might|could(?!n't)|in future|should (?:any|anything|there|it|they|the|one)|any (?:defect|damage|fault)\\p{L}*",
)
/** Law, insurance, goods and dangers as such. */
export const IN_GENERAL = word(
  '\\p{L}*versicher\\p{L}*|police|deckung|haftet|haften|haftung|\\p{L}*vertrag\\p{L}*|agb|klausel\\p{L}*|paragra(?:f|ph)\\p{L}*|§|gewährleistung\\p{L}*|garantiebedingung\\p{L}*|vertragsstrafe|verjähr\\p{L}*|schulung\\p{L}*|seminar\\p{L}*|webinar\\p{L}*|verschleißteil\\p{L}*|schützt|schutz|allgemein\\p{L}*|grundsätzlich|einlagerung|norm|richtlinie|studie|artikel über|statistik|checkliste|vorlage|arbeitsanweisung|prozess\\p{L}*',
  'insur\\p{L}*|policy|liab\\p{L}+|terms(?! of the order)|clause\\p{L}*|contract\\p{L}*|warranty terms|indemn\\p{L}*|legal|claims? (?:for|must|procedure)|training|checklist|procedure|protect\\p{L}*|guideline\\p{L}*|template',
)
/** Long known, and put right. */
export const SETTLED = word(
  'erledigt|gelöst|geklärt|behoben|abgeschlossen|ersetzt|ausgetauscht|getauscht|repariert|instandgesetzt|nachgeliefert|in ordnung gebracht|beigelegt|aufgetaucht|wiedergefunden|gefunden haben|doch noch',
  'stand (?:der|unserer|meiner|dieser)|läuft (?:seit|unter|noch|wieder)|(?:danke|dank) (?:sehr |schön |nochmals )?(?:für|dass)|bearbeitung|wurden? (?:bereits|schon)|bereits (?:gemeldet|gutgeschrieben|ersetzt|erledigt|nachgeliefert|ausgetauscht|abgeholt|getauscht|geliefert)',
  'schon (?:gemeldet|gutgeschrieben|ersetzt|erledigt|nachgeliefert|ausgetauscht|abgeholt|getauscht)|gutschrift (?:\\S+ ){0,6}(?:ist|erhalten|über|eingegangen|angekommen|da|passt|stimmt)|gutgeschrieben|ersatzlieferung (?:\\S+ ){0,8}(?:ist|kam|angekommen|da|eingetroffen|läuft)|ersatz (?:ist|kam|läuft)|abgeholt|zur abholung',
  'letztes (?:jahr|mal)|letzten jahr|damals|früher|vor jahren|resolved|solved|settled|(?:was|were|been|has been|have been) (?:replaced|repaired|fixed|sorted|credited|collected)|you (?:have )?(?:replaced|fixed|sorted)|thanks? (?:you )?(?:very much )?for|thank you for|many thanks|all good|all sorted|sorted now',
  'alles gut|arrived (?:today|yesterday)|took (?:\\p{L}+ ){0,2}(?:minutes|hours|only|just|care)|status of|already (?:reported|credited|replaced|fixed|sorted|resolved|collected)|last year|credit note (?:\\S+ ){0,4}(?:received|arrived|came|is|has|for)|credited|collected',
)
/** One that both know. */
export const THE_ONE = word(
  '(?:die|der|den|dem|das|diese[nrms]?|ihre[nrm]?|eure[nrm]?|jene[nr]?|the|those|these|your) (?:\\p{L}+ )?(?:beschädigt|defekt|kaputt|mangelhaft|fehlerhaft|zerbrochen|gebrochen|verbogen|verbeult|zerkratzt)(?:e[nrms]?)',
  '(?:the|those|these|your) (?:damaged|broken|defective|faulty|missing)',
)
/** Something of theirs, or of somebody else. */
export const NOT_OURS = word(
  '(?:unsere?[nrms]?|meine?[nrms]?|our|my|the office) (?:\\p{L}+ )?(?:drucker|stapler|gabelstapler|server|telefon\\p{L}*|handy|anlage|auto|wagen|lkw|fahrzeug|heizung|computer|rechner|internet\\p{L}*|leitung|aufzug|kran|dach|printer|forklift|server|phone|mobile|car|truck|van|computer|laptop|website|internet|system|software|lift|roof|scanner|boiler|alarm)',
  'der link|link|datei|anhang|foto\\p{L}* (?:ist|sind|fehl\\p{L}+)|website|the link|file|attachment|wifi|wlan|the roof|das dach',
  'nicht von (?:ihnen|euch)|(?:unsere?[nrms]?|our|my) own|eigene[nrms]?|(?:unsere?[nrms]?|meine?[nrms]?|our|my) (?:\\p{L}+ )?(?:alte[nrms]?|old|existing|current|bisherige[nrms]?) \\p{L}+|(?:die|den|der|das) alte[nr]? \\p{L}*|(?:altgerät|altanlage)\\p{L}*|andere[nr]? (?:hersteller|lieferant|anbieter)\\p{L}*|mitbewerber\\p{L}*|wettbewerb\\p{L}*|(?:another|other|previous|current) (?:supplier|manufacturer|vendor|make)s?|competitor\\p{L}*|unsere[nrm]? (?:kunden|kundin|kunde)|our customers?',
  '(?:suchen|looking for|want to buy|kaufen|anschaffen|angebot für|quote for|quotation for|interesse an|interested in)',
)
