import { useFormat } from '../../../../ui/use-format.ts'
import { useConnectorTexts } from './use-connector-texts.ts'

/** How often, in minutes, in words. */
export function useEveryWords(): (minutes: number) => string {
  const texts = useConnectorTexts()
  const { number } = useFormat()
  const known: Record<number, string> = texts.every
  return (minutes) => known[minutes] ?? texts.everyMinutes(number(minutes))
}
