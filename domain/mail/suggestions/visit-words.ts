/** By which agreed meetings are told. */
import { word } from './words.ts'

/** Yes to a time. */
const SUITS = [
  'pass(?:t|en|te es)|past|klappt|klappen|taugt|alles klar|haut hin|geht (?:klar|in ordnung|gut|bei|für|auch|es|mir|uns|prima|super)|geht(?=[.!,]|$)|ginge gut|nehme ich (?:gerne? )?an',
  '^(?:ja|yes|yep|jawohl|klar|gern)',
  '(?:ist|wäre) (?:\\p{L}+ ){0,2}(?:ok|okay|gut|prima|perfekt|super|recht|ideal|notiert|eingetragen|fix|gebongt|gebucht|möglich|machbar|frei|bestens)|(?:habe|hab|haben|hätte) (?:\\S+ ){0,3}(?:zeit|luft|frei)',
  'in ordnung|o\\.?k\\.?|okay|einverstanden|abgemacht|passend|gepasst hat|gern|gerne|prima|perfekt|super|wunderbar|gefällt (?:mir|uns)',
  "works|accept(?:ed)?|does[.!]?$|(?:is|are|would be|will be|sounds|looks) (?:\\p{L}+ )?(?:good|fine|ok|okay|perfect|great|ideal)|fits|suits?|fine|all good|no problem|(?:i|we) can (?:do|make)|(?:i'm|i am|we're|we are) (?:free|available)|you may",
  'agreed|perfect|sounds good|great|good for|deal',
]
/** It stands in a calendar. */
const BOOKED = [
  '(?:vor|ver)gemerkt|vermerkt|eingeplant|eingetragen|notiert|reserviert|geblockt|gebucht|freigehalten|vereinbart|gebongt|bestätig(?:e|en|t)|zusagen|sage[n]?(?: \\S+){0,6} zu|zugesagt|angenommen|fix|in (?:meinem|unserem|den|meinen|unseren) kalender',
  'trage[n]? (?:das|es|ihn|den|sie) (?:\\S+ ){0,4}ein|steht',
  'confirm(?:ed)?|booked|noted|in (?:the|my|our) (?:diary|calendar)|put you (?:in|down)|(?:down|set|booked) for|blocked (?:out|off)|set aside|locked in|scheduled you|saved',
]
/** One of several is chosen. */
const CHOSEN = [
  'machen wir(?= (?:so|das|es|fest|gern)|[.,!]|$)|so machen|nehmen wir|wir nehmen|nehme ich (?:den|die|das|gern)|ich nehme|halten wir|wir halten|bleibt es bei|bleibt bei|dabei bleibt|bleib(?:t|en) (?:\\S+ ){0,4}bestehen|sagen wir|wie (?:verabredet|besprochen|vereinbart|abgesprochen|gehabt)',
  "let's (?:meet|do|say|go (?:for|with)|make it|stick)|make it|it is(?=[.!,]|$)|go with|stick with",
]
/** Somebody is awaited. */
const AWAITED = [
  'freu(?:e|en)? (?:mich|uns)|erwarte[n]? (?:sie|dich|euch|wir)|(?:sehen|treffen) (?:(?:wir |ich )?(?:uns|sie|dich|euch))|willkommen|begrüße[n]?|empfange[n]?',
  "see you|look(?:ing)? forward|welcome you|receive you|expect(?:ing)? you|happy to (?:meet|host|have|see)|meet you|(?:i|we)(?:'ll| will) be (?:here|there|ready|in)|have you here|host you",
]
export const AGREES = word(...SUITS, ...BOOKED, ...CHOSEN, ...AWAITED)
/** He asks to come at a time that he names. */
export const INVITES = word(
  "kom+en s(?:ie|')",
  'komm+t (?:doch|gern|gerne|ihr|bitte|einfach|mal|vorbei)|komm|vorbeikommen|können sie (?:gern |gerne )?(?:kommen|vorbei\\p{L}*)|kommen (?:sie )?(?:\\p{L}+ )?vorbei',
  'vorbeischauen|schauen sie|seien sie|besuchen sie|besuch uns|erwarten wir|come (?:by|over|along|round|around|in|on|and see|to see|to our|to us|to (?:the )?(?:reception|gate|office|site)|visit)|please come',
  'visit us|you come to us|stop by|drop (?:by|in)|pop (?:in|over|round)|swing by|ask for me',
)
/** `Dann bis Donnerstag, 14 Uhr!` */
export const UNTIL_THEN =
  /^(?:(?:dann|also|alles klar|super|prima|ok|okay|gut|perfekt|danke|vielen dank|ja|wunderbar)[\s,:!–-]+){0,3}(?:bis|see you(?: on)?|until|till)\s/iu
