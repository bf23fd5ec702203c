import { describe, expect, it } from 'vitest'
import { trackingLink } from '../../../../domain/commerce/orders/tracking-link.ts'

describe('a parcel is shown by its carrier', () => {
  it.each([
    ['DHL', '00340434161094042557', 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=00340434161094042557'],
    ['DHL Paket GmbH', '0034 0434 1610 9404', 'https://www.dhl.de/de/privatkunden/pakete-empfangen/verfolgen.html?piececode=0034043416109404'],
    ['dpd', '01505123456789', 'https://tracking.dpd.de/status/de_DE/parcel/01505123456789'],
    ['UPS Standard', '1Z999AA10123456784', 'https://www.ups.com/track?loc=de_DE&tracknum=1Z999AA10123456784'],
    ['GLS Germany', '12345678901', 'https://gls-group.eu/DE/de/paketverfolgung?match=12345678901'],
    ['Hermes', 'H1000810000000001', 'https://www.myhermes.de/empfangen/sendungsverfolgung/sendungsinformation/#H1000810000000001'],
  ])('%s %s', (carrier, number, address) => expect(trackingLink(carrier, number, 'de')).toBe(address))

  it('in the reader’s language where it has one', () => {
    expect(trackingLink('DHL', '00340434161094042557', 'en')).toContain('dhl.de/en/')
    expect(trackingLink('GLS', '12345678901', 'en')).toBe('https://gls-group.eu/EU/en/parcel-tracking?match=12345678901')
  })

  it.each([
    ['Spedition Nord', '12345678901'],
    [null, '12345678901'],
    ['DHL', null],
    ['DHL', ''],
    ['DHL Express', '1234567890'],
    ['DHL Freight', '1234567890'],
    ['Groups & Co.', '12345678901'],
    // Nothing that leads elsewhere.
    ['DHL', 'x&to=https://evil.example'],
    ['DPD', '../../status'],
    ['UPS', '1Z999AA1</a>'],
  ])('not: %s %s', (carrier, number) => expect(trackingLink(carrier, number, 'de')).toBeNull())
})
