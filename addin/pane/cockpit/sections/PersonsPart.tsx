import { makeStyles } from '@fluentui/react-components'
import type { PersonRow, SiteLine } from '../../../api.ts'
import { AddressLink } from '../../../ui/AddressLink.tsx'
import { addressLine } from '../../../ui/address-line.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { joined } from '../../desk/joined.ts'
import { PhoneLink } from '../heading/PhoneLink.tsx'
import { MailLink } from './MailLink.tsx'

const useStyles = makeStyles({ phones: { display: 'flex' }, address: { fontSize: 'inherit' } })

/** People with their numbers, then the addresses. */
export function PersonsPart({ persons, sites }: { persons: PersonRow[]; sites: SiteLine[] }) {
  const styles = useStyles()
  const { head, rows } = useTexts()
  return (
    <>
      {persons.map((person) => (
        <Row
          key={person.contactId}
          title={person.name}
          below={
            <>
              {joined(
                person.function,
                person.decisionRole && (rows.decisionRoles[person.decisionRole] ?? person.decisionRole),
                person.hasLeft ? head.hasLeft : head[person.addressForm],
              )}
              {person.emails.map((address) => (
                <MailLink key={address} name={person.name} address={address} />
              ))}
            </>
          }
          end={
            <span className={styles.phones}>
              {person.phones.map(({ number, kind }) => (
                <PhoneLink key={number} number={number} kind={kind} />
              ))}
            </span>
          }
        />
      ))}
      {sites.map((site) => (
        <Row
          key={site.siteId}
          title={site.name}
          below={<AddressLink className={styles.address} address={addressLine(site)} />}
          end={site.isMain && site.name !== rows.mainSite ? rows.mainSite : null}
        />
      ))}
    </>
  )
}
