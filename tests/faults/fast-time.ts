/** Time that runs faster than ours: a lease of 90 seconds is over in a few, for everybody at the same moment. */

export type Pace = { startedAt: number; factor: number }

/** What a fast clock shows when ours shows `real`; both in milliseconds since 1970. */
export const fastTime = ({ startedAt, factor }: Pace, real: number): number => startedAt + (real - startedAt) * factor
