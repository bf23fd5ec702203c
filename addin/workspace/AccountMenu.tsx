import { Button, Menu, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components'
import { Person20Regular } from '@fluentui/react-icons/svg/person'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { languages } from '../../domain/texts/language.ts'
import { useTRPC } from '../api.ts'
import { useLanguage } from '../ui/account/use-language.ts'
import { useHost, useTexts } from '../ui/app-context.ts'
import { failureOf } from '../ui/errors/failure.ts'
import { useNotify } from '../ui/notices.tsx'
import { useKeyHelp } from '../ui/use-key-help.ts'
import { useLetterKeys } from '../ui/use-shortcuts.ts'
import { AccountItems, AUTOMATIC, LETTERS, themeChoices } from './AccountItems.tsx'

const useStyles = makeStyles({
  button: {
    marginLeft: 'auto',
    color: 'inherit',
    ':hover': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundHover },
    ':hover:active': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundPressed },
  },
  person: { padding: '6px 10px 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, marginBottom: '4px' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  role: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** Who is signed in in this tab and as what, how the pages look, speak and take keys, help, and the way out. */
export function AccountMenu() {
  const styles = useStyles()
  const { account: texts, roles, failures } = useTexts()
  const notify = useNotify()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const [isOpen, setIsOpen] = useState(false)
  const language = useLanguage(isOpen)
  const { display } = useHost()
  const help = useKeyHelp()
  useLetterKeys({ '?': help.tell }, true)
  if (!me) return null
  // The menu is closed by then.
  const sayWhy = (error: unknown): void => notify({ text: failures[failureOf(error).reason] })
  const choose = (name: string, value: string | undefined): void => {
    if (name === 'keys') help.toggle()
    else if (name === 'language') language.choose(languages.find((each) => each === value) ?? null, sayWhy)
    else display?.chooseTheme(themeChoices.find((each) => each === value) ?? null)
  }
  const checked = {
    language: language.chosen === undefined ? [] : [language.chosen ?? AUTOMATIC],
    theme: [display?.chosen().theme ?? AUTOMATIC],
    keys: help.areLettersOn ? [LETTERS] : [],
  }
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => setIsOpen(open)}
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) => choose(name, checkedItems[0])}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" className={styles.button} icon={<Person20Regular />} title={texts.signedInAs(me.name)}>
          {me.name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.person}>
          <span className={styles.name}>{me.name}</span>
          <span className={styles.role}>
            {roles[me.role]} · {me.organisation}
          </span>
        </div>
        <AccountItems help={help} />
      </MenuPopover>
    </Menu>
  )
}
