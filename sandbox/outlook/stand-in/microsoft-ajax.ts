/** The few members of Microsoft Ajax 3.5 that the npm build of Office.js probes for. Without them it loads `MicrosoftAjax.js` from Microsoft's CDN. */

const throwable =
  (name: string) =>
  (...details: unknown[]): Error =>
    Object.assign(new Error(`${name}: ${details.join(' ')}`), { name: `Sys.${name}` })

/** Must run before Office.js. */
export function provideMicrosoftAjax(): void {
  Object.assign(window, {
    Type: Function,
    Sys: {
      StringBuilder: class {},
      Debug: { trace: () => {} },
      Browser: { InternetExplorer: {}, agent: null },
      Serialization: { JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse } },
    },
  })
  Object.assign(Function, {
    registerNamespace: (name: string) => Object.assign(window, { [name]: Reflect.get(window, name) ?? {} }),
    registerClass: () => {},
    _validateParams: () => null,
    _validateParameter: () => null,
  })
  Object.assign(Function.prototype, { registerClass: () => {} })
  Object.assign(Error, {
    argument: throwable('ArgumentException'),
    parameterCount: throwable('ParameterCountException'),
    create: (message: string, details: object | undefined) => Object.assign(new Error(message), details),
  })
}
