import { expect, it } from 'vitest'
import { type Article, bestFirst, findPositions } from '../../../domain/commerce/find-positions.ts'

const find = <T extends Article>(typed: string, among: readonly T[]): T[] => bestFirst(findPositions(typed)(among))

const articles = [
  { productNumber: 'VT-10959', text: 'Schwerlastanker M12x110' },
  { productNumber: 'VT-10960', text: 'Schwerlastanker M12x100' },
  { productNumber: null, text: 'Sechskantschraube M12x50 8.8 verzinkt' },
  { productNumber: 'AS-10081', text: 'Montagehandschuh Nitril Gr. 9' },
  { productNumber: 'HY-2', text: 'Hydraulikschlauch 2SN DN12, konfektioniert' },
]

it.each([
  ['M12x110', ['VT-10959']],
  ['m12 x 110', ['VT-10959']],
  ['anker m12 x 110', ['VT-10959']],
  ['VT-10959', ['VT-10959']],
  ['vt10959', ['VT-10959']],
  ['10959', ['VT-10959']],
  ['schwerlast', ['VT-10959', 'VT-10960']],
  ['Schwerlastankr', ['VT-10959', 'VT-10960']],
  ['Shwerlastanker', ['VT-10959', 'VT-10960']],
  ['handschuh', ['AS-10081']],
  ['Montagehanschuh', ['AS-10081']],
  ['Nitirl', ['AS-10081']],
  ['Hydraulikshclauhc', ['HY-2']],
  ['Sechskant verz', [null]],
  ['hydraulic hose', []],
  ['M12x111', []],
  ['Schraube M8', []],
  ['', []],
  ['-', []],
])('%s', (typed, numbers) => expect(find(typed, articles).map(({ productNumber }) => productNumber)).toEqual(numbers))

it('what begins so comes before what only holds it', () => {
  const hits = find('anker', [
    { productNumber: '1', text: 'Schwerlastanker' },
    { productNumber: '2', text: 'Ankerschiene' },
  ])
  expect(hits.map(({ productNumber }) => productNumber)).toEqual(['2', '1'])
})
