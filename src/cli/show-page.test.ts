import { expect, it } from 'vitest';
import { openerOf } from './show-page.ts';

it.each([
  ['darwin', {}, 'open'],
  ['linux', { DISPLAY: ':0' }, 'xdg-open'],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
  ['linux', {}, null],
  ['linux', { DISPLAY: ':10', SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }, null],
  ['darwin', { SSH_CONNECTION: '192.0.2.1 1 192.0.2.2 22' }, null],
])('on %s with %o a page is shown by %s', (platform, environment, opener) => {
  expect(openerOf(platform, environment)).toBe(opener);
});
