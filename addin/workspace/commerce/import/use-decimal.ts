import { useHost } from '../../../ui/app-context.ts'

const MOST_DECIMALS = 6

/** A decimal string with all its decimals, as many as are asked for at least, as the user's language writes numbers; what is none stays as it is. */
export function useDecimal(): (value: string, leastDecimals?: number) => string {
  const { locale } = useHost()
  return (value, leastDecimals = 0) =>
    /^-?\d{1,15}(\.\d+)?$/.test(value)
      ? Number(value).toLocaleString(locale, { minimumFractionDigits: Math.min(leastDecimals, MOST_DECIMALS), maximumFractionDigits: MOST_DECIMALS })
      : value
}
