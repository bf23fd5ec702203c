import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components'
import { LocalLanguage20Regular } from '@fluentui/react-icons/svg/local-language'
import { type Language, languages } from '../texts.ts'
import { useOutlook } from './outlook-context.ts'

const names: Record<Language, string> = { 'de-DE': 'Deutsch', 'en-US': 'English' }

export function LanguageMenu() {
  const { t, settings, changeSettings } = useOutlook()
  return (
    <Menu checkedValues={{ language: [settings.language] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<LocalLanguage20Regular />}
          aria-label={`${t.settings.language}: ${names[settings.language]}`}
          title={t.settings.language}
        >
          {names[settings.language]}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {languages.map((language) => (
            <MenuItemRadio key={language} name="language" value={language} lang={language} onClick={() => changeSettings({ language })}>
              {names[language]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
