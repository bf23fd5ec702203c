import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../api.ts'
import { useTexts } from '../../ui/app-context.ts'
import { ChoiceField } from '../../ui/forms/ChoiceField.tsx'

/** For me ('') or a colleague. */
export function AssigneeField({ value, onChange }: { value: string; onChange: (userId: string) => void }) {
  const { forms } = useTexts()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const colleagues = (me?.colleagues ?? []).map(({ userId, name }) => [userId, name] as const)
  return <ChoiceField label={forms.assignee} value={value} options={[['', forms.me], ...colleagues]} onChange={onChange} />
}
