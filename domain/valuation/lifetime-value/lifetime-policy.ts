/** What a company decides about the value of its customers' time to come. */

/** `yearlyRate`: what money to come loses in a year, 0.08 for 8 %; `months`: how far one looks ahead. */
export type LifetimePolicy = { yearlyRate: number; months: number }

export const usualLifetimePolicy: LifetimePolicy = { yearlyRate: 0.08, months: 60 }

export const ratesAllowed = { least: 0, most: 0.5 } as const
export const monthsAllowed = { least: 12, most: 120 } as const
