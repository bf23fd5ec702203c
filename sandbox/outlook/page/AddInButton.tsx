import { ToggleButton } from '@fluentui/react-components'
import { useOutlook } from './outlook-context.ts'

/** The add-in's button in the ribbon: opens and closes the task pane. */
export function AddInButton() {
  const { t, configuration, settings, changeSettings } = useOutlook()
  return (
    <ToggleButton
      appearance="subtle"
      size="small"
      checked={settings.isPaneOpen}
      icon={<img src={`${configuration.productUrl}/assets/icon-16.png`} alt="" width={16} height={16} />}
      onClick={() => changeSettings({ isPaneOpen: !settings.isPaneOpen })}
    >
      {t.addIn}
    </ToggleButton>
  )
}
