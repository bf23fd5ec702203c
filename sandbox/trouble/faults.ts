/** Troubles that a test orders: each happens to the next matching requests, then is over. */
import type { Fault, FaultTarget } from './fault.ts'
import { FaultPlan, type FaultPlanInput } from './fault-plan.ts'

const IDENTITY_PATH = /\/oauth2\/v2\.0\//

export class Faults {
  #waiting: Fault[] = []
  #plan: FaultPlan | null = null
  /** Whom the identity provider asks to sign in again, until it has. */
  readonly #mustInteract = new Set<string>()

  add(fault: Fault): void {
    this.#waiting.push({ ...fault })
  }

  follow(plan: FaultPlanInput): void {
    this.#plan = new FaultPlan(plan)
  }

  clear(): void {
    this.#plan = null
    this.#waiting = []
    this.#mustInteract.clear()
  }

  /** The trouble of this request, counted as used; null: none. */
  take(target: FaultTarget): Fault | null {
    const fault = this.#waiting.find((each) => each.kind !== 'interaction_required' && matches(each, target))
    if (fault) return this.#use(fault)
    return IDENTITY_PATH.test(target.path) ? null : (this.#plan?.draw(target) ?? null)
  }

  /** Whether a person's next token on behalf of him is refused until he has confirmed. */
  mustInteract(oid: string): boolean {
    const fault = this.#waiting.find((each) => each.kind === 'interaction_required' && (each.oid ?? oid) === oid)
    if (fault) {
      this.#use(fault)
      this.#mustInteract.add(oid)
    }
    return this.#mustInteract.has(oid)
  }

  interacted(oid: string): void {
    this.#mustInteract.delete(oid)
  }

  #use(fault: Fault): Fault {
    fault.times -= 1
    this.#waiting = this.#waiting.filter(({ times }) => times > 0)
    return fault
  }
}

const matches = (fault: Fault, { path, method, oid }: FaultTarget): boolean =>
  (fault.path ? fault.path.test(path) : !IDENTITY_PATH.test(path)) && (fault.method ?? method).toUpperCase() === method && (fault.oid ?? oid) === oid
