import { Link } from '@fluentui/react-components'
import { trackingLink } from '../../../../domain/commerce/orders/tracking-link.ts'
import type { DeliveryRow } from '../../../api.ts'
import { useHost } from '../../../ui/app-context.ts'
import { Row } from '../../../ui/Row.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { joined } from '../../desk/joined.ts'
import { useCommerceTexts } from '../use-commerce-texts.ts'

/** A delivery note, with the carrier's own page of the parcel where it is known. */
export function DeliveryRowView({ row: { number, deliveredOn, carrier, trackingNumber } }: { row: DeliveryRow }) {
  const texts = useCommerceTexts()
  const { language } = useHost()
  const { day } = useFormat()
  const address = trackingLink(carrier, trackingNumber, language)
  const parcel = address ? (
    <Link href={address} target="_blank" rel="noopener noreferrer" aria-label={texts.track(trackingNumber ?? '')} style={{ fontSize: 'inherit' }}>
      {trackingNumber}
    </Link>
  ) : (
    trackingNumber
  )
  return (
    <Row
      title={texts.deliveryNote(number)}
      below={
        <>
          {joined(deliveredOn ? day(deliveredOn) : texts.onItsWay, carrier)} {parcel && '· '}
          {parcel}
        </>
      }
    />
  )
}
