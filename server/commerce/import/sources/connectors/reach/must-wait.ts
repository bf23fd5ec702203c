import type { WaitReason } from '../../../../../../domain/commerce/connectors/wait-reason.ts'

/** The system cannot be read now. `toldMs`: how long it wants to be left alone; null: it did not say. */
export class MustWait extends Error {
  readonly reason: WaitReason
  readonly toldMs: number | null

  constructor(reason: WaitReason, toldMs: number | null = null) {
    super(reason)
    this.name = 'MustWait'
    this.reason = reason
    this.toldMs = toldMs
  }
}
