import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { Navigation20Regular } from '@fluentui/react-icons/svg/navigation'
import { WeatherMoon20Regular } from '@fluentui/react-icons/svg/weather-moon'
import { WeatherSunny20Regular } from '@fluentui/react-icons/svg/weather-sunny'
import { AccountMenu } from './AccountMenu.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  bar: { gridArea: 'bar', display: 'flex', alignItems: 'center', gap: '4px', height: '44px', padding: '0 10px 0 8px' },
  title: { flexGrow: 1, marginLeft: '6px', color: tokens.colorBrandForeground1 },
})

/** Across the window: name, language, theme and who is signed in. */
export function TopBar() {
  const styles = useStyles()
  const { t, settings, changeSettings } = useOutlook()
  const isDark = settings.theme === 'dark'
  const themeLabel = isDark ? t.settings.toLight : t.settings.toDark
  return (
    <header className={styles.bar}>
      <Button
        appearance="subtle"
        icon={<Navigation20Regular />}
        aria-label={t.settings.folders}
        aria-expanded={settings.areFoldersShown}
        title={t.settings.folders}
        onClick={() => changeSettings({ areFoldersShown: !settings.areFoldersShown })}
      />
      <Text as="h1" size={400} weight="semibold" className={styles.title}>
        {t.title}
      </Text>
      <LanguageMenu />
      <Button
        appearance="subtle"
        icon={isDark ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
        aria-label={themeLabel}
        title={themeLabel}
        onClick={() => changeSettings({ theme: isDark ? 'light' : 'dark' })}
      />
      <AccountMenu />
    </header>
  )
}
