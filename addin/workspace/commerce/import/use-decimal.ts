import { useHost } from '../../../ui/app-context.ts'

const MOST_DECIMALS = 6

/** A decimal string with all its decimals, as the user's language writes numbers; what is none stays as it is. */
export function useDecimal(leastDecimals = 0): (value: string) => string {
  const { locale } = useHost()
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: leastDecimals, maximumFractionDigits: MOST_DECIMALS })
  return (value) => (/^-?\d{1,15}(\.\d+)?$/.test(value) ? format.format(Number(value)) : value)
}
