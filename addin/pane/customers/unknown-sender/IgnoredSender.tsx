import { Button } from '@fluentui/react-components'
import { EyeOff24Regular } from '@fluentui/react-icons/svg/eye-off'
import { useTexts } from '../../../ui/app-context.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorNote } from '../../../ui/errors/ErrorNote.tsx'
import { useIgnoring } from './use-ignoring.ts'

/** An address the user wants left alone, and the way back. */
export function IgnoredSender({ address }: { address: string }) {
  const { states } = useTexts()
  const { takeBack, isPending, error } = useIgnoring(address)
  return (
    <EmptyState icon={<EyeOff24Regular />} title={states.ignored(address)} hint={states.ignoredHint}>
      <Button disabled={isPending} onClick={takeBack}>
        {states.unignore}
      </Button>
      {error ? <ErrorNote error={error} onRetry={takeBack} /> : null}
    </EmptyState>
  )
}
