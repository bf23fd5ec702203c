/**
 * An address as one line.
 * @example addressLine({ street: 'Hafenstraße 12', postalCode: '23568', city: 'Lübeck' }) // 'Hafenstraße 12, 23568 Lübeck'
 */
export const addressLine = ({ street, postalCode, city }: { street: string | null; postalCode: string | null; city: string | null }): string =>
  [street, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')
