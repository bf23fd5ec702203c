/** Places one does not drive to. */

const SERVICE =
  /^(microsoft[ -]?)?(teams|skype|zoom|webex|google meet|gotomeeting|video|online|telefon|phone|telefonat|videokonferenz|telefonkonferenz|video ?call|call|virtuell)([ -](besprechung|meeting|sitzung|call|konferenz|termin|anruf))?$/i

const isElsewhere = (part: string): boolean => part === '' || /^(https?:\/\/|tel:|\+?[\d /()-]{6,}$)/i.test(part) || SERVICE.test(part)

/** Online meetings need no travel, nor does what names a link, a telephone number or a service only. @example hasPlace({ isOnline: false, placeText: 'Microsoft Teams-Besprechung' }) // false */
export const hasPlace = ({ isOnline, placeText }: { isOnline: boolean; placeText: string }): boolean =>
  !isOnline && !placeText.split(';').every((part) => isElsewhere(part.trim()))
