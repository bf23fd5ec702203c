/** `$metadata`: every entity set with its properties, as XML. */
import { allSets, setNamed } from '../entities/all-sets.ts'
import type { EntitySet, PropertyType } from '../entities/entity-set.ts'

const EDM: Record<PropertyType, string> = {
  guid: 'Edm.Guid',
  string: 'Edm.String',
  option: 'Edm.String',
  decimal: 'Edm.Decimal',
  int: 'Edm.Int32',
  date: 'Edm.Date',
  datetime: 'Edm.DateTimeOffset',
  boolean: 'Edm.Boolean',
}

export function metadata(): string {
  const types = allSets.map(entityType).join('')
  const sets = allSets.map(({ name, entity }) => `<EntitySet Name="${name}" EntityType="Microsoft.NAV.${entity}"/>`).join('')
  return `<?xml version="1.0" encoding="utf-8"?><edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="Microsoft.NAV" xmlns="http://docs.oasis-open.org/odata/ns/edm">${types}<EntityContainer Name="NAV">${sets}</EntityContainer></Schema></edmx:DataServices></edmx:Edmx>`
}

function entityType({ entity, key, properties, navigations }: EntitySet): string {
  const own = Object.entries(properties).map(([name, type]) => `<Property Name="${name}" Type="${EDM[type]}"/>`)
  const onward = Object.entries(navigations).map(([name, { set, isMany }]) => {
    const target = `Microsoft.NAV.${setNamed(set)?.entity}`
    return `<NavigationProperty Name="${name}" Type="${isMany ? `Collection(${target})` : target}"/>`
  })
  return `<EntityType Name="${entity}"><Key><PropertyRef Name="${key}"/></Key>${own.join('')}${onward.join('')}</EntityType>`
}
