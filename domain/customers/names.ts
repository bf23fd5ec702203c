/** Folding of names for search and for finding duplicates despite umlauts and legal forms. */

/** Version of the rule by which companies' names are folded: with another one, names that are stored are folded anew. */
export const FOLDING = 2

/** Legal forms of Germany, Austria, Switzerland and their neighbours, folded. A name may begin with such letters (`AS Tech`), so they count at its end only. */
const LEGAL_FORMS = new Set(
  `gmbh mbh ggmbh gesmbh egmbh ag kg kgaa ohg ohgaa gbr gesbr ug ek ekfm ekfr eg gen ev se ewiv vvag partg partgmbb mbb aoer koer kdoer og oeg keg eu stg
   klg kolg kmg kommag genossenschaft sagl co cokg cie gmbhco haftungsbeschraenkt stiftung ltd limited inc corp llc llp plc sarl eurl sas sasu snc sa bv bvba nv cv vof
   ab as aps oy oyj ks spa srl snc sro spolsro kft zrt doo spzoo zoo sk`.split(/\s+/),
)
/** These are nobody's name: wherever they stand but in front. */
const NEVER_NAMES = new Set('gmbh mbh ggmbh gesmbh kgaa ohg gbr gesbr partg partgmbb haftungsbeschraenkt'.split(' '))
/** What joins legal forms: `GmbH & Co. KG`, `gem. GmbH`. */
const JOINTS = new Set(['und', 'u', 'gem', 'gemeinnuetzige'])

/** Written out, or in letters that stand alone. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ges(?:ellschaft)?|gmbh) (?:mbh|m b h|mit beschraenkter haftung)\b/g, 'gmbh'],
  [/\bsp z ?o ?o\b/g, 'spzoo'],
  [/\bspol s ?r ?o\b/g, 'spolsro'],
  [/\be ?(k|kfm|kfr|u|v|g)$/g, 'e$1'],
  [/\beingetragene[rs]? (?:kaufmann|kauffrau)\b/g, 'ek'],
  [/\beingetragener verein\b/g, 'ev'],
  [/\beingetragene genossenschaft\b/g, 'eg'],
  [/\bunternehmergesellschaft\b/g, 'ug'],
  [/\baktiengesellschaft\b/g, 'ag'],
  [/\bkommanditgesellschaft\b/g, 'kg'],
  [/\boffene handelsgesellschaft\b/g, 'ohg'],
  [/\bgesellschaft buergerlichen rechts\b/g, 'gbr'],
  // A company that is being founded or wound up bears its form and says so behind it.
  [/\b(gmbh|mbh|ag|kg|ug|haftungsbeschraenkt|eg|ohg|gbr) (?:i ?gr|i ?g|i ?l|i ?i|in (?:gruendung|liquidation|insolvenz|abwicklung))$/g, '$1'],
  [/^(?:fa|firma|inh|inhaber|inhaberin) (?=.)/g, ''],
  [/\bgebr\b/g, 'gebrueder'],
  [/(?<=.) (?:inh|inhaber|inhaberin) .*$/g, ''],
]

const UMLAUTS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' }
const LETTERS: Record<string, string> = { ß: 'ss', æ: 'ae', ø: 'oe', œ: 'oe', ł: 'l', ı: 'i', đ: 'd', ð: 'd', þ: 'th' }

/**
 * Lower case, German umlauts spelled out, accents dropped, `&` and `+` as `und`, everything else but letters and digits as one blank.
 * @example foldText('Müller & Söhne, Łódź') // 'mueller und soehne lodz'
 */
export function foldText(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter)
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      // Only now, since such a letter may bear an accent itself: ǣ, ǿ.
      .replace(/[ßæøœłıđðþ]/g, (letter) => LETTERS[letter] ?? letter)
      .replace(/[&+]/g, ' und ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  )
}

/** Written otherwise, but the same form. What only joins two forms or stands beside one is none. */
const SAME_FORMS: Record<string, string> = {
  ...{ mbh: 'gmbh', gesmbh: 'gmbh', gmbhco: 'gmbh', gesbr: 'gbr', cokg: 'kg', cie: '', co: '', haftungsbeschraenkt: '', limited: 'ltd' },
  ...{
    ekfm: 'ek',
    ekfr: 'ek',
    gen: 'eg',
    genossenschaft: 'eg',
    partgmbb: 'partg',
    mbb: 'partg',
    oeg: 'og',
    kommag: 'kg',
    kmg: 'kg',
    kolg: 'klg',
    zoo: '',
  },
}

/**
 * `foldText` of a company's name without its legal form, `Fa.` and whom it belongs to. A name that is nothing but legal forms stays as it is.
 * @example foldCompanyName('Müller & Söhne GmbH & Co. KG') // 'mueller und soehne'
 * @example foldCompanyName('Fa. Ott, Inh. Anna Ott e. K.') // 'ott'
 */
export const foldCompanyName = (name: string): string => partName(name).folded

/**
 * The legal form in a company's name, the same for each way to write it; null: it names none.
 * @example legalForm('Müller GmbH & Co. KG') // 'gmbh kg'
 * @example legalForm('Acme & C') // null
 */
export const legalForm = (name: string): string | null => partName(name).form

function partName(name: string): { folded: string; form: string | null } {
  const glued = name.replace(/(?<![\p{L}\p{N}])(\p{L})\.\s?(?=\p{L}(?![\p{L}\p{N}]))/gu, '$1')
  const folded = SPELLINGS.reduce((text, [spelling, form]) => text.replace(spelling, form), foldText(glued))
  const words = folded.split(' ')
  const kept = words.filter((word, i) => i === 0 || !NEVER_NAMES.has(word))
  const forms = words.filter((word, i) => i > 0 && NEVER_NAMES.has(word))
  const isJoint = (word: string): boolean => kept.length < words.length && JOINTS.has(word)
  while (kept.length > 1 && (LEGAL_FORMS.has(kept.at(-1) ?? '') || isJoint(kept.at(-1) ?? ''))) forms.push(kept.pop() ?? '')
  if (kept.every((word) => NEVER_NAMES.has(word))) return { folded, form: null }
  return { folded: kept.join(' '), form: sameForm(forms) }
}

function sameForm(forms: readonly string[]): string | null {
  const named = forms.filter((form) => !JOINTS.has(form)).map((form) => SAME_FORMS[form] ?? form)
  return [...new Set(named)].filter(Boolean).sort().join(' ') || null
}
