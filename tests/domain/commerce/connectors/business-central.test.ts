import { describe, expect, it } from 'vitest'
import { told, toldChoice, toldUnlessZero } from '../../../../domain/commerce/connectors/business-central/empty-values.ts'
import { readObject } from '../../../../domain/commerce/connectors/business-central/objects.ts'
import { changesAddress, namedAddress, numbersAddress, setNames, sourceSets } from '../../../../domain/commerce/connectors/business-central/sets.ts'
import { nextAddress } from '../../../../domain/commerce/connectors/odata/next-link.ts'
import { readODataPage } from '../../../../domain/commerce/connectors/odata/read-page.ts'
import { entities } from '../../../../domain/commerce/import/mapping/entities.ts'

const BASE = 'https://api.businesscentral.dynamics.com/v2.0/t/Production/api/v2.0/companies(1)'

describe('what is empty in Business Central', () => {
  it.each([
    ['', null],
    [' ', null],
    ['00000000-0000-0000-0000-000000000000', null],
    ['0001-01-01', null],
    ['0001-01-01T00:00:00Z', null],
    [undefined, null],
    [null, null],
    [false, 'false'],
    ['2026-01-01', '2026-01-01'],
  ])('%j: %j', (value, text) => expect(told(value)).toBe(text))

  it.each([
    ['_x0020_', null],
    ['In_x0020_Review', 'In Review'],
    ['Expired_x0020_', 'Expired'],
    [' ', null],
  ])('as a choice %j: %j', (value, text) => expect(toldChoice(value)).toBe(text))

  it.each([
    ['0', null],
    ['0.00', null],
    ['2500', '2500'],
  ])('as a limit %j: %j', (value, text) => expect(toldUnlessZero(value)).toBe(text))
})

describe('what is asked for', () => {
  const addresses = setNames.flatMap((name) => [
    changesAddress(BASE, name, null),
    changesAddress(BASE, name, '2026-11-20T08:00:00.000Z'),
    numbersAddress(BASE, name),
    namedAddress(BASE, name, ['1', "2'a"]),
  ])

  it.each(addresses)('is understood by Business Central: %s', (address) => {
    const options = new URL(address).searchParams
    expect([...options.keys()].filter((key) => !['$select', '$expand', '$filter'].includes(key))).toEqual([])
    const filter = options.get('$filter') ?? ''
    expect(filter).not.toMatch(/\b(any|all|in|gt)\b/)
    const properties = new Set([...filter.replaceAll(/'(?:[^']|'')*'/g, '').matchAll(/(\w+) (?:eq|ge|ne)/g)].map(([, name]) => name))
    expect(properties.size).toBeLessThan(2)
  })

  it('brings all that tells whether a row is known again', () => {
    for (const name of setNames) expect(sourceSets[name].select).toEqual(expect.arrayContaining(['id', 'lastModifiedDateTime']))
  })
})

describe('an object of Business Central', () => {
  it.each(setNames)('of %s fills fields of ours alone', (name) => {
    const { rows } = readObject(name, { number: '1', code: '1', type: 'Person', companyNumber: 'K1', status: 'Open' }, { K1: '10' })
    expect(rows.length).toBe(1)
    expect(Object.keys(rows[0] ?? {}).filter((field) => !(field in entities[sourceSets[name].entity]))).toEqual([])
  })

  it.each([
    ['Petra Schmidt', 'Petra', 'Schmidt'],
    ['Anna Maria von der Heide', 'Anna Maria', 'von der Heide'],
    ['Meier', null, 'Meier'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
  ])('names %s', (displayName, givenName, surname) => {
    const { rows } = readObject('contacts', { number: '1', type: 'Person', companyNumber: 'K1', displayName }, { K1: '10' })
    expect(rows).toMatchObject([{ givenName, surname, customerNumber: '10' }])
  })

  it('of somebody who wants to be left out says nothing but his number', () => {
    const person = { number: 'P1', type: 'Person', companyNumber: 'K1', displayName: 'Petra Schmidt', email: 'p@k.example', privacyBlocked: true }
    expect(readObject('contacts', person, { K1: '10' })).toEqual({ rows: [], gone: 'P1' })
  })

  it.each([
    ['10', '4', '6'],
    ['0.3', '0.1', '0.2'],
    ['5', '5', '0'],
    ['1', '3', '-2'],
    ['1', null, null],
  ])('of whose %s some are shipped: %s, still open: %s', (quantity, shippedQuantity, openQuantity) => {
    const line = { sequence: '10000', lineType: 'Item', lineObjectNumber: 'A1', quantity, shippedQuantity }
    expect(readObject('salesOrders', { number: '1', salesOrderLines: [line] }, {}).rows).toMatchObject([{ openQuantity }])
  })
})

describe('a page', () => {
  it.each([
    ['{"value":[{"id":"1","unitPrice":0.10}]}', { objects: [{ id: '1', unitPrice: '0.10' }], link: null }],
    ['{"value":[],"@odata.nextLink":"https://a.example/x"}', { objects: [], link: 'https://a.example/x' }],
    ['{"value":[{"lines@odata.nextLink":"https://a.example/x"}]}', 'not_understood'],
    ['{"value":[1]}', 'not_understood'],
    ['{"value":{}}', 'not_understood'],
    ['{"value":[],"@odata.nextLink":true}', 'not_understood'],
    ['{"value":[', 'not_understood'],
    ['<html>', 'not_understood'],
  ])('%s', (text, page) => expect(readODataPage(text)).toEqual(page))

  it('that would fill the memory is too large', () => {
    expect(readODataPage(`{"value":[${'{},'.repeat(2_000_001)}{}]}`)).toBe('too_large')
  })

  it.each([
    [`${BASE}/items?$skiptoken=1`, `${BASE}/items?$skiptoken=1`],
    ['/v2.0/x', 'https://api.businesscentral.dynamics.com/v2.0/x'],
    ['https://elsewhere.example/items', null],
    ['http://api.businesscentral.dynamics.com/items', null],
    ['https://api.businesscentral.dynamics.com:444/items', null],
    ['https://api.businesscentral.dynamics.com@elsewhere.example/', null],
    ['https://user:word@api.businesscentral.dynamics.com/items', null],
    ['//elsewhere.example/items', null],
    ['javascript:alert(1)', null],
  ])('leads on by %s: %s', (link, address) => expect(nextAddress(link, BASE)).toBe(address))
})
