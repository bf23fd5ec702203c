/** Who stands in for somebody who is away, as his notice names the person. */

const WORD = "\\p{Lu}[\\p{L}'’-]+"
const TITLE = '(?:Herrn?|Frau|Hr|Fr|Mr|Mrs|Ms|Miss|Dr|Prof)\\.?'
const PARTICLE = '(?:von|van|de|zu|zur|der|den|del|la)'
/** Titles and a name, or a name of two words and more: a single word may be any noun. */
const NAME = `((?:${TITLE}\\s+){1,3}(?:${WORD}|${PARTICLE})(?:\\s+(?:${PARTICLE}|${WORD})){0,3}|${WORD}(?:\\s+${PARTICLE}){0,2}\\s+${WORD}(?:\\s+${WORD})?)`
const COLLEAGUE =
  '(?:(?:[Mm]ein|[Uu]nser)(?:e[nmr]?)?\\s+(?:liebe[nr]?\\s+)?(?:Kolleg\\p{L}*|Vertret\\p{L}*|Assist\\p{L}*|Mitarbeiter\\p{L}*|Chef\\p{L}*|Nachfolger\\p{L}*)|[Mm]y\\s+(?:colleague|deputy|assistant|manager|successor)|[Ii]hre[mnr]?\\s+Ansprechpartner\\p{L}*)'
const TO_NAME = `(?:\\s*(?:,|:|–|-|\\()?\\s*(?:${COLLEAGUE}),?)?\\s*(?:ist\\s+|is\\s+)?(?:,|:|–|-|\\()?\\s*${NAME}`
/** Words between a verb and whom it names, on the same line. */
const GAP =
  '(?:\\s+(?!an\\b)[\\p{Ll}\\d][\\p{L}\\d-]*|\\s+Sie|\\s+Ihnen|\\s+Fällen|\\s+Angelegenheiten|\\s+Fragen|\\s+Anliegen|\\s+Zeit|\\s+Abwesenheit|,){0,10}'

const PATTERNS = [
  `\\b(?:[Vv]ertr(?:etung|eter|eterin)|[Nn]achfolger(?:in)?|[Aa]nsprechpartner(?:in)?)\\b(?:\\s+(?:ist|übernimmt|hat|während|in|meiner|dieser|der|Zeit|Abwesenheit))*${TO_NAME}`,
  `\\b(?:vertritt mich|vertreten werde ich von|werde ich von|vertreten durch|vertreten von)${GAP}${TO_NAME}`,
  `\\b(?:[Ww]enden|[Kk]ontaktieren|[Rr]ichten|[Ss]chreiben|[Ss]enden|[Mm]elden)\\s+Sie${GAP}(?:\\s+(?:an|bei|sich an))?${TO_NAME}`,
  `\\b(?:[Hh]ilft|[Hh]elfen|[Ss]teht|[Ss]tehen|[Ee]rreichen)\\s+(?:Ihnen|Sie)${GAP}${TO_NAME}`,
  `${COLLEAGUE},?\\s+${NAME}`,
  `\\b(?:[Cc]ontact|[Rr]each out to|[Gg]et in touch with|[Ww]rite to|[Ee]-?mail|[Cc]all|[Rr]efer to|[Tt]urn to|[Cc]overed by|[Rr]eplaced by|[Ss]ubstitute is|[Dd]eputy is)${TO_NAME}`,
  `${NAME}(?:\\s*\\([^)\\n]{0,80}\\))?(?:,[^.!?\\n]{0,80},)?\\s+(?:vertritt mich|übernimmt|kümmert sich|hilft Ihnen|steht Ihnen|ist (?:meine|Ihre?)\\s+(?:Vertretung|Ansprechpartner)|will (?:be )?(?:cover|stand|tak|help|assist)|is (?:covering|standing in|my (?:deputy|substitute)))`,
].map((pattern) => new RegExp(pattern, 'u'))

const NO_NAME =
  /\b(Sie|Ihre?[nmrs]?|Uhr|Vertrieb|Zentrale|Team|Innendienst|Einkauf|Abteilung|Service|Hotline|Kollegen|Kolleginnen|Office|Sales|Support|Rückkehr|Abwesenheit|Mail|E-Mail|Anfrage|Büro|Support|Urgent|Dringenden)\b/u

/** null: nobody is named. @example substituteIn('Please contact my colleague Tom Reed.') // 'Tom Reed' */
export function substituteIn(text: string): string | null {
  for (const pattern of PATTERNS) {
    const name = pattern.exec(text)?.[1]?.replace(/\s+/g, ' ').trim()
    if (name && !NO_NAME.test(name)) return name
  }
  return null
}
