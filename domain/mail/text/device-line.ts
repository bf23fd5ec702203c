/** The line that a program on a telephone writes below a mail, or whoever searched it for viruses: `Von meinem iPhone gesendet`. */

/** Sent from, with or by something. A sentence has a verb: `Sent from my perspective the contract is not ready`. */
const SENT = [
  'von (?:mein(?:em|er)|unterwegs|yahoo|outlook|unserem)(?!\\p{L}).{0,70}(?:gesendet|geschickt|verschickt)',
  '(?:gesendet|geschickt|verschickt|versendet|verfasst|diktiert) (?:von|mit|über|via|vom|aus)(?!\\p{L}).{0,80}',
  '(?:diese (?:nachricht|e-?mail|mail) wurde )(?:.{0,80})(?:gesendet|geschickt|geprüft|verschickt|versendet|überprüft|gescannt).{0,60}',
  '(?:unterwegs|mobil) gesendet',
  'sent (?:from|via|with|by|using) (?!.{1,80}\\s(?:is|was|are|were)\\s).{1,80}',
  '(?:envoyé|expédié) (?:de|du|depuis|avec|par|via|à partir) .{1,60}',
  'inviat[oa] (?:da|dal|dalla|dallo|con|tramite) .{1,60}|spedito (?:da|dal|con) .{1,60}',
  'enviad[oa] (?:desde|do|da|de|con|com|via|pelo|pela|a partir|a través) .{1,60}',
  '(?:verzonden|verstuurd|gestuurd) (?:vanaf|met|vanuit|via) .{1,60}',
  'skicka[dt] (?:från|med|via) .{1,60}|sendt (?:fra|med|via) .{1,60}|lähetetty .{1,60}',
  'wysłan[eoay] (?:z|ze|za|przy|przez) .{1,60}|odesláno (?:z|ze|pomocí|přes) .{1,60}|odoslané (?:z|zo|cez|pomocou) .{1,60}',
  '(?:el)?küldve .{1,60}|(?:az )?\\S{0,20}(?:phon|ipad|mobil|telefon)\\S{0,12} (?:küldve|gönderildi)|poslano (?:s|sa|z|iz) .{1,60}|trimis (?:de pe|din) .{1,60}',
  'отправлено (?:с|из|от|через) .{1,60}|надіслано (?:з|із|через) .{1,60}',
].join('|')

/** Get the program. */
const OFFER = [
  '(?:get|obtenir|obtenez|télécharge[rz]?|scarica|ottieni|download(?:en)?|hämta|skaffa|hent|få|hanki|lataa) outlook .{1,90}',
  '(?:pobierz|získ\\p{L}{2,5}|stáhn\\p{L}{2,5}|stiahn\\p{L}{2,5}|descarg\\p{L}{1,4}|obt\\p{L}{2,5}|baix\\p{L}{1,4}|скача\\p{L}{2,4})(?: o| program| aplikac\\p{L}{1,2})? outlook .{1,90}',
  '(?:holen|laden) sie (?:sich )?outlook .{1,90}|(?:hol|lade) dir outlook .{1,80}',
  'outlook (?:für|voor) (?:ios|android|mac)(?: (?:beziehen|herunterladen|downloaden|holen|laden))?\\s{0,3}(?:[<(].{0,90})?',
  'hol (?:dir )?.{1,30} für (?:ios|android)|get \\S{1,20} for (?:ios|android|mobile).{0,60}',
  'yahoo mail ?: .{1,60}|yahoo mail\\b.{0,20}|provenance ?: .{1,60}',
].join('|')

const DEVICE = new RegExp(`^(?:${SENT}|${OFFER}|virenfrei.{0,60}|virus-?free.{0,60})$`, 'iu')
/** Goods are sent, too. */
const CARRIER =
  /(?<!\p{L})(?:dhl|dpd|gls|ups|fedex|tnt|hermes|postnord|colissimo|chronopost|spedition|kurier|courier|paket(?:dienst)?|parcel|einschreiben|post|fax|brief|correos|correios)(?!\p{L})/iu
const LONGEST = 200

/** Means something at a mail's end only. */
export function isDeviceLine(line: string): boolean {
  if (line.length > LONGEST || CARRIER.test(line)) return false
  return DEVICE.test(line.replace(/[\s.!*>_-]+$/, '').replace(/^[\s*_<-]+/, ''))
}