/** Days that are only told: those before which, from which or instead of which. */
export const NOT_ON =
  /(?:^|[^\p{L}])(?:bis(?: zum| spätestens)?|ab(?: dem)?|seit(?: dem)?|vor(?: dem)?|nach(?: dem)?|vom|zum|statt(?: am| dem)?|anstatt(?: am| dem)?|außer(?: am)?|by|until|till|before|after|since|from|instead of|except|dated|of|through|thru|to)\s*$/iu
/** Something else takes place then. */
export const SOMETHING_ELSE = word(
  '\\p{L}*(?:lieferung|anlieferung|abholung|sendung|montage)(?:en|s)?|liefer\\p{L}*|geliefert|anliefer\\p{L}*|abholen|abgeholt|ware',
  'waren|ersatz|palette|spedit\\p{L}*|lkw|fahrer|kurier|container|paket\\p{L}*|monteure?n?|lorry|van|haulier|auditor\\p{L}*|kran|crane|prüfer|tüv|techniker\\p{L}*|handwerker\\p{L}*',
  'telefon(?:at|ieren|isch|termin|konferenz)?|telefonat\\p{L}*|telko|anruf\\p{L}*|anrufen|angerufen|rufen|rufe|ruf',
  'sprechen (?:wir )?am telefon|intern(?:e[nrms]?)?|internal',
  'angebot\\p{L}*|rechnung\\p{L}*|preis\\p{L}*|muster|bestellung|auftrag|frist|abgabe|submission|zahlung|überweis\\p{L}*|messe|jubiläum|fair|board|\\p{L}*versammlung',
  'inventur|urlaub|ferien|betriebsferien|geschlossen|(?:bleibt|firma|betrieb|büro|laden) (?:\\S+ ){0,6}zu|feiertag|geöffnet|öffnungszeiten|sprechzeiten|bürozeiten|deliver\\p{L}*|shipment',
  'shipping|pick[- ]?up|collect(?:ion|ed)?|courier|truck|driver|technician|call|phone|telephone|ring|skype|invoice|quote|quotation',
  'price|order|deadline|payment|holiday|closed|shuts?|webinar\\p{L}*|opening hours|office hours',
  'meld(?:e|en) (?:ich |wir )?(?:mich|uns)|(?:teile[n]?|sende[n]?|schicke[n]?) (?:\\S+ ){0,3}(?:ihnen|euch|dir)|bescheid|zurück|wieder (?:im|da|erreichbar)|back (?:in|on|at|from)',
)
/** A meeting over a line, which counts where it is with the reader. */
export const ONLINE = word('teams\\p{L}*|zoom\\p{L}*|webex|online\\p{L}*|video\\p{L}*|google meet')
export const WITH_READER = word(
  "mit (?:ihnen|dir|euch)|ihre[nr]? (?:\\p{L}+-?)?(?:einladung|besprechung\\p{L}*)|with you|your (?:\\p{L}+ ){0,2}(?:invit\\p{L}+|meeting|link)|(?:have |'ve )?accepted",
)
/** A time that is told for another reason. */
export const NOT_BEGINNING = word(
  'muss|müssen|weg|los|geöffnet|erreichbar|anrufen|anruf|ruf\\p{L}*|mittagspause|pause|zug|flug|abfahrt|feierabend|until|bis|ab|leave|must|call|phone|ring|open|close\\p{L}*|train|flight|lunch break|finish|by',
)
/** For having offered to come. */
export const THANKS = word('(?:danke?|thank(?:s| you)) für|thank(?:s| you) for|rather not|lieber nicht')
