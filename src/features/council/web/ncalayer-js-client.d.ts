/** What is used of the client; the package brings no types. */
declare module 'ncalayer-js-client' {
  type SigningParameters = Readonly<Record<string, unknown>>;

  class NCALayerClient {
    static get basicsStorageAll(): null;
    static get basicsCMSParamsDetached(): SigningParameters;
    static get basicsSignerSignAny(): SigningParameters;
    constructor(url: string, allowKmdHttpApi: boolean);
    kmdHttpApiUrl: string;
    readonly wsConnection: WebSocket | null;
    connect(): Promise<string>;
    /** Stores of keys, the bytes, how to sign, which certificate, the language of the program's window. */
    basicsSignCMS(
      ...asked: readonly [null, ArrayBuffer, SigningParameters, SigningParameters, string]
    ): Promise<unknown>;
  }

  const client: { readonly NCALayerClient: typeof NCALayerClient };
  export default client;
}
