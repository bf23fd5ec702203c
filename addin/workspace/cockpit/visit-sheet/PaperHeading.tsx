import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useTRPC, type VisitSheet } from '../../../api.ts'
import { addressOf } from '../../../page-address.ts'
import { FigureRow } from '../../../pane/cockpit/FigureRow.tsx'
import { Warnings } from '../../../pane/cockpit/Warnings.tsx'
import { joined } from '../../../pane/desk/joined.ts'
import { AddressLink } from '../../../ui/AddressLink.tsx'
import { addressLine } from '../../../ui/address-line.ts'
import { useTexts } from '../../../ui/app-context.ts'
import { ClassBadge } from '../../../ui/ClassBadge.tsx'
import { dialAddress, readablePhone } from '../../../ui/phone-number.ts'
import { useFormat } from '../../../ui/use-format.ts'

const useStyles = makeStyles({
  top: { display: 'flex', justifyContent: 'space-between', gap: '12px', color: tokens.colorNeutralForeground2, fontSize: '12px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  name: { margin: '4px 0', fontSize: '22px', lineHeight: '28px', fontWeight: tokens.fontWeightSemibold },
  link: { color: 'inherit', textDecorationLine: 'none', ':hover': { textDecorationLine: 'underline' } },
  fact: { margin: 0 },
})

/** Whose sheet it is, and when and where the visit takes place. */
export function PaperHeading({ sheet }: { sheet: VisitSheet }) {
  const styles = useStyles()
  const { visitSheet: texts, visitReport, kinds, road } = useTexts()
  const { day, weekday, time } = useFormat()
  const { data: me } = useQuery(useTRPC().people.whoAmI.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }))
  const { customer, site, visit } = sheet
  const address = site && addressLine(site)
  const isInternal = sheet.audience === 'internal'
  return (
    <header>
      <div className={styles.top}>
        <span>{joined(me?.organisation, texts.asOf(day(sheet.day)))}</span>
        {isInternal && <strong>{texts.internalMark}</strong>}
      </div>
      <div className={styles.line}>
        <h1 className={styles.name}>
          {isInternal ? (
            <a className={styles.link} href={addressOf({ page: 'customer', customerId: customer.customerId })}>
              {customer.name}
            </a>
          ) : (
            customer.name
          )}
        </h1>
        {isInternal && <ClassBadge label={sheet.classLabel} />}
        <span>
          {joined(
            customer.number,
            isInternal && sheet.kind !== 'customer' && kinds[sheet.kind],
            isInternal && sheet.stage && visitReport.stages[sheet.stage],
          )}
        </span>
      </div>
      {visit && (
        <p className={styles.fact}>
          <strong>{`${weekday(visit.startsAt)} ${time(visit.startsAt)} – ${time(visit.endsAt)}`}</strong>
          {` · ${visit.owner}`}
        </p>
      )}
      {isInternal ? (
        <p className={mergeClasses(styles.fact, styles.line)}>
          {address && <AddressLink className={styles.link} address={address} />}
          {sheet.phone && (
            <Link className={styles.link} href={dialAddress(sheet.phone)} aria-label={`${readablePhone(sheet.phone)}: ${road.callOf(customer.name)}`}>
              {readablePhone(sheet.phone)}
            </Link>
          )}
        </p>
      ) : (
        <p className={styles.fact}>{address}</p>
      )}
      {isInternal && (
        <>
          <p className={styles.fact}>{sheet.careTeam.length > 0 && `${texts.team}: ${sheet.careTeam.map(({ name }) => name).join(', ')}`}</p>
          <FigureRow figures={sheet.figures} />
          <Warnings warnings={sheet.warnings} />
        </>
      )}
    </header>
  )
}
