/** Places one does not drive to. */

const SERVICE_NAME =
  '(?:ms|microsoft)?[ -]?(?:teams|skype|zoom|webex|google[ -]?meet|go[ -]?to[ -]?meeting|team[ -]?viewer|facetime|whatsapp|jitsi|big[ -]?blue[ -]?button)'
const CALL = '(?:telefon|phone|tel\\.?|telefonat|telefonisch|telefonkonferenz|videokonferenz|video|online|remote|virtuell|digital|call|web|anruf)'
const MEETING = '(?:besprechung|meeting|sitzung|call|konferenz|termin|anruf|gespräch|schulung)'
const AT_HOME = 'home[ -]?office|mobiles arbeiten|von zuhause|zu ?hause|remote'
const OPEN =
  'tba|tbd|n\\.? ?n\\.?|noch offen|offen|wird noch (?:bekannt gegeben|mitgeteilt|geklärt)|wird nachgereicht|folgt|unbekannt|to be (?:announced|defined|confirmed)|\\?+|-+'
/** A service or the telephone, home, or a place that is yet to be told. */
const SERVICE = new RegExp(
  `^(?:(?:per |via |by |über |im |am )?(?:${SERVICE_NAME}|${CALL})(?:[ -]?${MEETING})?|(?:im )?(?:${AT_HOME})|${OPEN})$`,
  'i',
)

const isElsewhere = (part: string): boolean => part === '' || /^(https?:\/\/|tel:|\+?[\d /()-]{6,}$)/i.test(part) || SERVICE.test(part)

/** Online meetings need no travel, nor does what names a link, a telephone number or a service only. @example hasPlace({ isOnline: false, placeText: 'Microsoft Teams-Besprechung' }) // false */
export const hasPlace = ({ isOnline, placeText }: { isOnline: boolean; placeText: string }): boolean =>
  !isOnline && !placeText.split(';').every((part) => isElsewhere(part.trim()))
