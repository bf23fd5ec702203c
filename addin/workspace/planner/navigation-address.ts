/** Opens the device's own map: Apple's devices know `maps:`, all others `geo:`. Nobody else is told. */
export const navigationAddress = ({ latitude, longitude }: { latitude: number; longitude: number }): string =>
  /iPhone|iPad|Macintosh/.test(navigator.userAgent)
    ? `maps:?daddr=${latitude},${longitude}`
    : `geo:${latitude},${longitude}?q=${latitude},${longitude}`
