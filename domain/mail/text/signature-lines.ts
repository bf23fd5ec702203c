/** What the single lines of a signature say: function, company, address, numbers, register. */
import { isDeviceLine } from './device-line.ts'
import { isRule } from './lines.ts'

export type SignatureLineKind = 'function' | 'company' | 'address' | 'contact' | 'register' | 'rule' | 'device' | 'promotion'

const LONGEST = 300

const FUNCTION =
  /(?<!\p{L})(?:geschäftsführ|geschäftsleit|leiter|leitung|teamleit|abteilung|vertrieb|einkauf|verkauf|innendienst|außendienst|aussendienst|sachbearbeit|assisten[tz]|sekret|buchhalt|projekt(?:leit|manag|ingen|koord)|projekte|prokurist|inhaber|eigentümer|techniker|meister|ingenieur|disposition|disponent|logistik|marketing|kunden(?:betreu|berat|dienst|service)|berater|kaufm(?:ann|änn)|kauffrau|bereichs|gebietsl|gebietsv|regional|fachberat|anwendungs|qualitäts|produktion|fertigung|werksleit|betriebsleit|konstrukt|arbeitsvorbereitung|personal(?:leit|ref|abt|wesen)|rechtsanw|steuerberat|notar|architekt|vorstand|vorsitzende|referent|controll|buchhaltung|auftrags|angebots|service|support|technik|entwick|zentrale|empfang|verwaltung|büro|export|import|manager|director|head of|chief|officer|president|founder|gründer|owner|partner|account|sales|purchas|buyer|procurement|engineer|developer|consultant|assistant|secretary|supervisor|lead|ceo|cto|cfo|coo|cio|cmo|vp|key account|business development|human resources|customer|product|operations|quality|professor|analyst|specialist|spezialist|trainee|auszubild|werkstudent|praktikant|mitarbeiter|stellvertret|stv)/iu
/** Our neighbours' words. */
const FOREIGN_FUNCTION =
  /(?<!\p{L})(?:responsab(?:le|il)|direct(?:eur|rice)|dirett(?:or|ric)|diretor|gerente|chef de|jef[ea] de|hoofd|verkoop|inkoop|inköp|försäljning|innkjøp|salgs|myynti|kierowni|dyrektor|specjalist|vedouc|ředitel|jednatel|vezető|директор|менеджер|руководитель)/iu
/** German composes: Vertriebsleiterin, Serviceleitung, Exportsachbearbeiter. */
const FUNCTION_TAIL =
  /(?:leiter|leiterin|leitung|betreuer|betreuerin|berater|beraterin|manager|managerin|techniker|technikerin|beauftragter?|referent|referentin|vertreter|vertreterin|führer|führerin|führung|koordinator|koordinatorin|meister|meisterin|ingenieur|ingenieurin|assistent|assistentin|assistenz|bearbeiter|bearbeiterin|einkäufer|einkäuferin|verkäufer|verkäuferin|disponent|disponentin|mitarbeiter|mitarbeiterin|inhaber|inhaberin|planer|planerin|entwickler|entwicklerin|dienst|abteilung|einkauf|vertrieb|verkauf)(?!\p{L})/iu
const COMPANY =
  /(?<!\p{L})(?:g?gmbh|ges\.?\s?m\.?\s?b\.?\s?h|aör|mbh|ag|kg|kgaa|ohg|gbr|ug|e\.\s?k\.?|e\.\s?kfm|e\.\s?u\.?|e\.\s?g\.?|eg|se|e\.\s?v\.?|co\.?\s?kg|ltd|limited|inc|llc|llp|plc|corp|sarl|s\.?a\.?r\.?l|s\.?p\.?a|s\.?r\.?l|s\.\s?[al]\.(?:\s?[su]\.?)?|s\.\s?r\.\s?o\.?|a\.\s?s\.|d\.\s?o\.\s?o\.?|lda|kft|zrt|aps|oyj?|b\.?v|sp\.\s?z|a\/s|sàrl|& söhne|& sohn|& co|gesellschaft|genossenschaft|werke|gruppe|group|holding|stadtwerke|stiftung)(?![\p{L}])/iu
/** Two letters are a legal form only behind a name and in capitals. */
const COMPANY_TAIL = /\p{L}\s(?:AB|AS|SA|SL|NV)$/u
const ADDRESS =
  /^(?:(?:a|d|ch|at|de|fl)[-–\s])?\d{4,5}\s+\p{Lu}|(?:^|[,|·•]\s*)(?:(?:a|d|ch|at)[-–\s]?)?\d{4,5}\s+\p{Lu}[\p{L}. -]+$|(?:str\.|stra(?:ß|ss)e|weg|platz|allee|gasse|ring|damm|ufer|chaussee|hof|park|markt|kai|steig|street|road|avenue)\s*\d{1,4}|^(?:postfach|p\.?\s?o\.? box|postanschrift|hausanschrift|lieferanschrift|besucheradresse)(?!\p{L})/iu
