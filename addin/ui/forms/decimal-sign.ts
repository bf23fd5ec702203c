/** What separates decimals in a language. @example decimalSign('de-DE') // ',' */
export const decimalSign = (locale: string): ',' | '.' => (new Intl.NumberFormat(locale).format(1.5).includes(',') ? ',' : '.')
