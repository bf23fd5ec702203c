/** Asking a system outside, at an address that somebody has entered. */
export type AskedOfSystem = { address: string; method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; headers: Record<string, string>; body?: string }
/** `at`: the system's own clock, in milliseconds. */
export type SystemAnswer = { body: Uint8Array; at: number }

/** Only what the server's administrator has allowed. Throws MustWait of `commerce/import/sources/connectors` for whatever is no answer with a status of success. */
export type SystemReach = (asked: AskedOfSystem) => Promise<SystemAnswer>
