/** Days on which a customer's company is shut, the last one included. Days are `YYYY-MM-DD`. */
export type Closure = { from: string; until: string }

export const isShutOn = (closures: readonly Closure[], day: string): boolean => closures.some(({ from, until }) => from <= day && day <= until)
