import { usePlainFormat } from './app-context.ts'
import { type Format, withoutAmounts } from './format.ts'
import { useIsDiscreet } from './preferences.ts'

/** The user's formats; in discreet mode no amount of money can be read. */
export function useFormat(): Format {
  const format = usePlainFormat()
  return useIsDiscreet() ? withoutAmounts(format) : format
}
