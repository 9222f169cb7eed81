/**
 * Who signs people in, as the service has written it into the page: the lender's app, or whoever looks, as
 * themselves (`development`) or as somebody of the demo.
 */
export const LOGIN: string =
  document.querySelector<HTMLMetaElement>('meta[name=headroom-login]')?.content ?? 'lender';
