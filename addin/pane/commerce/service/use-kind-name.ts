import { type ComplaintKind, isOwnKind } from '../../../../domain/commerce/complaints/ladder.ts'
import { useComplaintTexts } from './use-complaint-texts.ts'

/** What a kind of complaints is called: by the company, else by us. */
export function useKindName(): (kind: Pick<ComplaintKind, 'key' | 'name'>) => string {
  const { kinds } = useComplaintTexts()
  return ({ key, name }) => name ?? (isOwnKind(key) ? kinds[key] : key)
}
