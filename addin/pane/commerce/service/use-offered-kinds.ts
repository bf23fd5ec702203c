import { useQuery } from '@tanstack/react-query'
import type { ComplaintKind } from '../../../../domain/commerce/complaints/ladder.ts'
import { useTRPC } from '../../../api.ts'

/** Of what kinds a new complaint may be; none while nobody knows. */
export const useOfferedKinds = (): readonly ComplaintKind[] =>
  (useQuery(useTRPC().complaints.policy.queryOptions()).data?.kinds ?? []).filter(({ isOffered }) => isOffered)
