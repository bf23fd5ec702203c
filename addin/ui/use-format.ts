import { usePlainFormat } from './app-context.ts'
import { useIsDiscreet } from './discreet/discreet-mode.tsx'
import { type Format, withoutAmounts } from './format.ts'

/** The user's formats; in discreet mode no amount of money can be read. */
export function useFormat(): Format {
  const format = usePlainFormat()
  return useIsDiscreet() ? withoutAmounts(format) : format
}
