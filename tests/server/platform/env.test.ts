import { describe, expect, it } from 'vitest'
import { ConfigurationError, readConfiguration } from '../../../server/platform/env.ts'

const real = {
  PUBLIC_URL: 'https://cockpit.firma.example/',
  ENTRA_CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  ENTRA_CLIENT_SECRET: 'secret',
  SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
}

describe('the configuration', () => {
  it('is the demonstration when nothing is set, reachable from this machine only', () => {
    expect(readConfiguration({})).toMatchObject({
      isDemo: true,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4400',
      graphUrl: 'http://localhost:4401',
      databaseUrl: null,
    })
  })

  it('keeps the demonstration on this machine even when HOST says otherwise', () => {
    expect(readConfiguration({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
  })

  it('is a real installation as soon as one of its variables is set', () => {
    expect(readConfiguration(real)).toMatchObject({
      isDemo: false,
      publicUrl: 'https://cockpit.firma.example',
      graphUrl: 'https://graph.microsoft.com',
      authorityMetadataUrl: null,
      officeJsUrl: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    })
    expect(readConfiguration({ ...real, DEMO: '1' }).isDemo).toBe(true)
  })

  it('names all missing variables together', () => {
    expect(() => readConfiguration({ DATABASE_URL: 'postgres://u@localhost/db' })).toThrow(
      /PUBLIC_URL[\s\S]*ENTRA_CLIENT_ID[\s\S]*ENTRA_CLIENT_SECRET/,
    )
  })

  it('names what is wrong and what is missing in one go', () => {
    expect(() => readConfiguration({ PUBLIC_URL: 'https://cockpit.firma.example', PORT: 'abc' })).toThrow(
      /PORT[\s\S]*ENTRA_CLIENT_ID[\s\S]*ENTRA_CLIENT_SECRET/,
    )
  })

  it.each([
    ['PORT', '70000'],
    ['PORT', 'abc'],
    ['DATABASE_URL', 'mysql://localhost/db'],
    ['AUTHORITY_URL', 'http://login.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['ENTRA_CLIENT_ID', 'no-uuid'],
    ['TRUST_PROXY', 'yes'],
    ['DEMO', 'perhaps'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => readConfiguration({ ...real, [name]: value })).toThrow(ConfigurationError)
    expect(() => readConfiguration({ ...real, [name]: value })).toThrow(new RegExp(name))
  })

  it('knows the road service and the geocoder by name, address and key', () => {
    expect(readConfiguration({ GEOCODER_PROVIDER: 'nominatim', GEOCODER_URL: 'http://nominatim/' }).geocoder).toEqual({
      provider: 'nominatim',
      url: 'http://nominatim',
      key: '',
    })
    expect(readConfiguration({}).travel).toBeNull()
    expect(readConfiguration({ TRAVEL_PROVIDER: 'osrm', TRAVEL_URL: 'http://osrm:5000/' }).travel).toEqual({
      provider: 'osrm',
      url: 'http://osrm:5000',
      key: '',
    })
    expect(readConfiguration({ TRAVEL_PROVIDER: 'azure', TRAVEL_KEY: 'k' }).travel).toEqual({
      provider: 'azure',
      url: 'https://atlas.microsoft.com',
      key: 'k',
    })
  })

  it.each([
    [{ TRAVEL_PROVIDER: 'osrm' }, /TRAVEL_URL/],
    [{ TRAVEL_PROVIDER: 'azure' }, /TRAVEL_KEY/],
    [{ TRAVEL_URL: 'http://osrm:5000', PORT: 'abc' }, /PORT[\s\S]*TRAVEL_URL: needs TRAVEL_PROVIDER/],
    [{ TRAVEL_PROVIDER: 'google' }, /TRAVEL_PROVIDER/],
    [{ TRAVEL_PROVIDER: 'osrm', GEOCODER_PROVIDER: 'photon' }, /TRAVEL_URL[\s\S]*GEOCODER_URL/],
    [{ GEOCODER_KEY: 'k' }, /GEOCODER_KEY: needs GEOCODER_PROVIDER/],
    [{ TRAVEL_PROVIDER: 'osrm', TRAVEL_URL: 'file:///etc/passwd' }, /TRAVEL_URL/],
  ])('refuses the unfinished service outside %j', (variables, fault) => {
    expect(() => readConfiguration(variables)).toThrow(fault)
  })

  it('takes an empty variable for one that is not set', () => {
    expect(readConfiguration({ DATABASE_URL: '', PUBLIC_URL: '' }).isDemo).toBe(true)
  })
})
