/**
 * The content security policy of a page: nothing from elsewhere, and no script but what lies here. Styles may
 * stand in the page, because the component libraries write theirs into it. `forms` is where forms may lead.
 */
export function contentPolicy(forms: "'none'" | "'self'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    `form-action ${forms}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
