import { readSpoken, type SpokenReport } from '../../../../domain/visits/report/read-spoken.ts'
import { eraseDraft, eraseDraftsBeyond } from '../../../ui/forms/draft-store.ts'
import { type Draft, useDraft, useDraftKey } from '../../../ui/forms/drafts.ts'

const ON_THE_ROAD = 'on_the_road'

/** What is noted of a visit on the road, on this device only, until it is told of: that one is there, and what was dictated. */
export const useSpokenDraft = (visitId: string): Draft<{ arrived: string; spoken: string }> =>
  useDraft(ON_THE_ROAD, visitId, () => ({ arrived: '', spoken: '' }))

/** null: nothing was dictated. `day`: that of the visit. */
export const spokenOf = (text: string, day: string): SpokenReport | null => (text.trim() === '' ? null : readSpoken(text, day))

/** For when a visit was told of: nothing that was dictated about it stays in the browser, nor a report that was begun from fewer words. `subject`: of the report's own draft. */
export function useForgetSpoken(visitId: string | null, subject: string): () => void {
  const [road, report] = [useDraftKey(ON_THE_ROAD, visitId ?? ''), useDraftKey('visit_report', subject)]
  return () => {
    eraseDraft(road)
    eraseDraft(report)
    eraseDraftsBeyond(report)
  }
}
