/** Opens the device's own map: Apple's devices know `maps:`, all others `geo:`. Nobody else is told. */
const isApple = (): boolean => /iPhone|iPad|Macintosh/.test(navigator.userAgent)

export const navigationAddress = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  isApple() ? `maps:?daddr=${latitude},${longitude}` : `geo:${latitude},${longitude}?q=${latitude},${longitude}`

/** To an address as people write it: the map looks for it itself. */
export const navigationTo = (address: string): string =>
  isApple() ? `maps:?daddr=${encodeURIComponent(address)}` : `geo:0,0?q=${encodeURIComponent(address)}`
