import { describe, expect, it } from 'vitest'
import { readPostalCodes } from '../../../domain/travel/geonames-postal-codes.ts'

/** As the file has them: country, code, place, three levels of names and codes, latitude, longitude, quality. */
const line = (
  postalCode: string,
  place: string,
  latitude: number | string,
  longitude: number | string,
  quality: number | '' = '',
  country = 'DE',
): string => [country, postalCode, place, 'Schleswig-Holstein', 'SH', '', '00', 'Lübeck', '01003', latitude, longitude, quality].join('\t')

describe('the postal code file', () => {
  it('gives one position per code, with the quality it states', () => {
    const text = [line('23552', 'Lübeck', 53.8689, 10.6873, 6), line('23554', 'Lübeck', 53.8794, 10.6642)].join('\n')
    expect(readPostalCodes(`${text}\n`)).toEqual({
      positions: [
        { country: 'DE', postalCode: '23552', latitude: 53.8689, longitude: 10.6873, quality: 6 },
        { country: 'DE', postalCode: '23554', latitude: 53.8794, longitude: 10.6642, quality: null },
      ],
      rejected: [],
    })
  })

  it('takes the median of several places, which one wrong place does not move, and the worst of their qualities', () => {
    const places = [line('23552', 'A', 53.86, 10.68, 6), line('23552', 'B', 53.9, 10.7, 4), line('23552', 'C', 54.6, 9.1, 6)]
    expect(readPostalCodes(places.join('\r\n')).positions).toEqual([
      { country: 'DE', postalCode: '23552', latitude: 53.9, longitude: 10.68, quality: 4 },
    ])
    expect(readPostalCodes(places.slice(0, 2).join('\n')).positions[0]).toMatchObject({ latitude: 53.88, quality: 4 })
  })

  it('leaves out lines that cannot be right, and tells which', () => {
    const text = [
      '\uFEFFcountry\tcode',
      line('23552', 'Lübeck', 53.8689, 10.6873),
      line('23552', 'Lübeck', 53.8689, 10.6873, '', 'deutschland'),
      line('', 'Lübeck', 53.8689, 10.6873),
      line('23554', 'Lübeck', '53,8794', '10,6642'),
      line('23556', 'Lübeck', '', ''),
      '',
      line('23558', 'München', 48.14, 11.56),
      '<html><body>404 Not Found</body></html>',
    ].join('\n')
    const { positions, rejected } = readPostalCodes(text)
    expect(positions.map(({ postalCode }) => postalCode)).toEqual(['23552'])
    expect(rejected).toEqual([
      { line: 1, fault: 'columns' },
      { line: 3, fault: 'country' },
      { line: 4, fault: 'postal_code' },
      { line: 5, fault: 'position' },
      { line: 6, fault: 'position' },
      { line: 8, fault: 'elsewhere' },
      { line: 9, fault: 'columns' },
    ])
  })

  it('knows other countries, whose places it cannot check', () => {
    expect(readPostalCodes(line('6020', 'Innsbruck', 47.2627, 11.3945, 6, 'AT')).positions[0]).toMatchObject({ country: 'AT', postalCode: '6020' })
  })

  it('has nothing in an empty file', () => {
    expect(readPostalCodes('')).toEqual({ positions: [], rejected: [] })
  })
})
