/** A row that may have lost what only the house may read: of `Part` everything is there, the rest of `Full` perhaps. */
export type Shown<Full, Part> = Part & Partial<Omit<Full, keyof Part>>
