import { ChipChoice } from '../../../ui/forms/ChipChoice.tsx'
import { useComplaintTexts } from './use-complaint-texts.ts'
import { useKindName } from './use-kind-name.ts'
import type { useOfferedKinds } from './use-offered-kinds.ts'

type Props = { kinds: ReturnType<typeof useOfferedKinds>; kind: string; onChange: (kind: string) => void }

/** Of which kind a complaint is. */
export function KindChoice({ kinds, kind, onChange }: Props) {
  const { form: texts } = useComplaintTexts()
  const kindName = useKindName()
  return (
    <ChipChoice label={texts.kind} isHeaded value={kind} options={kinds.map((each) => [each.key, kindName(each)] as const)} onChange={onChange} />
  )
}
