import { Badge, type BadgeProps } from '@fluentui/react-components'
import type { ImportLine } from '../../../../api.ts'
import { useImportTexts } from '../use-import-texts.ts'

type State = ImportLine['state']

/** What waits for the user stands out. */
const looks: Partial<Record<State, Pick<BadgeProps, 'appearance' | 'color'>>> = {
  asking: { appearance: 'filled', color: 'brand' },
  checked: { appearance: 'filled', color: 'brand' },
  done: { appearance: 'tint', color: 'brand' },
  refused: { appearance: 'tint', color: 'danger' },
  failed: { appearance: 'tint', color: 'danger' },
}

export function StateBadge({ state }: { state: State }) {
  const { states } = useImportTexts()
  return <Badge {...(looks[state] ?? { appearance: 'tint', color: 'subtle' })}>{states[state]}</Badge>
}
