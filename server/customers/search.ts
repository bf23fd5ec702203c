import type { CustomerChoice } from '../cockpit/cockpit-types.ts'
import type { Context } from '../context.ts'

/** `because` says what matched; `match` is the matching number, address or person. */
export type SearchHit = CustomerChoice & { because: 'name' | 'contact' | 'number' | 'phone' | 'address' | 'place'; match: string }

export async function searchCustomers(_ctx: Context, _input: { text: string }): Promise<SearchHit[]> {
  throw new Error('not written yet')
}
