import { Switch } from '@fluentui/react-components'
import { useTexts } from '../../ui/app-context.ts'
import { useDiscreet } from '../../ui/discreet/discreet-mode.tsx'

/** Hides what a customer at the table should not read. */
export function DiscreetSwitch() {
  const { more } = useTexts()
  const { isDiscreet, toggle } = useDiscreet()
  return <Switch label={more.discreet} title="Alt+D" checked={isDiscreet} onChange={toggle} />
}
