/** Vite plugin: `virtual:country-outlines` is the outline of Germany and its neighbours as GeoJSON, so that a page need not load the whole world. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { FeatureCollection, Geometry, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import type { Plugin } from 'vite'

const NAME = 'virtual:country-outlines'
const RESOLVED = `\0${NAME}`
/** ISO 3166 numbers: DE, AT, BE, CH, CZ, DK, FR, LI, LU, NL, PL. */
const COUNTRIES = ['276', '040', '056', '756', '203', '208', '250', '438', '442', '528', '616']
/** Leaves out what lies overseas. */
const EUROPE = { west: -6, south: 41, east: 25, north: 58 }

export function countryOutlines(): Plugin {
  return {
    name: 'country-outlines',
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    load: (id) => (id === RESOLVED ? `export default JSON.parse(${JSON.stringify(JSON.stringify(outlines()))})` : null),
  }
}

type World = Topology<{ countries: GeometryCollection }>

function outlines(): FeatureCollection {
  const world: World = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'))
  const countries = world.objects.countries.geometries.filter(({ id }) => COUNTRIES.includes(String(id)))
  return {
    type: 'FeatureCollection',
    features: countries.map((country) => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'MultiPolygon', coordinates: polygonsOf(shapeOf(world, country)).filter(isInEurope).map(rounded) },
    })),
  }
}

type Polygon = Position[][]

function shapeOf(world: World, country: GeometryObject): Geometry {
  const shape = feature(world, country)
  return shape.type === 'Feature' ? shape.geometry : { type: 'GeometryCollection', geometries: [] }
}

const polygonsOf = (geometry: Geometry): Polygon[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []

function isInEurope([ring]: Polygon): boolean {
  const [longitude = 0, latitude = 0] = ring?.[0] ?? []
  return longitude > EUROPE.west && longitude < EUROPE.east && latitude > EUROPE.south && latitude < EUROPE.north
}

/** A hundred metres are enough for an outline. */
const rounded = (polygon: Polygon): Polygon => polygon.map((ring) => ring.map((point) => point.map((degrees) => Math.round(degrees * 1000) / 1000)))
