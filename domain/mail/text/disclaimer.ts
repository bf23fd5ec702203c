/** Legal notices and pleas for the environment that companies hang below every mail. */

/** Only with a legal word behind them: a text may begin like this, too. */
const OF_THIS_MAIL =
  /^(?:diese[rs]? (?:e-?mail|mail|nachricht|mitteilung|information)|die (?:in dieser|informationen in|inhalte? (?:in )?dieser)|der inhalt dieser|dies ist eine|this (?:e-?mail|message|communication|electronic)|the (?:contents?|information|materials?) |(?:sollten|falls|wenn|sofern) sie|if you |any (?:views|unauthori[sz]ed)|jede (?:unbefugte|unerlaubte|form)|das unerlaubte|unbefugte|bitte beachten sie|wir weisen|please note|please notify|bitte informieren|bitte benachrichtigen|haften?|für die (?:richtigkeit|sicherheit)|e-?mails? (?:sind|können)|aus rechtlichen|aus rechtsgründen|trotz )/i
const LEGAL =
  /vertraulich|adressat|empfänger bestimmt|richtige(?:r|n) empfänger|beabsichtigte|irrtümlich|versehentlich|unbefugt|unerlaubt|rechtlich geschützt|rechtsverbindlich|viren|haftung|weitergabe|confidential|privileged|intended (?:recipient|solely|only|for)|addressee|unauthori[sz]ed|in error|prohibited|datenschutz|dsgvo|liabil/i
const NOTICE = new RegExp(
  `^(?:${[
    '(?:wichtiger |rechtlicher |wichtige )?(?:hinweise?|vertraulichkeitshinweis|haftungsausschluss|disclaimer|datenschutzhinweise?|datenschutzerklärung|pflichtangaben|(?:confidentiality|important|legal) notice|confidential)(?: (?:zum|zur|nach|gemäß) .{0,60})?\\s*(?::|$)',
    '(?:bitte )?(?:denken|schonen|schützen|helfen) sie (?:bitte |uns )?(?:an )?(?:die|unsere|bitte|der|den) (?:umwelt|natur|wald)',
    '(?:bitte )?(?:prüfen|überlegen|bedenken|überprüfen) sie(?: bitte)?,? (?:der umwelt|vor|ob|bevor).{0,80}(?:druck|umwelt)',
    '.{0,30}bevor sie diese (?:e-?mail|mail|nachricht).{0,20}(?:drucken)',
    'muss diese (?:e-?mail|mail|nachricht) (?:wirklich )?(?:aus)?gedruckt',
    '.{0,60}umwelt.{0,80}(?:drucken|ausdruck|druckst)',
    '(?:please )?(?:think before|consider the environment|think of the environment|save paper)',
    '(?:informationen|hinweise|angaben|details) (?:zum|zur|nach|gemäß|gem\\.|über) .{0,60}(?:datenschutz|daten|dsgvo|gmbhg|art)',
    '(?:es gelten|unsere) (?:ausschlie(?:ß|ss)lich )?(?:unsere )?(?:allgemeinen|agb)',
    'unsere datenschutz',
    'gemäß (?:art\\.|artikel|dsgvo)',
  ].join('|')})`,
  'i',
)
const READ = 500

/** Whether a paragraph is a notice. Means something at a mail's end only. The P in front was a tree in a font of pictures. */
export function isDisclaimer(paragraph: string): boolean {
  const text = paragraph.slice(0, READ).replace(/^[\s*_"'(!>-]*(?:P\s)?/, '')
  return NOTICE.test(text) || (OF_THIS_MAIL.test(text) && LEGAL.test(text))
}
