import {
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemLink,
  MenuItemRadio,
  MenuList,
} from '@fluentui/react-components'
import { Keyboard20Regular } from '@fluentui/react-icons/svg/keyboard'
import { PersonSwap20Regular } from '@fluentui/react-icons/svg/person-swap'
import { QuestionCircle20Regular } from '@fluentui/react-icons/svg/question-circle'
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out'
import { languages } from '../../domain/texts/language.ts'
import { addressOf } from '../page-address.ts'
import { useAccount } from '../ui/account/use-account.ts'
import { useHost, useTexts } from '../ui/app-context.ts'
import type { KeyHelp } from '../ui/use-key-help.ts'

/** Neither is chosen: as Outlook, the browser or the system has it. */
export const AUTOMATIC = 'automatic'
export const themeChoices = ['light', 'dark'] as const
/** The one choice among the keys: whether single ones count. */
export const LETTERS = 'letters'

/** The menu's entries; what is chosen stands in the menu around them. */
export function AccountItems({ help }: { help: KeyHelp }) {
  const { account: texts, keys, readerLanguage, settings } = useTexts()
  const { change, signOut } = useAccount()
  const { display } = useHost()
  return (
    <MenuList>
      <MenuGroup>
        <MenuGroupHeader>{texts.language}</MenuGroupHeader>
        <MenuItemRadio name="language" value={AUTOMATIC}>
          {texts.automatic}
        </MenuItemRadio>
        {languages.map((language) => (
          <MenuItemRadio key={language} name="language" value={language}>
            {readerLanguage.languages[language]}
          </MenuItemRadio>
        ))}
      </MenuGroup>
      {display && (
        <MenuGroup>
          <MenuGroupHeader>{texts.theme}</MenuGroupHeader>
          <MenuItemRadio name="theme" value={AUTOMATIC}>
            {texts.themes.system}
          </MenuItemRadio>
          {themeChoices.map((theme) => (
            <MenuItemRadio key={theme} name="theme" value={theme}>
              {texts.themes[theme]}
            </MenuItemRadio>
          ))}
        </MenuGroup>
      )}
      <MenuDivider />
      <MenuItem icon={<Keyboard20Regular />} secondaryContent={help.areLettersOn ? '?' : null} onClick={help.tell}>
        {texts.keys}
      </MenuItem>
      <MenuItemCheckbox name="keys" value={LETTERS}>
        {keys.letters}
      </MenuItemCheckbox>
      <MenuItemLink icon={<QuestionCircle20Regular />} href={addressOf({ page: 'settings', section: 'rules' })}>
        {settings.sections.rules}
      </MenuItemLink>
      <MenuDivider />
      <MenuItem icon={<PersonSwap20Regular />} onClick={() => void change()}>
        {texts.change}
      </MenuItem>
      {signOut && (
        <MenuItem icon={<SignOut20Regular />} onClick={() => void signOut()}>
          {texts.signOut}
        </MenuItem>
      )}
    </MenuList>
  )
}
