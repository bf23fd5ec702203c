import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'

/** For me ('') or a colleague. `label`: what he is to do; without it the usual one. */
export function AssigneeField({ label, value, onChange }: { label?: string; value: string; onChange: (userId: string) => void }) {
  const { forms } = useTexts()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const colleagues = (me?.colleagues ?? []).map(({ userId, name }) => [userId, name] as const)
  return <ChoiceField label={label ?? forms.assignee} value={value} options={[['', forms.me], ...colleagues]} onChange={onChange} />
}
