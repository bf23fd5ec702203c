import { Chips, type ChipsProps } from './Chips.tsx'

type Props<T extends string> = ChipsProps<T> & { value: string; onChange: (value: T) => void }

/** A few choices by one click each. */
export const ChipChoice = <T extends string>({ value, onChange, ...chips }: Props<T>) => (
  <Chips {...chips} isChosen={(option) => option === value} onPress={onChange} />
)
