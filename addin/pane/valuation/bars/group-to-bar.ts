import type { Outputs } from '../../../api.ts'

/** A product group that a customer is not to be offered; `group`: its name. */
export type GroupToBar = Pick<Outputs['chances']['of']['bars'][number], 'productGroupId' | 'group'> & { customerId: string }

/** Drafts of reasons are kept apart by the group. */
export const barForm = ({ productGroupId }: GroupToBar): string => `bar ${productGroupId}`
