/** Which rules propose: those that nobody has switched off, and that have not done so themselves. */

/** Customers who were answered for by a rule, since it was last switched on; `against`: not interested, or somebody objected. */
export type Answers = { answers: number; against: number }

const LEAST_ANSWERS = 10
const MOST_AGAINST = 0.3

/** Sellers do not believe it: it proposes nothing until somebody switches it on again. */
export const isDisbelieved = ({ answers, against }: Answers): boolean => answers >= LEAST_ANSWERS && against > MOST_AGAINST * answers

/** `isOn` false: by whom it may concern; `since`: when it was switched on again, an instant. By rule, a kind or `kind:group`. */
export type Switches = Readonly<Record<string, { isOn: boolean; since: string }>>

/** A group's rule is off too when its kind is. */
export function switchedOff(switches: Switches, answers: ReadonlyMap<string, Answers>): (kind: string, rule: string) => boolean {
  const isOff = (rule: string): boolean => switches[rule]?.isOn === false || isDisbelieved(answers.get(rule) ?? { answers: 0, against: 0 })
  return (kind, rule) => isOff(kind) || isOff(rule)
}
