/** State of something of ours that should be in Outlook as well. */
export type OutlookState =
  | { state: 'saved'; webLink: string | null }
  /** `reason` is one of `server/platform/errors.ts`; `waitsFor`: the colleague whose Outlook has to be open; `isParked`: nobody tries any more until a retry. */
  | { state: 'waiting'; outboxId: string; reason: string | null; waitsFor: string | null; isParked: boolean }
  | { state: 'none' }
