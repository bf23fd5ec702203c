import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useTRPC } from '../../../api.ts'
import { useProposalTexts } from '../../../pane/cockpit/proposals/use-proposal-texts.ts'
import { Skeleton } from '../../../ui/Skeleton.tsx'
import { LeadersSetting } from '../LeadersSetting.tsx'
import { ProposalForm } from './ProposalForm.tsx'

/** Which rules propose customers. */
export const ProposalsSection = () => (
  <Suspense fallback={<Skeleton heights={[34, 34, 34]} />}>
    <Content />
  </Suspense>
)

function Content() {
  const { settings: texts } = useProposalTexts()
  const policy = useQuery(useTRPC().proposals.policy.queryOptions())
  return (
    <LeadersSetting intro={[texts.intro, texts.rules]} policy={policy}>
      {(saved, _me, isEditable) => <ProposalForm policy={saved} isEditable={isEditable} />}
    </LeadersSetting>
  )
}
