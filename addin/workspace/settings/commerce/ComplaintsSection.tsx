import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useComplaintTexts } from '../../../pane/commerce/service/use-complaint-texts.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { LeadersSetting } from '../LeadersSetting.tsx'
import { LadderForm } from './LadderForm.tsx'

/** What a complaint asks for, and by when. */
export const ComplaintsSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const { settings: texts } = useComplaintTexts()
  const policy = useQuery(useTRPC().complaints.policy.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro, texts.rules]} policy={policy}>
      {(saved, me, isEditable) => <LadderForm policy={saved} me={me} isEditable={isEditable} />}
    </LeadersSetting>
  )
}