const REGISTER =
  /(?<!\p{L})(?:hr[ab](?!\p{L})|amtsgericht|registergericht|handelsregister|handelsgericht|firmenbuch|fn\s?\d{5}|sitz (?:der gesellschaft|und|in)|gesellschaftssitz|geschäftsführ(?:er|ung|erin|ende|er\/in)?(?:in)?(?:nen)?\s*:|geschäftsführ|vorstand|aufsichtsrat|ust\.?-?\s?id|ust-?idnr|umsatzsteuer|uid(?!\p{L})|atu\s?\d|che-?\d|mwst|steuer-?(?:nr|nummer)|st\.?-?nr|gerichtsstand|iban|bic(?!\p{L})|komplementär|persönlich haftende|weee|bankverbindung|managing directors?|registered (?:office|in)|vat(?:[ -]?(?:id|no|reg))|gln|duns)(?!\p{Ll})/iu
const LABELLED =
  /^(?:tel|telefon|telephone|fon|phone|mobil|mobile|mobiltelefon|handy|fax|telefax|durchwahl|zentrale|office|cell|direct|direkt|e-?mail|mail|web|website|internet|homepage|home|www|skype|teams|linkedin|xing|facebook|instagram|whatsapp|notruf|hotline|[tmfpdewhi])\s{0,4}(?:[.:|]|\s(?=[+0(]))/i
const NUMBER = /(?:\+|\b0|\(0)[\d\s()/.–-]{6,}\d/
const LINK = /(?:https?:\/\/|www\.|\[cid:|<mailto:|(?:[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}))/i
const PROMOTION =
  /^(?:(?:mo|montags?)\.? ?(?:-|–|bis) ?(?:do|fr|sa|so|donnerstags?|freitags?|samstags?|sonntags?)(?!\p{L})|besuchen sie|folgen sie|treffen sie|jetzt neu|neu:|bitte beachten sie unsere|unsere (?:öffnungszeiten|bürozeiten|geschäftszeiten|agb)|öffnungszeiten|bürozeiten|geschäftszeiten|sprechzeiten|erreichbarkeit|meine arbeitszeit|arbeitstage|zertifiziert|wir (?:sind|stellen) (?:zertifiziert|umgezogen|ein)|wir suchen|messe|follow us|visit us|join us|es gelten (?:unsere|ausschließlich)|unseren? newsletter|datenschutz|impressum|informationen (?:zum|zur|nach|gemäß)|hinweise? (?:zum|zur)|bewerten sie|abonnieren|ein unternehmen der|a member of|member of|mitglied (?:im|in)|mitglied der (?!geschäfts))/iu

export const hasFunctionWord = (text: string): boolean => [FUNCTION, FUNCTION_TAIL, FOREIGN_FUNCTION].some((words) => words.test(text))
export const hasCompanyWord = (text: string): boolean => COMPANY.test(text) || COMPANY_TAIL.test(text)

/** Phone numbers, addresses of mail and web: alone in their line or behind their label. */
function isContactLine(line: string): boolean {
  const text = line.replace(/^[\s*_•·|☎✆📞📱✉🌐-]+/u, '')
  if (LABELLED.test(text) && (NUMBER.test(text) || LINK.test(text) || /\d{3}/.test(text) || /\p{L}\.\p{L}{2,}/u.test(text))) return true
  const rest = text.replace(/<[^<>]{0,200}>/g, ' ')
  if (LINK.test(text)) return rest.trim().split(/\s+/).length <= 6 && !/^\p{Ll}+ /u.test(rest.trim())
  return NUMBER.test(text) && text.replace(/[\d\s+()/.–-]/g, '').length <= 12
}

/** `Anna Weber | Einkauf | Tel. 0451 1234`: a whole signature in one line. */
function saysSeveral(line: string): boolean {
  const pieces = line.split(/\s?[|·•]\s?/)
  return pieces.length >= 3 && pieces.some((piece) => isContactLine(piece))
}

/** What a line would say in a signature; null when it says nothing of the kind. A line alone proves little: see where it stands. */
export function signatureLineKind(line: string): SignatureLineKind | null {
  const text = line.trim()
  if (text === '' || text.length > LONGEST) return null
  if (isRule(text)) return 'rule'
  if (isDeviceLine(text)) return 'device'
  if (PROMOTION.test(text)) return 'promotion'
  if (isContactLine(text) || saysSeveral(text)) return 'contact'
  if (REGISTER.test(text)) return 'register'
  if (ADDRESS.test(text)) return 'address'
  const isShort = text.split(/\s+/).length <= 9
  if (isShort && hasCompanyWord(text)) return 'company'
  return isShort && hasFunctionWord(text) ? 'function' : null
}
