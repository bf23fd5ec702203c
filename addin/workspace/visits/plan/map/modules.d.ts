/** Made by the build from the package `world-atlas`; see scripts/country-outlines.ts. */
declare module 'virtual:country-outlines' {
  const countries: import('geojson').FeatureCollection
  export default countries
}

declare module '*.css'
