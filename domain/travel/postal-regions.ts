/** Middles of Germany's two-digit postal regions, read off a map: good for telling north from south, not for a route. */
import { kilometresBetween } from './great-circle.ts'
import type { Position } from './position.ts'

/** Latitude and longitude. 00, 05, 43 and 62 are not in use. */
const GERMAN_REGIONS: Readonly<Record<string, readonly [number, number]>> = {
  '01': [51.15, 13.75],
  '02': [51.25, 14.55],
  '03': [51.7, 14.2],
  '04': [51.35, 12.65],
  '06': [51.6, 11.85],
  '07': [50.77, 11.75],
  '08': [50.6, 12.45],
  '09': [50.78, 13.05],
  '10': [52.52, 13.4],
  '11': [52.52, 13.38],
  '12': [52.45, 13.45],
  '13': [52.57, 13.36],
  '14': [52.4, 12.85],
  '15': [52.25, 14.05],
  '16': [53.0, 13.1],
  '17': [53.6, 13.3],
  '18': [54.15, 12.6],
  '19': [53.5, 11.55],
  '20': [53.56, 9.99],
  '21': [53.4, 9.95],
  '22': [53.61, 10.05],
  '23': [53.95, 10.85],
  '24': [54.4, 9.9],
  '25': [53.98, 9.4],
  '26': [53.35, 7.8],
  '27': [53.2, 8.75],
  '28': [53.09, 8.83],
  '29': [52.85, 10.4],
  '30': [52.4, 9.72],
  '31': [52.25, 9.5],
  '32': [52.15, 8.8],
  '33': [51.85, 8.65],
  '34': [51.3, 9.25],
  '35': [50.75, 8.7],
  '36': [50.7, 9.8],
  '37': [51.55, 9.9],
  '38': [52.15, 10.6],
  '39': [52.3, 11.6],
  '40': [51.24, 6.83],
  '41': [51.17, 6.45],
  '42': [51.22, 7.15],
  '44': [51.52, 7.38],
  '45': [51.53, 7.08],
  '46': [51.72, 6.72],
  '47': [51.53, 6.48],
  '48': [52.07, 7.45],
  '49': [52.5, 7.95],
  '50': [50.92, 6.78],
  '51': [50.97, 7.25],
  '52': [50.85, 6.3],
  '53': [50.63, 6.95],
  '54': [49.97, 6.65],
  '55': [49.88, 7.75],
  '56': [50.33, 7.45],
  '57': [50.93, 8.0],
  '58': [51.3, 7.55],
  '59': [51.52, 8.05],
  '60': [50.12, 8.67],
  '61': [50.3, 8.65],
  '63': [50.02, 9.1],
  '64': [49.8, 8.7],
  '65': [50.18, 8.22],
  '66': [49.38, 7.1],
  '67': [49.5, 8.05],
  '68': [49.48, 8.5],
  '69': [49.4, 8.8],
  '70': [48.77, 9.18],
  '71': [48.86, 9.15],
  '72': [48.4, 9.0],
  '73': [48.8, 9.8],
  '74': [49.2, 9.5],
  '75': [48.88, 8.72],
  '76': [49.02, 8.28],
  '77': [48.45, 8.0],
  '78': [47.95, 8.65],
  '79': [47.87, 7.9],
  '80': [48.15, 11.56],
  '81': [48.13, 11.58],
  '82': [47.9, 11.3],
  '83': [47.87, 12.15],
  '84': [48.42, 12.45],
  '85': [48.45, 11.6],
  '86': [48.45, 10.8],
  '87': [47.82, 10.35],
  '88': [47.9, 9.65],
  '89': [48.48, 10.05],
  '90': [49.44, 11.05],
  '91': [49.38, 10.75],
  '92': [49.45, 11.95],
  '93': [49.02, 12.35],
  '94': [48.75, 13.05],
  '95': [50.08, 11.8],
  '96': [50.1, 10.98],
  '97': [49.95, 10.0],
  '98': [50.58, 10.7],
  '99': [51.05, 10.75],
}

/**
 * The middle of the region in which a postal code lies; null outside Germany and for what is no German postal code.
 * @param country two letters, ISO 3166
 * @example regionPosition('23552', 'DE') // near Lübeck, 'region'
 */
export function regionPosition(postalCode: string, country: string): Position | null {
  const region = country === 'DE' && /^\d{5}$/.test(postalCode) ? GERMAN_REGIONS[postalCode.slice(0, 2)] : undefined
  return region ? { latitude: region[0], longitude: region[1], accuracy: 'region' } : null
}

/** No German postal region reaches farther from its middle, not even to Heligoland or Sylt. */
const FARTHEST_KM = 150

/** True when a place cannot be where its postal code is; false where nothing is known of that. */
export function isFarFromRegion(place: { latitude: number; longitude: number }, postalCode: string, country: string): boolean {
  const region = regionPosition(postalCode, country)
  return region !== null && kilometresBetween(region, place) > FARTHEST_KM
}
