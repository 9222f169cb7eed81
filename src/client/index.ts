import createFetchClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated.ts';

/** Calls the service; every path, parameter, body and answer has the type that the specification gives it. */
export type HeadroomClient = Client<paths>;

/** What goes over the wire, by its name in the specification. */
export type Schemas = components['schemas'];

export interface ClientParts {
  /** Where the service listens, as http://127.0.0.1:8080. */
  readonly url: string;
  /** Sent with every request; left out where nobody has to say who they are. */
  readonly token?: string;
  /** Of problems and explanations. */
  readonly language?: 'zh-CN' | 'en';
}

export function createClient({ url, token, language = 'en' }: ClientParts): HeadroomClient {
  return createFetchClient<paths>({
    baseUrl: url,
    headers: {
      'accept-language': language,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
  });
}
