import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from '@fluentui/react-components'
import { Person20Regular } from '@fluentui/react-icons/svg/person'
import { PersonSwap20Regular } from '@fluentui/react-icons/svg/person-swap'
import { SignOut20Regular } from '@fluentui/react-icons/svg/sign-out'
import { useAccount } from '../ui/account/use-account.ts'
import { useTexts } from '../ui/app-context.ts'

const useStyles = makeStyles({
  button: {
    marginLeft: 'auto',
    color: 'inherit',
    ':hover': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundHover },
    ':hover:active': { color: 'inherit', backgroundColor: tokens.colorBrandBackgroundPressed },
  },
})

/** Who is signed in in this tab, and the way out. */
export function AccountMenu() {
  const styles = useStyles()
  const { account: texts } = useTexts()
  const { name, change, signOut } = useAccount()
  if (name === null) return null
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" size="small" className={styles.button} icon={<Person20Regular />} title={texts.signedInAs(name)}>
          {name}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<PersonSwap20Regular />} onClick={() => void change()}>
            {texts.change}
          </MenuItem>
          {signOut && (
            <MenuItem icon={<SignOut20Regular />} onClick={() => void signOut()}>
              {texts.signOut}
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
