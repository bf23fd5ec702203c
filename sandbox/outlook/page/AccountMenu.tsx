import {
  Avatar,
  Button,
  Menu,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import type { Account } from '../mailbox/session.ts'
import { useOutlook } from './outlook-context.ts'

const useStyles = makeStyles({
  list: { maxHeight: '80vh', overflowY: 'auto' },
  title: { display: 'block', color: tokens.colorNeutralForeground3 },
})

/** Who is signed in, and everybody else one may be, by organisation. */
export function AccountMenu() {
  const styles = useStyles()
  const { t, account, accounts, team, configuration, changeSettings } = useOutlook()
  const teams = configuration.teamMailboxes.filter(({ tenantId }) => tenantId === account.tenantId)
  return (
    <Menu checkedValues={{ account: [account.oid], mailbox: [team?.oid ?? account.oid] }}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<Avatar name={account.name} size={28} color="colorful" aria-hidden />}
          aria-label={t.settings.account(account.name)}
          title={`${account.name}\n${account.mail}`}
        />
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          {teams.length > 0 && (
            <MenuGroup>
              <MenuGroupHeader>{t.settings.mailbox}</MenuGroupHeader>
              {[account, ...teams].map(({ oid, name, mail }) => (
                <MenuItemRadio key={oid} name="mailbox" value={oid} onClick={() => changeSettings({ mailbox: oid === account.oid ? null : mail })}>
                  {name}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          )}
          {byOrganisation(accounts).map(([organisation, people]) => (
            <MenuGroup key={organisation}>
              <MenuGroupHeader>{organisation}</MenuGroupHeader>
              {people.map(({ oid, name, mail, jobTitle }) => (
                <MenuItemRadio key={oid} name="account" value={oid} onClick={() => changeSettings({ user: mail, mailbox: null })}>
                  {name}
                  <Text size={200} className={styles.title}>
                    {jobTitle}
                  </Text>
                </MenuItemRadio>
              ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

function byOrganisation(accounts: readonly Account[]): [string, Account[]][] {
  const groups = new Map<string, Account[]>()
  for (const account of accounts) {
    const known = groups.get(account.organisation)
    if (known) known.push(account)
    else groups.set(account.organisation, [account])
  }
  return [...groups]
}
